import { Findings, type StageResult } from '../diagnostics.js';
import { Typeface } from '../fonts/typeface.js';
import type { Language } from '../language/language.js';
import { RecordedLanguage } from '../language/recorded-language.js';
import { type Origin, spanOf } from '../origin.js';
import type { Project } from '../project/project.js';
import type { Theme } from '../project/theme.js';
import type { ChartServices } from './chart-services.js';
import type { ChartTheme } from './chart-theme.js';
import type { Drawing } from './draw.js';
import type { DrawingMemory } from './drawing-memory.js';

/** A graphic that is waiting to be drawn, in pt. */
export interface WantedGraphic {
  readonly spec: string;
  readonly width: number;
  readonly height: number;
  readonly origin: Origin;
}

/** Draws all that is wanted and hands each drawing over; the faces are known by their paths. */
export async function drawWanted<Wanted extends WantedGraphic>(
  wanted: readonly Wanted[],
  keep: (wanted: Wanted, drawing: Drawing) => void,
  faces: ReadonlyMap<string, Typeface>,
  project: Project,
  language: Language,
  services: ChartServices,
  memory?: DrawingMemory,
): Promise<StageResult<void>> {
  if (wanted.length === 0) return { diagnostics: [] };
  const findings = new Findings();
  const theme = chartTheme(project.theme, faces);
  const basis = memory?.basisOf(project, theme);
  for (const one of wanted) {
    const spec = project.charts.get(one.spec);
    if (!spec) continue; // The document stage has reported it.
    const { spec: specId, width, height } = one;
    const span = spanOf(one.origin);
    const restsOn = basis?.(spec);
    const known = memory?.recall(one, spec, restsOn, language);
    if (known) {
      keep(one, known);
      continue;
    }
    const recorded = new RecordedLanguage(language);
    const service = await services.of(project.theme, theme);
    const drawn = await service.draw({ spec, specId, project, language: recorded, width, height, span });
    findings.add(...drawn.diagnostics);
    if (!drawn.value) continue;
    keep(one, drawn.value);
    // What was found is told at each build, so that only flawless drawings are kept.
    if (drawn.diagnostics.length === 0) memory?.keep(one, spec, restsOn, recorded, drawn.value);
  }
  return { diagnostics: findings.list };
}

function chartTheme(theme: Theme, faces: ReadonlyMap<string, Typeface>): ChartTheme {
  const { family, size, ink, muted, grid, paper, palette } = theme.charts;
  const fonts = theme.families.get(family);
  const face = (path: string | undefined) => (path === undefined ? undefined : faces.get(path));
  const regular = face(fonts?.regular) ?? new Typeface(new Uint8Array());
  return {
    colour: (name) => theme.colours.get(name)?.hex,
    colourNames: [...theme.colours.keys()],
    family,
    fonts: { regular, bold: face(fonts?.bold) ?? regular },
    size,
    ink: ink.hex,
    muted: muted.hex,
    grid: grid.hex,
    paper: paper.hex,
    palette: palette.map(({ hex }) => hex),
  };
}

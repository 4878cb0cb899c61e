import { type Diagnostic, Findings, hasErrors } from '../diagnostics.js';
import { Typeface } from '../fonts/typeface.js';
import type { Language } from '../language/language.js';
import { RecordedLanguage } from '../language/recorded-language.js';
import { type Origin, spanOf } from '../origin.js';
import type { Project } from '../project/project.js';
import type { Theme } from '../project/theme.js';
import type { ChartDrawer } from './chart-drawer.js';
import type { ChartLooks } from './chart-looks.js';
import type { Drawing } from './drawing.js';
import type { DrawingMemory } from './drawing-memory.js';
import { readGraphic } from './read-graphic.js';

/** A graphic that is waiting to be drawn, in pt. */
export interface WantedGraphic {
  readonly spec: string;
  readonly width: number;
  readonly height: number;
  readonly origin: Origin;
}

/** Graphics that are being drawn. */
export interface DrawingUnderWay {
  /** Whether it is known already that one of them cannot be drawn. */
  readonly failed: boolean;
  /** All that is found of them, when all are drawn. @throws where drawing was broken off */
  readonly done: Promise<readonly Diagnostic[]>;
}

/** Reads all that is wanted, hands each drawing over, and has them drawn; the faces are known by their paths. */
export function drawWanted<Wanted extends WantedGraphic>(
  wanted: readonly Wanted[],
  keep: (wanted: Wanted, drawing: Drawing) => void,
  faces: ReadonlyMap<string, Typeface>,
  project: Project,
  language: Language,
  drawer: ChartDrawer,
  memory?: DrawingMemory,
): DrawingUnderWay {
  const looks = looksOf(project.theme, faces);
  const basis = wanted.length > 0 ? memory?.basisOf(project.data, looks) : undefined;
  const begin = (one: Wanted): GraphicUnderWay | undefined => {
    const spec = project.charts.get(one.spec);
    if (!spec) return undefined; // The document stage has reported it.
    const restsOn = basis?.(spec);
    const known = memory?.recall(one, spec, restsOn, language);
    if (known) {
      keep(one, known);
      return undefined;
    }
    const recorded = new RecordedLanguage(language);
    const { spec: specId, width, height } = one;
    const span = spanOf(one.origin);
    const request = { spec, specId, project, language: recorded, width, height, span };
    const { value: read, diagnostics } = readGraphic(request, looks.theme);
    if (!read) return { diagnostics, drawn: Promise.resolve([]) };
    const drawing = { ...read.drawing, svg: '' };
    keep(one, drawing);
    const draw = async () => {
      const { value: svg, diagnostics: found } = await drawer.draw(read.drawable, looks);
      if (svg === undefined) return found;
      drawing.svg = svg;
      // What was found is told at each build, so that only flawless drawings are kept.
      const isFlawless = diagnostics.length + found.length === 0 && recorded.hasAll;
      if (isFlawless) memory?.keep(one, spec, restsOn, recorded, drawing);
      return found;
    };
    return { diagnostics, drawn: draw() };
  };
  const graphics = wanted.flatMap((one) => begin(one) ?? []);
  const done = foundIn(graphics);
  // Who lays out pages meanwhile may fail before it is waited for.
  done.catch(() => {});
  return { failed: graphics.some(({ diagnostics }) => hasErrors(diagnostics)), done };
}

interface GraphicUnderWay {
  /** Found in reading it. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is found in drawing it. */
  readonly drawn: Promise<readonly Diagnostic[]>;
}

/** In the order of the graphics. */
async function foundIn(graphics: readonly GraphicUnderWay[]): Promise<readonly Diagnostic[]> {
  const drawn = await Promise.all(graphics.map((one) => one.drawn));
  const findings = new Findings();
  graphics.forEach(({ diagnostics }, at) => {
    findings.add(...diagnostics, ...(drawn[at] ?? []));
  });
  return findings.list;
}

function looksOf(theme: Theme, faces: ReadonlyMap<string, Typeface>): ChartLooks {
  const { family, size, ink, muted, grid, paper, palette } = theme.charts;
  const paths = theme.families.get(family);
  const face = (path: string | undefined) => (path === undefined ? undefined : faces.get(path));
  const regular = face(paths?.regular) ?? new Typeface(new Uint8Array());
  const fonts = { regular, bold: face(paths?.bold) ?? regular };
  return {
    theme: {
      colours: new Map([...theme.colours].map(([name, { hex }]) => [name, hex])),
      ...{ family, size },
      ...{ ink: ink.hex, muted: muted.hex, grid: grid.hex, paper: paper.hex },
      palette: palette.map(({ hex }) => hex),
    },
    fonts,
    madeOf: [theme, fonts.regular, fonts.bold],
  };
}

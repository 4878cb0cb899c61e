import { Findings, type StageResult } from '../diagnostics.js';
import type { Value } from '../project/project.js';
import { drawBars } from './bar.js';
import type { ChartTheme } from './chart-theme.js';
import { drawCoverArt } from './cover-art.js';
import type { Drawing, GraphicRequest, Picture, Task } from './drawing.js';
import { drawMap } from './map.js';
import { MapLand } from './map-land.js';
import { drawMilestones } from './milestones.js';
import { createRenderer } from './renderer.js';
import { drawShare } from './share.js';
import { TextRuler } from './text-ruler.js';
import { drawTimeline } from './timeline.js';

export type { ChartTheme } from './chart-theme.js';
export type { Drawing, DrawnData, GraphicRequest } from './drawing.js';

export interface ChartService {
  /** Draws a graphic; the same request always gives the same bytes. Mistakes of the project leave it without a value. */
  draw(request: GraphicRequest): Promise<StageResult<Drawing>>;
}

/** Draws graphics in the looks of a theme. One service is enough for a build: making it loads chart.js and the fonts. */
export function createChartService(theme: ChartTheme, land = new MapLand()): ChartService {
  const renderer = createRenderer(theme);
  const ruler = new TextRuler(theme);
  return {
    async draw(request) {
      const findings = new Findings();
      const used = new Set<Value>();
      const task = taskOf(request, theme, ruler, findings, used);
      const picture = await sketch(task, land);
      if (!picture || findings.failed) return { diagnostics: findings.list };
      const { width, height } = request;
      const { svg, missingGlyphs, clippedTexts } = renderer.render(picture.config, task.width, task.height);
      for (const char of missingGlyphs) reportMissingGlyph(char, task);
      for (const text of clippedTexts) reportClipped(text, task);
      return {
        value: { svg: sized(svg, width, height), width, height, uses: [...used], data: picture.data },
        diagnostics: findings.list,
      };
    },
  };
}

async function sketch(task: Task, land: MapLand): Promise<Picture | undefined> {
  const { spec } = task.request;
  switch (spec.kind) {
    case 'bar':
      return drawBars(spec, task);
    case 'timeline':
      return drawTimeline(spec, task);
    case 'share':
      return drawShare(spec, task);
    case 'milestones':
      return drawMilestones(spec, task);
    case 'map':
      return drawMap(spec, await land.atlas(), land, task);
    case 'cover-art':
      return drawCoverArt(spec, task);
  }
}

/** Stretches a drawing by less than a point to the size that was asked for. */
function sized(svg: string, width: number, height: number): string {
  const size = `width="${round(width)}" height="${round(height)}" preserveAspectRatio="none"`;
  return svg.replace(/(<svg [^>]*?)width="[^"]*" height="[^"]*"/, `$1${size}`);
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}

function reportMissingGlyph(char: string, { findings, theme, request, spanOf }: Task): void {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  findings.error(
    'missing-glyph',
    `the font "${theme.family}" has no glyph for "${char}" (U+${code}), which "${request.specId}" shows`,
    { span: spanOf(), hints: ['choose a family that has the character, or write the text without it'] },
  );
}

function reportClipped(text: string, { findings, request, spanOf }: Task): void {
  findings.warning('clipped-label', `the edge of the graphic "${request.specId}" cuts its label "${text}"`, {
    span: request.span ?? spanOf(),
    hints: ['make the graphic larger, or shorten the label in the catalogue'],
  });
}

function taskOf(
  request: GraphicRequest,
  theme: ChartTheme,
  ruler: TextRuler,
  findings: Findings,
  used: Set<Value>,
): Task {
  const { project, specId, language, width, height } = request;
  const spans = project.spans.get('data/charts.yaml');
  return {
    request,
    language,
    theme,
    // chart.js draws on whole units, one at least; the difference is made up for afterwards.
    width: Math.max(1, Math.floor(width)),
    height: Math.max(1, Math.floor(height)),
    ruler,
    findings,
    // A part that a spec has from another by a YAML alias has no place of its own.
    spanOf: (part) =>
      (part === undefined ? undefined : spans?.get(`${specId}.${part}`)) ??
      request.span ??
      spans?.get(specId),
    use(...values) {
      for (const value of values) used.add(value);
    },
  };
}

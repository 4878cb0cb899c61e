import type { ChartConfiguration } from 'chart.js';
import { Findings, type StageResult } from '../diagnostics.js';
import { drawBars } from './bar.js';
import type { ChartFonts } from './chart-looks.js';
import type { ChartTheme } from './chart-theme.js';
import { drawCoverArt } from './cover-art.js';
import { drawMap } from './map.js';
import { MapLand } from './map-land.js';
import { drawMilestones } from './milestones.js';
import { placeOf } from './places.js';
import type { Drawable } from './read-graphic.js';
import { createRenderer } from './renderer.js';
import { drawShare } from './share.js';
import type { Task } from './task.js';
import { TextRuler } from './text-ruler.js';
import { drawTimeline } from './timeline.js';

export interface ChartService {
  /** Draws a graphic as SVG; the same one always gives the same bytes. Mistakes of the project leave it without a value. */
  draw(drawable: Drawable): Promise<StageResult<string>>;
}

/** Draws graphics in the looks of a theme. One service is enough for a build: making it loads chart.js and the fonts. */
export function createChartService(theme: ChartTheme, fonts: ChartFonts, land = new MapLand()): ChartService {
  const renderer = createRenderer(theme, fonts);
  const ruler = new TextRuler(theme);
  return {
    async draw(drawable) {
      const findings = new Findings();
      const task = taskOf(drawable, theme, ruler, findings);
      const config = await configOf(drawable, land, task);
      if (findings.failed) return { diagnostics: findings.list };
      const { svg, missingGlyphs, clippedTexts } = renderer.render(config, task.width, task.height);
      for (const char of missingGlyphs) reportMissingGlyph(char, task);
      for (const text of clippedTexts) reportClipped(text, task);
      return { value: sized(svg, drawable.width, drawable.height), diagnostics: findings.list };
    },
  };
}

async function configOf({ content }: Drawable, land: MapLand, task: Task): Promise<ChartConfiguration> {
  switch (content.kind) {
    case 'bar':
      return drawBars(content, task);
    case 'timeline':
      return drawTimeline(content, task);
    case 'share':
      return drawShare(content, task);
    case 'milestones':
      return drawMilestones(content, task);
    case 'map':
      return drawMap(content, await land.atlas(), land, task);
    case 'cover-art':
      return drawCoverArt(content, task);
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

function reportMissingGlyph(char: string, { specId, findings, theme, spanOf }: Task): void {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  findings.error(
    'missing-glyph',
    `the font "${theme.family}" has no glyph for "${char}" (U+${code}), which "${specId}" shows`,
    { span: spanOf(), hints: ['choose a family that has the character, or write the text without it'] },
  );
}

function reportClipped(text: string, { specId, findings, spanOf }: Task): void {
  findings.warning('clipped-label', `the edge of the graphic "${specId}" cuts its label "${text}"`, {
    span: spanOf(),
    hints: ['make the graphic larger, or shorten the label in the catalogue'],
  });
}

function taskOf(
  { specId, width, height, places }: Drawable,
  theme: ChartTheme,
  ruler: TextRuler,
  findings: Findings,
): Task {
  return {
    specId,
    theme,
    // chart.js draws on whole units, one at least; the difference is made up for afterwards.
    width: Math.max(1, Math.floor(width)),
    height: Math.max(1, Math.floor(height)),
    ruler,
    findings,
    spanOf: (part) => placeOf(places, part),
  };
}

import { areSetAlike, type LaidOutInline, type LaidOutLine } from '../typeset/engine.js';
import type { ReportDocument } from './document.js';
import type { Ink } from './ink.js';
import { TextRun } from './text-run.js';

/**
 * Draws neighbouring inlines of a line: their glyphs alone, one text operation for all that look the same. What they
 * belong to is marked around this; links, destinations and what stands behind them are the page renderer's.
 */
export function drawInlines(
  document: ReportDocument,
  ink: Ink,
  line: LaidOutLine,
  inlines: readonly LaidOutInline[],
): void {
  const baseline = line.y + line.getAscenderHeight();
  for (const run of runsOf(inlines)) {
    const [first] = run;
    if (!first) continue;
    const font = document.ownFont(first.font);
    const text = new TextRun({ ...first, font }, line.fit);
    for (const inline of run) text.add(inline.text);
    ink.take(first.color, first.opacity);
    // Glyphs stand upright, where pdfkit has the page upside down.
    text.write(document, [1, 0, 0, -1, line.x + first.x, baseline + shiftOf(first)]);
  }
}

/** Neighbouring inlines that look the same. */
function runsOf(inlines: readonly LaidOutInline[]): readonly (readonly LaidOutInline[])[] {
  const runs: LaidOutInline[][] = [];
  for (const inline of inlines) {
    if (inline.text === '') continue;
    const run = runs.at(-1);
    if (run?.[0] && areSetAlike(run[0], inline)) run.push(inline);
    else runs.push([inline]);
  }
  return runs;
}

/** How far text stands below its line's baseline, in pt: as pdfmake raises and lowers it. */
function shiftOf({ sup, sub, fontSize }: LaidOutInline): number {
  if (sup) return -0.75 * fontSize;
  return sub ? 0.35 * fontSize : 0;
}

import { areSetAlike, type LaidOutInline, type LaidOutLine, type LaidOutRun } from '../typeset/engine.js';
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
  for (const alike of groupsOf(inlines)) {
    const [first] = alike;
    if (!first) continue;
    const { run, x } = first;
    const { fontSize, characterSpacing, fontFeatures } = run;
    const font = document.ownFont(run.font);
    const text = new TextRun({ font, fontSize, characterSpacing, fontFeatures }, line.fit);
    for (const inline of alike) text.add(inline.text);
    ink.take(run.color, run.opacity);
    ink.takeFace(text.face);
    text.write(document, line.x + x, baseline + shiftOf(run));
  }
}

/** Neighbouring inlines that look the same. */
function groupsOf(inlines: readonly LaidOutInline[]): readonly (readonly LaidOutInline[])[] {
  const groups: LaidOutInline[][] = [];
  for (const inline of inlines) {
    if (inline.text === '') continue;
    const group = groups.at(-1);
    if (group?.[0] && areSetAlike(group[0].run, inline.run)) group.push(inline);
    else groups.push([inline]);
  }
  return groups;
}

/** How far text stands below its line's baseline, in pt: as pdfmake raises and lowers it. */
function shiftOf({ sup, sub, fontSize }: LaidOutRun): number {
  if (sup) return -0.75 * fontSize;
  return sub ? 0.35 * fontSize : 0;
}

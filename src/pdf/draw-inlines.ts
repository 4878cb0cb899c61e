import type { LaidOutInline, LaidOutLine } from '../typeset/engine.js';
import type { ReportDocument } from './document.js';

/**
 * Draws neighbouring inlines of a line: their glyphs alone. What they belong to is marked around this; links,
 * destinations and what stands behind them are the page renderer's.
 */
export function drawInlines(
  document: ReportDocument,
  line: LaidOutLine,
  inlines: readonly LaidOutInline[],
): void {
  const baseline = line.y + line.getAscenderHeight();
  for (const inline of inlines) {
    const { font, fontSize, color, characterSpacing } = inline;
    const ascent = (font.ascender / 1000) * fontSize;
    document.fillColor(color);
    document._font = font;
    document.fontSize(fontSize);
    document.text(inline.text, line.x + inline.x, baseline - ascent + shiftOf(inline), {
      lineBreak: false,
      textWidth: inline.width,
      wordCount: 1,
      characterSpacing,
    });
  }
}

/** How far text stands below its line's baseline, in pt: as pdfmake raises and lowers it. */
function shiftOf({ sup, sub, fontSize }: LaidOutInline): number {
  if (sup) return -0.75 * fontSize;
  return sub ? 0.35 * fontSize : 0;
}

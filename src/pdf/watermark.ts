import type { LaidOutWatermark } from '../typeset/engine.js';
import type { ReportDocument } from './document.js';
import { TextRun } from './text-run.js';

/** Draws a text across the middle of the current page. */
export function drawWatermark(document: ReportDocument, watermark: LaidOutWatermark): void {
  const { width, height } = document.page;
  const { size } = watermark._size;
  document.save();
  document.fillColor(watermark.color);
  document.opacity(watermark.opacity);
  document.rotate(watermark.angle, { origin: [width / 2, height / 2] });
  const font = document.ownFont(watermark.font);
  const run = new TextRun({ font, fontSize: watermark.fontSize, characterSpacing: 0 });
  run.addWhole(watermark.text);
  const [left, top] = [(width - size.width) / 2, (height - size.height) / 2];
  document.addContent(run.face);
  run.write(document, left, top + (font.ascender / 1000) * watermark.fontSize);
  document.restore();
}

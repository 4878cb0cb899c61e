import type { LaidOutWatermark } from '../typeset/engine.js';
import type { ReportDocument } from './document.js';

/** Draws a text across the middle of the current page. */
export function drawWatermark(document: ReportDocument, watermark: LaidOutWatermark): void {
  const { width, height } = document.page;
  const { size } = watermark._size;
  document.save();
  document.fillColor(watermark.color);
  document.opacity(watermark.opacity);
  document.rotate(watermark.angle, { origin: [width / 2, height / 2] });
  document._font = document.ownFont(watermark.font);
  document.fontSize(watermark.fontSize);
  document.text(watermark.text, (width - size.width) / 2, (height - size.height) / 2, {
    lineBreak: false,
    textWidth: size.width,
    wordCount: 1,
  });
  document.restore();
}

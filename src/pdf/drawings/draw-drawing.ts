import type { LaidOutGraphic } from '../../typeset/engine.js';
import type { ReportDocument } from '../document.js';
import type { GrowingPage } from '../growing-page.js';
import { drawMarks, type Look } from './draw-marks.js';
import type { PreparedDrawing } from './prepare-drawing.js';

/** Draws a prepared drawing into its place on the page that is drawn. */
export function drawDrawing(
  document: ReportDocument,
  page: GrowingPage,
  { width, height, parts }: PreparedDrawing,
  { x, y, _width, _height }: LaidOutGraphic,
): void {
  const looks: Look[] = [{}];
  document.save();
  document.transform(_width / width, 0, 0, _height / height, x, y);
  document.addContent(`0 0 ${width} ${height} re W n`);
  for (const part of parts) {
    if ('content' in part) document.addContent(`/${page.addPicture(part)} Do`);
    else drawMarks(document, part, looks);
  }
  document.restore();
}

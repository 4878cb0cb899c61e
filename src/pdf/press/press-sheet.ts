import type { ReportDocument } from '../document.js';
import type { PdfDictionary } from '../pdfkit.js';

/** All in pt. */
const millimetre = 72 / 25.4;
/** How far colour runs over the trimmed edge. */
export const bleed = 3 * millimetre;
/** Around the trimmed page, with room for the marks. */
const slug = 10 * millimetre;
/** From the bleed to the edge of the sheet. */
const markLength = 5 * millimetre;
const markWidth = 0.25;
/** Of the circle of a registration mark. */
const radius = 1.5 * millimetre;

/** The ink of marks that stand on every plate. */
const everyPlate = 'All';

/** The boxes of a page that is trimmed: the sheet is larger, its origin still the trimmed page's. */
export function pressBoxes(width: number, height: number): PdfDictionary {
  const around = (by: number) =>
    [-by, -by, width + by, height + by].map((at) => Math.round(at * 1000) / 1000);
  return { MediaBox: around(slug), BleedBox: around(bleed), TrimBox: around(0), CropBox: around(slug) };
}

/** Names the ink of the marks, once a document. */
export function openPress(document: ReportDocument): void {
  document.addSpotColor(everyPlate, 100, 100, 100, 100);
}

/** Draws the crop marks at the corners of the current page and the registration marks at its sides. */
export function drawPressMarks(document: ReportDocument): void {
  const { width, height } = document.page;
  document.save();
  document.opacity(1);
  document.lineWidth(markWidth).strokeColor(everyPlate);
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    document.moveTo(x1, y1).lineTo(x2, y2).stroke();
  const reach = bleed + markLength;
  for (const y of [0, height]) {
    line(-reach, y, -bleed, y);
    line(width + bleed, y, width + reach, y);
  }
  for (const x of [0, width]) {
    line(x, -reach, x, -bleed);
    line(x, height + bleed, x, height + reach);
  }
  const away = bleed + markLength / 2;
  const centres = [
    [width / 2, -away],
    [width / 2, height + away],
    [-away, height / 2],
    [width + away, height / 2],
  ] as const;
  for (const [x, y] of centres) {
    document.circle(x, y, radius).stroke();
    line(x - markLength / 2, y, x + markLength / 2, y);
    line(x, y - markLength / 2, x, y + markLength / 2);
  }
  document.restore();
}

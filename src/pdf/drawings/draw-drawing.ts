import type { LaidOutGraphic, PdfFont } from '../../typeset/engine.js';
import type { ReportDocument } from '../document.js';
import { TextRun } from '../text-run.js';
import type { DrawnText, Paint, ReadDrawing } from './read-drawing.js';

/** What has been set since the last clip was opened, so that it is set again only where it changes. */
interface Look {
  fill?: string;
  stroke?: string;
  pen?: string;
}

/** Draws what has been read of a drawing into its place on the current page, with the page's own operators. */
export function drawDrawing(
  document: ReportDocument,
  { width, height, marks }: ReadDrawing,
  { x, y, _width, _height }: LaidOutGraphic,
): void {
  const looks: Look[] = [{}];
  const current = () => looks.at(-1) ?? {};
  document.save();
  document.transform(_width / width, 0, 0, _height / height, x, y);
  document.addContent(`0 0 ${width} ${height} re W n`);
  for (const mark of marks) {
    switch (mark.kind) {
      case 'clip':
        document.save();
        looks.push({ ...current() });
        document.addContent(`${mark.path}W${mark.evenOdd ? '*' : ''} n`);
        break;
      case 'unclip':
        document.restore();
        looks.pop();
        break;
      case 'fill':
        setFill(document, mark.paint, current());
        document.addContent(`${mark.path}f${mark.evenOdd ? '*' : ''}`);
        break;
      case 'stroke':
        setStroke(document, mark.paint, mark.pen, current());
        document.addContent(`${mark.path}S`);
        break;
      case 'text':
        setFill(document, mark.paint, current());
        drawText(document, mark);
    }
  }
  document.restore();
}

/** Whether the document has the faces that a drawing's texts ask for. */
export function hasFaces(document: ReportDocument, { marks }: ReadDrawing): boolean {
  return marks.every(
    (mark) => mark.kind !== 'text' || document.getFontFile(mark.family, mark.bold, mark.italic) !== null,
  );
}

function setFill(document: ReportDocument, { colour, opacity }: Paint, look: Look): void {
  const fill = `${colour} ${opacity}`;
  if (look.fill !== fill) document.fillColor(colour, opacity);
  look.fill = fill;
}

function setStroke(document: ReportDocument, { colour, opacity }: Paint, pen: string, look: Look): void {
  const stroke = `${colour} ${opacity}`;
  if (look.stroke !== stroke) document.strokeColor(colour, opacity);
  if (look.pen !== pen) document.addContent(pen);
  look.stroke = stroke;
  look.pen = pen;
}

function drawText(document: ReportDocument, { text, family, bold, italic, size, x, y }: DrawnText): void {
  const font: PdfFont = document.provideFont(family, bold, italic);
  const run = new TextRun({ font, fontSize: size, characterSpacing: 0 });
  // In one piece, as the canvas has measured it.
  run.addWhole(text);
  run.write(document, [1, 0, 0, -1, x, y]);
}

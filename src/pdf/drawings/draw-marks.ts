import type { PdfFont } from '../../typeset/engine.js';
import type { ReportDocument } from '../document.js';
import { TextRun } from '../text-run.js';
import type { DrawnText, Mark, Paint } from './read-drawing.js';

/** What has been set since the last clip was opened, so that it is set again only where it changes. */
export interface Look {
  fill?: string;
  stroke?: string;
  pen?: string;
  face?: string;
}

/**
 * Draws marks of a drawing with operators of PDF.
 *
 * @param looks of the clips that are open, the innermost last
 */
export function drawMarks(document: ReportDocument, marks: readonly Mark[], looks: Look[]): void {
  const current = () => looks.at(-1) ?? {};
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
        drawText(document, mark, current());
    }
  }
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

function drawText(
  document: ReportDocument,
  { text, family, bold, italic, size, x, y }: DrawnText,
  look: Look,
): void {
  const font: PdfFont = document.provideFont(family, bold, italic);
  const run = new TextRun({ font, fontSize: size, characterSpacing: 0 });
  // In one piece, as the canvas has measured it.
  run.addWhole(text);
  if (look.face !== run.face) document.addContent(run.face);
  look.face = run.face;
  run.write(document, x, y);
}

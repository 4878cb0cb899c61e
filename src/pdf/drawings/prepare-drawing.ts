import type { ReportDocument } from '../document.js';
import type { DrawnPicture } from '../drawn-page.js';
import { GrowingContent } from '../growing-content.js';
import { drawMarks } from './draw-marks.js';
import { type DrawnText, type Mark, readDrawing } from './read-drawing.js';

/** A drawing that is ready for whatever pages show it: its marks in order, long stretches of them drawn. */
export interface PreparedDrawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly (DrawnPicture | readonly Mark[])[];
}

/** Prepares an SVG; nothing where there is more in it than is read, or a face that the document has not. */
export function prepareDrawing(document: ReportDocument, svg: string): PreparedDrawing | undefined {
  const read = readDrawing(svg);
  if (!read || !hasFaces(document, read.marks)) return undefined;
  const { width, height, marks } = read;
  const parts = stretchesOf(marks).map((stretch) => {
    if (!isPicture(stretch)) return stretch;
    const growing = new GrowingContent();
    document.drawOn(growing, () => drawMarks(document, stretch, [{}]));
    const key = `${width} ${height}\n${growing.operators}`;
    return { ...growing.drawn, key, width, height };
  });
  return { width, height, parts };
}

/** In characters of paths: what is shorter is not worth an object of its own. */
const leastPicture = 2000;

/** Texts stay on the page: readers of a form's text lose sight of the line that comes before it. */
function isPicture(stretch: readonly Mark[]): boolean {
  const lengths = stretch.map((mark) => ('path' in mark ? mark.path.length : 0));
  return !stretch.some(isText) && lengths.reduce((sum, length) => sum + length, 0) >= leastPicture;
}

/** Marks cut up where texts begin and end; what a clip holds stays in one piece. */
function stretchesOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const whole: Mark[][] = [];
  let depth = 0;
  for (const mark of marks) {
    if (depth === 0) whole.push([]);
    whole.at(-1)?.push(mark);
    depth += Number(mark.kind === 'clip') - Number(mark.kind === 'unclip');
  }
  const stretches: Mark[][] = [];
  for (const piece of whole) {
    const last = stretches.at(-1);
    if (last && last.some(isText) === piece.some(isText)) last.push(...piece);
    else stretches.push(piece);
  }
  return stretches;
}

/** Whether the document has the faces that a drawing's texts ask for. */
function hasFaces(document: ReportDocument, marks: readonly Mark[]): boolean {
  return marks.every(
    (mark) => !isText(mark) || document.getFontFile(mark.family, mark.bold, mark.italic) !== null,
  );
}

function isText(mark: Mark): mark is DrawnText {
  return mark.kind === 'text';
}

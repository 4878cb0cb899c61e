import type { LaidOutItem } from './laid-out.js';

/** The places along the page of all kinds of items that pdfmake puts on it: lines, pictures, rectangles, strokes. */
interface Placed {
  x?: number;
  x1?: number;
  x2?: number;
  points?: readonly { x: number }[];
}

/** Moves what has been laid out to the right, by so many pt. */
export function moveItem(laidOut: LaidOutItem, by: number): void {
  const item: Placed = laidOut.item;
  if (item.x !== undefined) item.x += by;
  if (item.x1 !== undefined) item.x1 += by;
  if (item.x2 !== undefined) item.x2 += by;
  for (const point of item.points ?? []) point.x += by;
}

import type { Line } from './measured.js';

/** The lines across all pages that body text stands on. Lengths in pt. */
export interface BaselineGrid {
  readonly step: number;
  /** Of body text: what is set with another leading does not keep the grid. */
  readonly leading: number;
  /** From the top of the page to the first baseline: that of body text at the top of the text area. */
  readonly first: number;
}

/** In pt: what rounding makes of lengths that are equal. */
const slack = 0.01;

/** In pt: a baseline this little below a line of the grid goes back up to it, so that another face costs no step. */
const backUp = 1;

export function keepsGrid(line: Line | undefined, grid: BaselineGrid | undefined): grid is BaselineGrid {
  return grid !== undefined && line !== undefined && Math.abs(line.getHeight() - grid.leading) < slack;
}

/** In pt, how far the first line of a text whose top is at `y` has to go down to stand on the grid. */
export function toGrid(line: Line, y: number, { step, first }: BaselineGrid): number {
  const over = stepsOver(y + line.getAscenderHeight() - first, step);
  return over < backUp ? -over : step - over;
}

/** The same for a line below another one of its text: it goes to the nearest place, so that none is left out. */
export function toNearest(line: Line, y: number, { step, first }: BaselineGrid): number {
  const over = stepsOver(y + line.getAscenderHeight() - first, step);
  return over < step / 2 ? -over : step - over;
}

/** In pt, how far down a block has to go so that body text at its top stands on the grid, where `top` is that of pages. */
export function downToGrid(y: number, top: number, { step }: BaselineGrid): number {
  const over = stepsOver(y - top, step);
  return over < slack ? 0 : step - over;
}

/** A height with the white that is missing to whole steps. */
export function wholeSteps(height: number, step: number): number {
  return Math.ceil((height - slack) / step) * step;
}

/** In pt, how far something stands below a line of the grid: nothing where rounding alone keeps it above the next. */
function stepsOver(distance: number, step: number): number {
  const over = distance - Math.floor(distance / step) * step;
  return step - over < slack ? 0 : over;
}

import { wholeSteps } from './baseline-grid.js';
import type { ColumnUnit } from './column-units.js';
import type { MeasuredNode } from './measured.js';

/** In pt: what rounding makes of lengths that are equal. */
const slack = 0.01;

/** In pt: the heights of columns are found to this. */
export const precision = 0.25;

/** The width of what stands in a node, in pt: in a flow, of a column. */
export function columnWidth({ flow }: MeasuredNode, width: number): number {
  return flow ? (width - flow.gap * (flow.count - 1)) / flow.count : width;
}

/** Fills columns of a height one after the other; gives where the units begin that are left over. */
export function fillColumns(
  units: readonly ColumnUnit[],
  from: number,
  count: number,
  height: number,
): number {
  let at = from;
  for (let column = 0; column < count && at < units.length; column++) at = fillColumn(units, at, height);
  return at;
}

function fillColumn(units: readonly ColumnUnit[], from: number, height: number): number {
  let filled = 0;
  let end = from;
  for (let at = from; at < units.length; at++) {
    const unit = units[at];
    if (!unit) break;
    if (at > from && unit.mayBegin) end = at;
    // White above what stands first is dropped.
    filled = onGrid(filled + (at > from ? unit.white : 0), unit) + unit.height;
    // What fits in no column is not kept out of one.
    if (filled > height + slack) return end > from ? end : Math.max(at, from + 1);
  }
  return units.length;
}

/** Of a unit, in pt, and of those after it that must not begin another column. */
export function headHeight(units: readonly ColumnUnit[], from: number): number {
  const after = units.slice(from + 1).findIndex(({ mayBegin }) => mayBegin);
  const head = after < 0 ? units.slice(from) : units.slice(from, from + 1 + after);
  return head.reduce((height, unit, at) => onGrid(height + (at > 0 ? unit.white : 0), unit) + unit.height, 0);
}

/** How far down a unit begins that stands at a height if it keeps no grid. */
function onGrid(height: number, { step }: ColumnUnit): number {
  return step === undefined ? height : wholeSteps(height, step);
}

/** The least height, in pt, of so many columns that all units from a place on fit into. */
export function balancedHeight(units: readonly ColumnUnit[], from: number, count: number): number {
  const heights = units.slice(from).map((unit) => onGrid(unit.white, unit) + unit.height);
  const all = heights.reduce((sum, height) => sum + height, 0);
  const tallest = Math.max(0, ...units.slice(from).map(({ height }) => height));
  let least = Math.max(tallest, all / count - Math.max(0, ...heights));
  let most = Math.max(least, all);
  while (most - least > precision) {
    const middle = (least + most) / 2;
    if (fillColumns(units, from, count, middle) === units.length) most = middle;
    else least = middle;
  }
  // pdfmake itself overlooks nothing, and would put what is too high by a rounding in another column.
  return most + 2 * slack;
}

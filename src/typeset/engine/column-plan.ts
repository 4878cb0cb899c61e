import { balancedHeight, fillColumns } from './column-fill.js';
import type { ColumnUnit } from './column-units.js';

/** A page's share of a flow. */
export interface PlannedPage {
  /** Of its columns, in pt. */
  readonly height: number;
  /** Where the units that go on the next page begin. */
  readonly end: number;
}

/**
 * Plans a page of columns, from a unit on: the last in columns of the least height that takes all the rest, those
 * before as high as there is room. `notesOf` tells how much of that the footnotes of units take, in pt.
 */
export function planPage(
  units: readonly ColumnUnit[],
  from: number,
  count: number,
  room: number,
  notesOf: (units: readonly ColumnUnit[]) => number,
): PlannedPage {
  let height = room;
  for (;;) {
    const end = fillColumns(units, from, count, height);
    const left = room - notesOf(units.slice(from, end));
    // Each note that comes on the page takes from the columns; in the end it may stand below all that is left.
    if (left < height && end > from + 1) {
      height = Math.min(left, height - 0.5);
      continue;
    }
    if (end < units.length) return { height, end };
    return { height: Math.min(height, balancedHeight(units, from, count)), end };
  }
}

import { balancedHeight, fillColumns, headHeight, precision } from './column-fill.js';
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
 * before as high as there is room. `notesOf` tells how much of that the footnotes of units take, in pt. There is no plan where
 * not even the first of them, with what must not be parted from it, has room with its footnotes.
 */
export function planPage(
  units: readonly ColumnUnit[],
  from: number,
  count: number,
  room: number,
  notesOf: (units: readonly ColumnUnit[]) => number,
): PlannedPage | undefined {
  const endAt = (height: number) => fillColumns(units, from, count, height);
  // Each note that comes on the page takes from the columns, and the higher these are, the more notes come.
  const fits = (height: number) => height <= room - notesOf(units.slice(from, endAt(height)));
  const height = highest(room, fits);
  if (height < headHeight(units, from)) return undefined;
  const end = endAt(height);
  if (end < units.length) return { height, end };
  return { height: Math.min(height, balancedHeight(units, from, count)), end };
}

/** The greatest height up to one, in pt, that fits, where any less does too. */
function highest(room: number, fits: (height: number) => boolean): number {
  if (fits(room)) return room;
  let [least, most] = [0, room];
  while (most - least > precision) {
    const middle = (least + most) / 2;
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return least;
}

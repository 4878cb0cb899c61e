import type { FlagPlace } from './flag-places.js';

/** How far the lanes of a side stand off the band that flags stand on, in points. */
export interface Lanes {
  /** Of each lane, to its near edge. */
  readonly offsets: readonly number[];
  /** To the far edge of the last lane; 0 where nothing flies. */
  readonly reach: number;
}

/** In points, from the band to the first lane, and between lanes. */
const pole = 9;
const between = 5;

/** The lanes of a side, each as high as the highest label in it; `heights` are those of the labels, in points. */
export function lanesOf(
  side: FlagPlace['side'],
  places: readonly FlagPlace[],
  heights: readonly number[],
): Lanes {
  const high: number[] = [];
  places.forEach((place, index) => {
    if (place.side === side) high[place.lane] = Math.max(high[place.lane] ?? 0, heights[index] ?? 0);
  });
  const offsets: number[] = [];
  let reach = 0;
  // A lane that holds nothing takes no room.
  for (const [lane, height = 0] of [...high].entries()) {
    offsets[lane] = reach + (reach === 0 ? pole : between);
    if (height > 0) reach = offsets[lane] + height;
  }
  return { offsets, reach };
}

/** A label that flies from a pole over or under its point. */
export interface Flag {
  /** Where the pole stands, in points from the left. */
  readonly x: number;
  readonly width: number;
}

export interface FlagPlace {
  readonly side: 'over' | 'under';
  /** From the axis, the nearest is 0. */
  readonly lane: number;
  /** The label is right of its pole, or left of it. */
  readonly flies: 'right' | 'left';
}

/** In points, between labels and to poles that pass by. */
const clearance = 5;
/** More tries would not find a better order, only take time. */
const tries = 20_000;

/**
 * Places for flags that stand from left to right such that no label touches another or a pole: by depth-first search,
 * which tries the nearest lanes first and the sides in turn. Nothing where there is none within the lanes and width.
 */
export function placeFlags(
  flags: readonly Flag[],
  lanes: number,
  width: number,
): readonly FlagPlace[] | undefined {
  let left = tries;
  const search = (placed: readonly FlagPlace[]): readonly FlagPlace[] | undefined => {
    const flag = flags[placed.length];
    if (!flag) return placed;
    for (const place of options(placed.at(-1)?.side, lanes)) {
      if (left-- <= 0) return undefined;
      const [from, to] = extentOf(flag, place);
      if (from < 0 || to > width) continue;
      const clear = placed.every((other, index) => {
        const neighbour = flags[index];
        return neighbour === undefined || areClear(flag, place, neighbour, other);
      });
      const found = clear ? search([...placed, place]) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return search([]);
}

/** From where to where a label reaches. */
export function extentOf({ x, width }: Flag, { flies }: FlagPlace): readonly [from: number, to: number] {
  return flies === 'right' ? [x, x + width] : [x - width, x];
}

function options(last: FlagPlace['side'] | undefined, lanes: number): readonly FlagPlace[] {
  const sides = last === 'over' ? (['under', 'over'] as const) : (['over', 'under'] as const);
  return Array.from({ length: lanes }, (_, lane) => lane).flatMap((lane) =>
    (['right', 'left'] as const).flatMap((flies) => sides.map((side) => ({ side, lane, flies }))),
  );
}

function areClear(one: Flag, at: FlagPlace, other: Flag, otherAt: FlagPlace): boolean {
  if (at.side !== otherAt.side) return true;
  if (at.lane === otherAt.lane) {
    const [from, to] = extentOf(one, at);
    const [otherFrom, otherTo] = extentOf(other, otherAt);
    return from >= otherTo + clearance || to + clearance <= otherFrom;
  }
  const [near, nearAt, far] = at.lane < otherAt.lane ? [one, at, other] : [other, otherAt, one];
  const [from, to] = extentOf(near, nearAt);
  return far.x <= from - clearance || far.x >= to + clearance;
}

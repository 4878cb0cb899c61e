/** In points, or in degrees before a projection. */
export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];
/** A line that ends where it begins. */
export type Ring = readonly Point[];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxOf(points: Iterable<Point>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    const x = point[0];
    const y = point[1];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
}

export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

export function isIn(point: Point, { left, top, right, bottom }: Box): boolean {
  return point[0] >= left && point[0] <= right && point[1] >= top && point[1] <= bottom;
}

/**
 * Whether a point is inside a ring: an odd number of its sides is right of it. Maps ask it millions of times: taking pairs apart
 * by pattern, here and in {@link distance}, made a quarter of what a build leaves to the garbage collector.
 */
export function isInside(point: Point, ring: Ring): boolean {
  const x = point[0];
  const y = point[1];
  let inside = false;
  let before = ring.at(-1);
  for (const corner of ring) {
    const ay = corner[1];
    const by = before === undefined ? ay : before[1];
    if (ay > y !== by > y) {
      const ax = corner[0];
      const bx = before === undefined ? ax : before[0];
      if (x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
    before = corner;
  }
  return inside;
}

/** The area that a ring encloses, whichever way it runs. */
export function areaOf(ring: Ring): number {
  return Math.abs(signedArea(ring));
}

/** The ring that encloses most; the first of equals. */
export function largestOf(rings: readonly Ring[]): Ring | undefined {
  const areas = rings.map(areaOf);
  return rings[areas.indexOf(Math.max(...areas))];
}

/** The centre of gravity of what a ring encloses. */
export function centroidOf(ring: Ring): Point {
  const area = signedArea(ring);
  const [start] = ring;
  if (!start || area === 0) return start ?? [0, 0];
  let [x, y] = [0, 0];
  ring.forEach(([ax, ay], index) => {
    const [bx, by] = ring[index + 1] ?? start;
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return [x / (6 * area), y / (6 * area)];
}

function signedArea(ring: Ring): number {
  const [start = [0, 0]] = ring;
  return ring.reduce((sum, [ax, ay], index) => {
    const [bx, by] = ring[index + 1] ?? start;
    return sum + (ax * by - bx * ay) / 2;
  }, 0);
}

/** Leaves out points that are nearer than a tolerance to the line without them (Douglas and Peucker, 1973). */
export function simplified(line: Line, tolerance: number): Line {
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    const [a, b] = [line[from], line[to]];
    if (!a || !b) continue;
    let [farthest, index] = [tolerance, -1];
    for (let i = from + 1; i < to; i++) {
      const far = distance(line[i] ?? a, a, b);
      if (far > farthest) {
        farthest = far;
        index = i;
      }
    }
    if (index < 0) continue;
    kept.add(index);
    open.push([from, index], [index, to]);
  }
  return line.filter((_, index) => kept.has(index));
}

/** Leaves out points that are nearer than a distance to the last one before, but for the ends of the line. */
export function thinned(line: Line, least: number): Line {
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last || line.length < 3) return line;
  const kept: Point[] = [first];
  let before = first;
  for (const point of line.slice(1, -1)) {
    const dx = point[0] - before[0];
    const dy = point[1] - before[1];
    if (dx * dx + dy * dy < least * least) continue;
    kept.push(point);
    before = point;
  }
  kept.push(last);
  return kept;
}

/** Of a point from a line between two others. */
export function distance(point: Point, from: Point, to: Point): number {
  const x = point[0] - from[0];
  const y = point[1] - from[1];
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / square));
  const acrossX = x - share * dx;
  const acrossY = y - share * dy;
  return Math.sqrt(acrossX * acrossX + acrossY * acrossY);
}

/** The part of a ring in a box, with the box's sides where it was cut (Sutherland and Hodgman, 1974). */
export function clippedRing(ring: Ring, box: Box): Ring {
  const { left, top, right, bottom } = box;
  const whole = boxOf(ring);
  if (!overlap(whole, box)) return [];
  if (whole.left >= left && whole.right <= right && whole.top >= top && whole.bottom <= bottom) return ring;
  const cutX = (at: number) => (a: Point, b: Point) =>
    [at, a[1] + ((at - a[0]) / (b[0] - a[0])) * (b[1] - a[1])] as const;
  const cutY = (at: number) => (a: Point, b: Point) =>
    [a[0] + ((at - a[1]) / (b[1] - a[1])) * (b[0] - a[0]), at] as const;
  const sides = [
    { keeps: ([x]: Point) => x >= left, cut: cutX(left) },
    { keeps: ([x]: Point) => x <= right, cut: cutX(right) },
    { keeps: ([, y]: Point) => y >= top, cut: cutY(top) },
    { keeps: ([, y]: Point) => y <= bottom, cut: cutY(bottom) },
  ];
  return sides.reduce<Ring>((points, { keeps, cut }) => {
    const clipped = points.flatMap((point, index) => {
      const before = points[index - 1];
      if (!before) return keeps(point) ? [point] : [];
      if (keeps(before) === keeps(point)) return keeps(point) ? [point] : [];
      return keeps(point) ? [cut(before, point), point] : [cut(before, point)];
    });
    const [first] = clipped;
    const last = clipped.at(-1);
    return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...clipped, first] : clipped;
  }, ring);
}

/** To a tenth of a point, finer than which no eye sees; points that fall together are one. */
export function rounded(line: Line): Line {
  const points = line.map((point): Point => [Math.round(point[0] * 10) / 10, Math.round(point[1] * 10) / 10]);
  return points.filter((point, index) => {
    const before = points[index - 1];
    return !before || before[0] !== point[0] || before[1] !== point[1];
  });
}

import {
  areaOf,
  type Box,
  boxOf,
  centroidOf,
  grown,
  isIn,
  isInside,
  overlap,
  type Point,
  type Ring,
} from './geometry.js';

/** A name that seeks its place on a map. */
export interface MapName {
  readonly lines: readonly string[];
  readonly bold: boolean;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** What it names. */
  readonly anchor: Point;
  /** In points, around the anchor: of a dot. */
  readonly radius: number;
  /** The largest polygon of a country, in which its name stands if it can. */
  readonly home?: Ring | undefined;
}

export interface PlacedName {
  readonly name: MapName;
  readonly box: Box;
  /** Inside its country, on the country's colour. */
  readonly inside: boolean;
  /** A line to what is named, where that is not plain without one. */
  readonly leader?: readonly [from: Point, to: Point];
}

export interface NameGround {
  /** Coloured shapes, which other names keep off. */
  readonly shapes: readonly Ring[];
  readonly land: readonly Ring[];
  /** What no name may cover, such as dots. */
  readonly taken: readonly Box[];
  readonly sheet: Box;
}

/** In points. */
const distances = [2, 4, 6, 9, 12, 16, 20, 25, 30, 36, 44, 54];
const directions = Array.from({ length: 24 }, (_, index) => (index * Math.PI) / 12);
/** In points: a name farther from what it names is led to it by a line. */
const near = 5;
/** The same of a name on the land of another country, which is not to be taken for its name. */
const nearOnLand = 1;
/** In points of distance: how much better the sea is than land of no concern. */
const landCost = 22;
/** Of the distance from the middle of what is named: of places as near to its edge, the middle one is best. */
const asideCost = 0.2;
/** In points of distance: of a line through another name or another coloured country. */
const crossCost = 30;

/**
 * Places names one after the other, the largest countries first: inside the country, else at the nearest place around
 * it that covers nothing. A name without a place is left out.
 */
export function placeNames(names: readonly MapName[], ground: NameGround): readonly PlacedName[] {
  const shapes = ground.shapes.map((ring) => ({ ring, box: boxOf(ring) }));
  const land = ground.land.map((ring) => ({ ring, box: boxOf(ring) }));
  const sized = [...names].sort((a, b) => areaOf(b.home ?? []) - areaOf(a.home ?? []));
  const placed: PlacedName[] = [];
  const isFree = (box: Box) =>
    [...ground.taken, ...placed.map((one) => one.box)].every((other) => !overlap(grown(box, 1.5), other)) &&
    box.left >= ground.sheet.left &&
    box.right <= ground.sheet.right &&
    box.top >= ground.sheet.top &&
    box.bottom <= ground.sheet.bottom;
  const covers = (box: Box, rings: readonly { ring: Ring; box: Box }[]) => {
    const points = samples(box);
    return rings.some(
      (one) =>
        overlap(box, one.box) &&
        (points.some((point) => isIn(point, one.box) && isInside(point, one.ring)) ||
          one.ring.some((point) => isWithin(point, box))),
    );
  };
  // Inside first, all of them, so that no name from outside takes a country's own place.
  const outside = sized.filter((name) => {
    const box = insideBox(name, isFree);
    if (box) placed.push({ name, box, inside: true });
    return !box;
  });
  for (const name of outside) {
    const best = bestOf(placesAround(name, isFree), (place) => {
      if (covers(place.box, shapes)) return undefined;
      const onLand = covers(place.box, land);
      const line = pointsOf(place.start, place.end);
      const crossed =
        placed.filter((one) => line.some((point) => isIn(point, one.box))).length +
        shapes.filter(
          ({ ring, box }) =>
            ring !== name.home && line.some((point) => isIn(point, box) && isInside(point, ring)),
        ).length;
      return { onLand, cost: place.least + (onLand ? landCost : 0) + crossed * crossCost };
    });
    if (!best) continue;
    const { box, start, end, gap, onLand } = best;
    placed.push({
      name,
      box,
      inside: false,
      ...(gap > (onLand ? nearOnLand : near) && { leader: [start, end] }),
    });
  }
  return placed;
}

/** A place for a name outside its country. */
interface PlaceAround {
  readonly box: Box;
  /** Of the line that leads from the name to what it names. */
  readonly start: Point;
  readonly end: Point;
  /** The length of that line, in points. */
  readonly gap: number;
  /** What it costs before it is known what it covers and what the line crosses. */
  readonly least: number;
}

/** The free places around what is named, those that cost least first. */
function placesAround(name: MapName, isFree: (box: Box) => boolean): readonly PlaceAround[] {
  const boxes = directions.flatMap((angle) => distances.map((far) => boxAt(name, far + name.radius, angle)));
  const places = boxes.filter(isFree).map((box): PlaceAround => {
    const end = name.home ? nearestOf(name.home, box) : name.anchor;
    const start = nearestOn(box, end);
    const gap = Math.max(0, Math.hypot(start[0] - end[0], start[1] - end[1]) - name.radius);
    const [x, y] = name.anchor;
    const aside = Math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y);
    return { box, start, end, gap, least: gap + aside * asideCost };
  });
  return places.sort((a, b) => a.least - b.least);
}

/** The place of least cost. What a place costs in all is dear to find out, and not asked where another is better already. */
function bestOf<Weighed extends { readonly cost: number }>(
  places: readonly PlaceAround[],
  weigh: (place: PlaceAround) => Weighed | undefined,
): (PlaceAround & Weighed) | undefined {
  let best: (PlaceAround & Weighed) | undefined;
  for (const place of places) {
    if (best && place.least >= best.cost) break;
    const weighed = weigh(place);
    if (weighed && (!best || weighed.cost < best.cost)) best = { ...place, ...weighed };
  }
  return best;
}

/** The place for a name in its country that is nearest to the middle. */
function insideBox(name: MapName, isFree: (box: Box) => boolean): Box | undefined {
  const { home } = name;
  if (!home) return undefined;
  const bounds = boxOf(home);
  if (bounds.right - bounds.left < name.width || bounds.bottom - bounds.top < name.height) return undefined;
  const [x, y] = centroidOf(home);
  const steps = Array.from({ length: 15 }, (_, index) => (index + 0.5) / 15);
  const middles = steps.flatMap((column) =>
    steps.map(
      (row): Point => [
        bounds.left + column * (bounds.right - bounds.left),
        bounds.top + row * (bounds.bottom - bounds.top),
      ],
    ),
  );
  const byDistance = [[x, y] as const, ...middles].sort(
    (a, b) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y),
  );
  return byDistance
    .map((middle) => around(middle, name))
    .find((box) => isFree(box) && samples(grown(box, 0.8)).every((point) => isInside(point, home)));
}

function around([x, y]: Point, { width, height }: MapName): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** A box in a direction from the anchor, with so much room between them. */
function boxAt(name: MapName, far: number, angle: number): Box {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = name.anchor;
  return around([x + dx * (far + name.width / 2), y + dy * (far + name.height / 2)], name);
}

/** The point of a ring that is nearest to a box. */
function nearestOf(ring: Ring, box: Box): Point {
  let nearest: Point = [0, 0];
  let least = Infinity;
  for (const point of ring) {
    const x = Math.max(box.left, Math.min(box.right, point[0]));
    const y = Math.max(box.top, Math.min(box.bottom, point[1]));
    const far = Math.hypot(x - point[0], y - point[1]);
    if (far >= least) continue;
    nearest = point;
    least = far;
  }
  return nearest;
}

function nearestOn(box: Box, [x, y]: Point): Point {
  return [Math.max(box.left, Math.min(box.right, x)), Math.max(box.top, Math.min(box.bottom, y))];
}

function isWithin(point: Point, { left, top, right, bottom }: Box): boolean {
  return point[0] > left && point[0] < right && point[1] > top && point[1] < bottom;
}

function samples({ left, top, right, bottom }: Box): readonly Point[] {
  const columns = [0, 0.25, 0.5, 0.75, 1].map((share) => left + share * (right - left));
  return [top, (top + bottom) / 2, bottom].flatMap((y) => columns.map((x): Point => [x, y]));
}

/** Points on a line from one point to another, as close as need be to see what it crosses. */
function pointsOf([ax, ay]: Point, [bx, by]: Point): readonly Point[] {
  return Array.from({ length: 20 }, (_, index) => index / 20).map((share) => [
    ax + share * (bx - ax),
    ay + share * (by - ay),
  ]);
}

import type { Atlas, Territory } from './atlas.js';
import {
  areaOf,
  type Box,
  boxOf,
  centroidOf,
  clippedRing,
  grown,
  isIn,
  type Line,
  largestOf,
  overlap,
  type Point,
  type Ring,
  rounded,
  simplified,
  thinned,
} from './geometry.js';
import type { MapView } from './map-view.js';

/** A country as it is drawn, in points; what lies outside the drawing is cut off. */
export interface Shape {
  readonly code: string | undefined;
  /** Each polygon's outer ring, then its holes. */
  readonly polygons: readonly (readonly Ring[])[];
  /** Of all that is drawn, in square points. */
  readonly area: number;
  /** Of a listed country: the middle of its largest polygon, which may lie outside the drawing. */
  readonly centre?: Point;
}

export interface MapShapes {
  readonly shapes: readonly Shape[];
  /** The lines between countries. */
  readonly borders: readonly Line[];
}

/** In points: how far a coast may be from its true course. */
const tolerance = 0.3;
/** In points: steps of a coast that are shorter are not looked at. */
const fine = 0.1;
/** In points, around the drawing. */
const margin = 10;
/** In square points: islands of less are left out, but for countries that the map is about. */
const smallest = 0.5;

/**
 * The countries in a view. Arcs are simplified before they make shapes, so that neighbours keep one common border.
 */
export function shapesIn(
  atlas: Atlas,
  view: MapView,
  width: number,
  height: number,
  listed: ReadonlySet<string>,
): MapShapes {
  const sheet: Box = { left: -1, top: -1, right: width + 1, bottom: height };
  const around = grown(sheet, margin);
  const arcs = atlas.arcs.map((arc): Line => {
    const ends = [arc[0], arc.at(-1)].flatMap((point) => (point ? [view.at(point)] : []));
    // What lies beyond one side of the sheet only closes shapes that are cut off there.
    if (view.regional && !overlap(boxOf(cornersOf(arc).map(view.at)), around)) return ends;
    return rounded(simplified(thinned(arc.map(view.at), fine), tolerance));
  });
  const shapes = atlas.territories.map((territory): Shape => {
    const isListed = territory.code !== undefined && listed.has(territory.code);
    const least = isListed ? smallest / 10 : smallest;
    const polygons = territory.polygons.flatMap((polygon) => {
      const rings = polygon.map((numbers) => rounded(clippedRing(ringOf(numbers, arcs), sheet)));
      const [outer = [], ...holes] = rings;
      const seen = (ring: Ring) => ring.length > 3 && areaOf(ring) >= least;
      return seen(outer) ? [[outer, ...holes.filter(seen)]] : [];
    });
    const area = polygons.reduce((sum, [outer = []]) => sum + areaOf(outer), 0);
    return {
      code: territory.code,
      polygons,
      area,
      ...(isListed && { centre: centreOf(territory, atlas, view) }),
    };
  });
  return { shapes, borders: bordersOf(atlas, arcs, sheet) };
}

/** Two corners of the box around an arc, in degrees; both axes of a region's projection run straight. */
function cornersOf(arc: Line): readonly Point[] {
  const { left, top, right, bottom } = boxOf(arc);
  return [
    [left, top],
    [right, bottom],
  ];
}

/** From the atlas itself: an island may be too small for a shape of its own and still be meant. */
function centreOf({ polygons }: Territory, { arcs }: Atlas, view: MapView): Point {
  const rings = polygons.map(([outer = []]) => ringOf(outer, arcs).map(view.at));
  return centroidOf(largestOf(rings) ?? []);
}

function ringOf(numbers: readonly number[], arcs: readonly Line[]): Ring {
  return numbers.flatMap((number, index) => {
    const line = number < 0 ? [...(arcs[~number] ?? [])].reverse() : (arcs[number] ?? []);
    // An arc begins where the one before ends.
    return index === 0 ? line : line.slice(1);
  });
}

/** The arcs that two countries have in common, as far as they are on the sheet. */
function bordersOf({ territories }: Atlas, arcs: readonly Line[], sheet: Box): readonly Line[] {
  const owners = new Map<number, Set<Territory['code'] | Territory>>();
  for (const territory of territories) {
    for (const number of territory.polygons.flat(2)) {
      const arc = number < 0 ? ~number : number;
      const known = owners.get(arc) ?? new Set();
      owners.set(arc, known.add(territory.code ?? territory));
    }
  }
  const shared = arcs.filter((_, arc) => (owners.get(arc)?.size ?? 0) > 1);
  return shared.flatMap((line) => partsOn(line, sheet));
}

/** The runs of a line that have to do with a box. */
function partsOn(line: Line, box: Box): readonly Line[] {
  const runs: Line[] = [];
  let run: Line = [];
  line.forEach((point, index) => {
    const before = line[index - 1];
    if (!before) return;
    if (isIn(before, box) || isIn(point, box)) run = run.length > 0 ? [...run, point] : [before, point];
    else {
      if (run.length > 0) runs.push(run);
      run = [];
    }
  });
  return run.length > 0 ? [...runs, run] : runs;
}

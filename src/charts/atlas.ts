import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Box, boxOf, type Line, type Point } from './geometry.js';

/** A polygon as the numbers of the arcs of its rings, the outer one first; `~n` is arc `n` backwards. */
export type ArcPolygon = readonly (readonly number[])[];

/** A country or territory. */
export interface Territory {
  /** Its ISO 3166 alpha-2 code; a few areas have none. */
  readonly code: string | undefined;
  readonly polygons: readonly ArcPolygon[];
}

/** The countries of the world, whose common borders are one arc each; points are longitudes and latitudes in degrees. */
export interface Atlas {
  readonly arcs: readonly Line[];
  readonly territories: readonly Territory[];
}

type Geometry = { readonly id?: string; readonly properties: { readonly name: string } } & (
  | { readonly type: 'Polygon'; readonly arcs: ArcPolygon }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly ArcPolygon[] }
);

interface WorldAtlas {
  readonly arcs: readonly Line[];
  readonly transform: { readonly scale: Point; readonly translate: Point };
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}

/** Areas that the atlas has no code for, with the country that the United Nations count them to. */
const CODES: Readonly<Record<string, string>> = { Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO' };

/**
 * Where the atlas follows control on the ground and the United Nations do not (General Assembly, resolution 68/262):
 * polygons of a country, by a box of [west, south, east, north] degrees around them, that belong to another.
 */
const CORRECTIONS = [{ from: 'RU', to: 'UA', within: [32, 44, 37, 46.5] }] as const;

const require = createRequire(import.meta.url);

/** Reads the countries of Natural Earth at 1:50 million, as the package world-atlas has them, without Antarctica. */
export async function readAtlas(): Promise<Atlas> {
  const text = await readFile(require.resolve('world-atlas/countries-50m.json'), 'utf8');
  const { arcs: steps, transform, objects }: WorldAtlas = JSON.parse(text);
  const territories = objects.countries.geometries.map((geometry) => ({
    code: codeOf(geometry),
    polygons: geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs,
  }));
  const arcs = inOnePiece(
    territories,
    steps.map((arc) => decoded(arc, transform)),
  );
  return { arcs, territories: corrected(territories, arcs).filter(({ code }) => code !== 'AQ') };
}

/** Points are kept as steps on a grid (TopoJSON's delta encoding). */
function decoded(arc: Line, { scale, translate }: WorldAtlas['transform']): Line {
  let x = 0;
  let y = 0;
  return arc.map((step) => {
    x += step[0];
    y += step[1];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/**
 * Carries on the longitudes of polygons across the date line beyond 180 degrees, so that none is torn into stripes
 * between the ends of the map. No two of them have an arc in common.
 */
function inOnePiece(territories: readonly Territory[], arcs: readonly Line[]): readonly Line[] {
  const carried = new Map<number, Line>();
  const boxes = arcs.map(boxOf);
  for (const ring of territories.flatMap(({ polygons }) => polygons.flat())) {
    const numbers = ring.map((number) => (number < 0 ? ~number : number));
    // A ring either stays within half the globe or jumps by the whole of it where it crosses the date line.
    const reaches = (side: (box: Box) => boolean) =>
      numbers.some((number) => {
        const box = boxes[number];
        return box !== undefined && side(box);
      });
    if (!reaches(({ right }) => right > 170) || !reaches(({ left }) => left < -160)) continue;
    for (const number of numbers) {
      carried.set(
        number,
        (arcs[number] ?? []).map(([x, y]) => [x < 0 ? x + 360 : x, y]),
      );
    }
  }
  return arcs.map((arc, number) => carried.get(number) ?? arc);
}

/** A numeric code is an alias of the alpha-2 code in the canonical form of a locale. */
function codeOf({ id, properties }: Geometry): string | undefined {
  return id === undefined ? CODES[properties.name] : new Intl.Locale(`und-${id}`).region;
}

function corrected(territories: readonly Territory[], arcs: readonly Line[]): readonly Territory[] {
  return CORRECTIONS.reduce((all, { from, to, within: [west, south, east, north] }) => {
    const moves = (polygon: ArcPolygon) =>
      (polygon[0] ?? []).every((arc) =>
        (arcs[arc < 0 ? ~arc : arc] ?? []).every(([x, y]) => x > west && x < east && y > south && y < north),
      );
    const moved = all.filter(({ code }) => code === from).flatMap(({ polygons }) => polygons.filter(moves));
    return all.map(({ code, polygons }) => {
      if (code === from) return { code, polygons: polygons.filter((polygon) => !moves(polygon)) };
      return { code, polygons: code === to ? [...polygons, ...moved] : polygons };
    });
  }, territories);
}

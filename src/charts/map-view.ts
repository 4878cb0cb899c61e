import { boxOf, type Point } from './geometry.js';

/** In degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** Without the emptiness of the poles. */
const world: Extent = [-170, -56, 180, 78];
/** In degrees of longitude: what is wider would be torn apart by Mercator's projection. */
const widestRegion = 150;
/** In degrees: beyond, Mercator's projection has no end. */
const northernmost = 85;

/** Where places are on a drawing, in points. */
export interface MapView {
  /** Whether it shows a part of the world. */
  readonly regional: boolean;
  at(place: Point): Point;
}

/** Fits an extent into a drawing; what lies around it shows where the drawing is wider or higher. */
export function createView(extent: Extent = world, width: number, height: number): MapView {
  const [west, south, east, north] = extent;
  const regional = east - west <= widestRegion;
  const project = regional ? mercator : naturalEarth;
  const shares = Array.from({ length: 21 }, (_, index) => index / 20);
  const frame = shares.flatMap((share): Point[] => {
    const [x, y] = [west + share * (east - west), south + share * (north - south)];
    return [
      [x, south],
      [x, north],
      [west, y],
      [east, y],
    ];
  });
  const box = boxOf(frame.map(project));
  const scale = Math.min(width / (box.right - box.left), height / (box.bottom - box.top));
  const [middleX, middleY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return {
    regional,
    at(place) {
      const projected = project(place);
      return [width / 2 + (projected[0] - middleX) * scale, height / 2 + (projected[1] - middleY) * scale];
    },
  };
}

function mercator(place: Point): Point {
  const clamped = Math.max(-northernmost, Math.min(northernmost, place[1]));
  return [radians(place[0]), -Math.log(Math.tan(Math.PI / 4 + radians(clamped) / 2))];
}

/** Natural Earth I by the polynomials of Šavrič, Jenny, Patterson, Petrovič and Hurni (2011). */
function naturalEarth([longitude, latitude]: Point): Point {
  const phi = radians(latitude);
  const two = phi * phi;
  const four = two * two;
  const wide = 0.8707 - 0.131979 * two + four * (-0.013791 + four * (0.003971 * two - 0.001529 * four));
  const high = 1.007226 + two * (0.015085 + four * (-0.044475 + 0.028874 * two - 0.005916 * four));
  return [radians(longitude) * wide, -phi * high];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

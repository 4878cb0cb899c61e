import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { Plugin } from 'chart.js';
import { textOn } from './colours.js';
import {
  type Box,
  boxOf,
  centroidOf,
  isIn,
  type Line,
  largestOf,
  type Point,
  type Ring,
} from './geometry.js';
import { hatch } from './hatching.js';
import type { ListedCountry, MapContent, Marker } from './map-countries.js';
import { type MapName, type PlacedName, placeNames } from './map-labels.js';
import type { MapLegend } from './map-legend.js';
import type { Shape } from './map-shapes.js';
import type { MapView } from './map-view.js';
import type { Task } from './task.js';
import { lineHeight } from './text-ruler.js';

export interface MapDrawing {
  readonly content: MapContent;
  readonly view: MapView;
  /** In points, without the legend. */
  readonly height: number;
  readonly legend: MapLegend | undefined;
  readonly shapes: readonly Shape[];
  readonly borders: readonly Line[];
}

/** In points: of a dot that stands for a country too small to be seen. */
const dot = 2.2;
/** In points. */
const markerRadius = 2.6;
/** In square points: a country of less gets a dot. */
const small = 7;

/** A place that has a name: a country, or a marker. */
interface Mark {
  readonly at: Point;
  /** In points, of its dot; 0 without one. */
  readonly radius: number;
  readonly fill: string;
  readonly line: string;
  readonly name: string;
  readonly country?: ListedCountry;
  readonly shape?: Shape;
}

/** What is drawn over the shapes of a map: borders, hatchings, dots, markers, names and the legend. */
export function mapMarks(map: MapDrawing, task: Task): Plugin<'choropleth'> {
  const { theme, width } = task;
  const sheet: Box = { left: 1, top: 1, right: width - 1, bottom: map.height - 1 };
  const countries = map.content.countries.flatMap((country) => countryMark(country, map, sheet, task));
  const markers = map.content.markers.map((marker) => markerMark(marker, map.view, task));
  const dots = [...countries, ...markers].filter(({ radius }) => radius > 0);
  const withNames = (map.content.spec.names ?? map.view.regional) ? [...markers, ...countries] : markers;
  const outlines = (shapes: readonly Shape[]) =>
    shapes.flatMap(({ polygons }) => polygons.flatMap((rings) => rings.slice(0, 1)));
  const placed = placeNames(
    withNames.filter(({ name }) => name !== '').map((mark) => nameOf(mark, task)),
    {
      shapes: outlines(countries.flatMap(({ shape }) => shape ?? [])),
      land: outlines(map.shapes),
      taken: dots.map(({ at, radius }) => around(at, radius)),
      sheet,
    },
  );
  return {
    id: 'map-marks',
    afterDatasetsDraw(chart) {
      const pen: Pen = chart.ctx;
      drawLines(pen, map.borders, theme.paper);
      for (const { country, shape } of countries) {
        if (country?.illustrative && shape) hatchShape(pen, shape, country.colour);
      }
      for (const mark of dots) drawDot(pen, mark);
      for (const one of placed) drawName(pen, one, countries, task);
      map.legend?.draw(pen);
    },
  };
}

function countryMark(
  country: ListedCountry,
  { shapes }: MapDrawing,
  sheet: Box,
  task: Task,
): readonly Mark[] {
  const shape = shapes.find(({ code }) => code === country.code);
  if (!shape) return [];
  const home = homeOf(shape);
  const dotted = shape.area < small;
  const at = dotted || !home ? shape.centre : centroidOf(home);
  if (!at || !isIn(at, sheet)) {
    task.findings.warning('country-outside-map', `"${country.name}" (${country.code}) lies outside the map`, {
      span: task.spanOf('extent'),
      hints: ['widen "extent", or leave the country out with "where"'],
    });
    return [];
  }
  const { paper } = task.theme;
  const [fill, line] = country.illustrative ? [paper, country.colour] : [country.colour, paper];
  return [{ at, radius: dotted ? dot : 0, fill, line, name: country.name, country, shape }];
}

function markerMark({ place, name, illustrative }: Marker, view: MapView, { theme }: Task): Mark {
  const [fill, line] = illustrative ? [theme.paper, theme.ink] : [theme.ink, theme.paper];
  return { at: view.at(place), radius: markerRadius, fill, line, name };
}

/** The largest polygon of a country. */
function homeOf({ polygons }: Shape): Ring | undefined {
  return largestOf(polygons.flatMap((rings) => rings.slice(0, 1)));
}

function nameOf({ name, at, radius, shape }: Mark, { theme, ruler }: Task): MapName {
  const font = nameFont(theme.size, shape === undefined);
  const lines = ruler.wrapEvenly(name, theme.size * 9, font);
  return {
    lines,
    bold: font.bold,
    width: ruler.widest(lines, font),
    height: lines.length * font.size * lineHeight,
    anchor: at,
    radius,
    home: radius === 0 && shape ? homeOf(shape) : undefined,
  };
}

function nameFont(size: number, bold: boolean) {
  return { size: size * 0.94, bold };
}

function drawLines(pen: Pen, lines: readonly Line[], colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 0.5;
  pen.lineJoin = 'round';
  pen.beginPath();
  for (const line of lines) trace(pen, line);
  pen.stroke();
}

function trace(pen: Pen, line: Line): void {
  line.forEach(([x, y], index) => {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
}

function hatchShape(pen: Pen, { polygons }: Shape, colour: string): void {
  pen.beginPath();
  for (const ring of polygons.flat()) {
    trace(pen, ring);
    pen.closePath();
  }
  hatch(pen, boxOf(polygons.flat(2)), colour);
}

function drawDot(pen: Pen, { at: [x, y], radius, fill, line }: Mark): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = line;
  pen.lineWidth = 0.7;
  pen.stroke();
}

function drawName(
  pen: Pen,
  { name, box, inside, leader }: PlacedName,
  countries: readonly Mark[],
  { theme, ruler }: Task,
): void {
  const font = nameFont(theme.size, name.bold);
  const own = inside ? countries.find(({ at }) => at === name.anchor)?.country : undefined;
  if (leader) {
    pen.strokeStyle = theme.ink;
    pen.lineWidth = 0.4;
    pen.beginPath();
    trace(pen, leader);
    pen.stroke();
  }
  pen.fillStyle = own && !own.illustrative ? textOn(own.colour, theme) : theme.ink;
  pen.font = ruler.font(font);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  name.lines.forEach((line, row) => {
    pen.fillText(line, (box.left + box.right) / 2, box.top + (row + 0.5) * font.size * lineHeight);
  });
}

function around([x, y]: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

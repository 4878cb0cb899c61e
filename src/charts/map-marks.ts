import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { Plugin } from 'chart.js';
import { textOn } from './colours.js';
import type { Task } from './drawing.js';
import { areaOf, type Box, boxOf, isIn, type Line, type Point, type Ring } from './geometry.js';
import { hatch } from './hatching.js';
import type { ListedCountry, MapContent, MapSpec, Marker } from './map-countries.js';
import { type MapName, type PlacedName, placeNames } from './map-labels.js';
import type { Shape } from './map-shapes.js';
import type { MapView } from './map-view.js';
import { lineHeight } from './text-ruler.js';

export interface MapDrawing {
  readonly spec: MapSpec;
  readonly view: MapView;
  readonly shapes: readonly Shape[];
  readonly borders: readonly Line[];
  readonly content: MapContent;
  readonly markers: readonly Marker[];
}

/** In points: of a dot that stands for a country too small to be seen. */
const dot = 2.2;
/** In points: of a marker. */
const markerRadius = 2.6;
/** In square points: below, a country gets a dot. */
const small = 7;

interface CountryMark {
  readonly country: ListedCountry;
  readonly shape: Shape;
  /** Its largest polygon. */
  readonly home: Ring | undefined;
  /** Where a dot stands for it. */
  readonly dotted: boolean;
  readonly at: Point;
}

/** What is drawn over the shapes of a map: borders, hatchings, dots, markers, names and the legend. */
export function mapMarks(map: MapDrawing, task: Task): Plugin<'choropleth'> {
  const { spec, view, shapes, borders, content, markers } = map;
  const { theme, width, height } = task;
  const sheet: Box = { left: 1, top: 1, right: width - 1, bottom: height - 1 };
  const marks = content.countries.flatMap((country) => {
    const shape = shapes.find(({ code }) => code === country.code);
    return shape ? [countryMark(country, shape, sheet, task)].flat() : [];
  });
  const named = spec.names ?? view.regional;
  const points = markers.map((marker) => ({ marker, at: view.at(marker.place) }));
  const dots = marks.filter(({ dotted }) => dotted);
  const legendBox = boxOfLegend(content, task);
  const names = [
    ...points.flatMap(({ marker, at }) => (marker.name ? [nameOf(marker.name, at, markerRadius, undefined, task)] : [])),
    ...(named ? marks.map(({ country, at, dotted, home }) => nameOf(country.name, at, dotted ? dot : 0, dotted ? undefined : home, task)) : []),
  ];
  const placed = placeNames(names, {
    shapes: marks.flatMap(({ shape }) => shape.polygons.flatMap(([outer]) => (outer ? [outer] : []))),
    land: shapes.flatMap((shape) => shape.polygons.flatMap(([outer]) => (outer ? [outer] : []))),
    taken: [...dots.map(({ at }) => around(at, dot)), ...points.map(({ at }) => around(at, markerRadius)), ...(legendBox ? [legendBox] : [])],
    sheet,
  });
  return {
    id: 'map-marks',
    afterDatasetsDraw(chart) {
      const pen: Pen = chart.ctx;
      pen.lineJoin = 'round';
      drawBorders(pen, borders, theme.paper);
      for (const mark of marks) if (mark.country.illustrative) hatchShape(pen, mark);
      for (const { at, country } of dots) drawDot(pen, at, dot, country.illustrative ? theme.paper : country.colour, country.illustrative ? country.colour : theme.paper);
      for (const { at, marker } of points) drawDot(pen, at, markerRadius, marker.illustrative ? theme.paper : theme.ink, theme.paper);
      for (const one of placed) drawName(pen, one, marks, task);
      if (legendBox) drawLegend(pen, legendBox, content, task);
    },
  };
}

import type { ChartConfiguration } from 'chart.js';
import type {} from 'chartjs-chart-geo';
import type { Atlas } from './atlas.js';
import { mixed } from './colours.js';
import { flatProjection } from './flat-projection.js';
import { hollow } from './hatching.js';
import type { ListedCountry, MapContent } from './map-countries.js';
import type { MapLand } from './map-land.js';
import { mapLegend } from './map-legend.js';
import { mapMarks } from './map-marks.js';
import type { Shape } from './map-shapes.js';
import { createView } from './map-view.js';
import type { Task } from './task.js';

/** A map with the countries of a dataset in colour, and other land in a light tint. */
export function drawMap(
  content: MapContent,
  atlas: Atlas,
  land: MapLand,
  task: Task,
): ChartConfiguration<'choropleth'> {
  const { width, theme, findings } = task;
  const { extent } = content.spec;
  const listed = new Map(content.countries.map((country) => [country.code, country]));
  const known = new Set(atlas.territories.map(({ code }) => code));
  for (const { code, name } of content.countries.filter((country) => !known.has(country.code))) {
    findings.error('missing-country-shape', `the atlas has no shape of "${name}" (${code})`, {
      span: task.spanOf('country'),
      hints: ['leave it out with "where", or show it as one of the "markers"'],
    });
  }
  const legend = mapLegend(content.groups, task);
  const height = task.height - (legend?.height ?? 0);
  const view = createView(extent, width, height);
  const frame = { extent, width, height, listed: new Set(listed.keys()) };
  const { shapes, borders } = land.shapesIn(atlas, frame, view);
  const countryOf = ({ code }: Shape) => (code === undefined ? undefined : listed.get(code));
  // Countries of concern last, so that their outlines are whole.
  const drawn = shapes
    .filter(({ polygons }) => polygons.length > 0)
    .sort((a, b) => Number(countryOf(a) !== undefined) - Number(countryOf(b) !== undefined));
  const otherLand = mixed(theme.grid, theme.paper, 0.45);
  const fill = (country: ListedCountry | undefined) => {
    if (!country) return otherLand;
    return country.illustrative ? hollow(country.colour, theme.paper).fill : country.colour;
  };
  return {
    type: 'choropleth',
    data: {
      labels: drawn.map(({ code }) => code ?? ''),
      datasets: [
        {
          data: drawn.map((shape) => ({ feature: featureOf(shape), value: 0 })),
          backgroundColor: drawn.map((shape) => fill(countryOf(shape))),
          // The element strokes in any case; borders are drawn once, over all shapes.
          borderColor: 'transparent',
          outline: [boxFeature(width, height)],
        },
      ],
    },
    plugins: [mapMarks({ content, view, height, legend, shapes, borders }, task)],
    options: {
      showOutline: false,
      showGraticule: false,
      clipMap: false,
      layout: { padding: 0, autoPadding: false },
      scales: {
        projection: { type: 'projection', display: false, projection: flatProjection() },
        color: { type: 'color', display: false },
      },
    },
  };
}

function featureOf({ polygons }: Shape) {
  return {
    type: 'Feature' as const,
    properties: {},
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
    },
  };
}

/** What chartjs-chart-geo fits its scale to. */
function boxFeature(width: number, height: number) {
  const corners = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ];
  return {
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Polygon' as const, coordinates: [corners] },
  };
}

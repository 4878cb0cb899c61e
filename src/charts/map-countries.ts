import type { SpecOfKind } from '../project/chart-spec.js';
import type { Row } from '../project/project.js';
import { valuesOf } from '../project/row-filter.js';
import { idColour, paletteColour } from './colours.js';
import type { Task } from './drawing.js';
import type { Point } from './geometry.js';
import { marked, nameOf } from './labels.js';
import { chooseRows, isIllustrative, numberOf, textOf } from './rows.js';

export type MapSpec = SpecOfKind<'map'>;

/** A country that a map is about. */
export interface ListedCountry {
  readonly code: string;
  readonly name: string;
  readonly colour: string;
  readonly illustrative: boolean;
}

/** A line of the legend. */
export interface ColourGroup {
  readonly name: string;
  readonly colour: string;
}

export interface MapContent {
  readonly countries: readonly ListedCountry[];
  /** Those of the spec's colours, where it has labels for them. */
  readonly groups: readonly ColourGroup[];
}

/** The countries of a map, each once, in the order of the data; nothing where it cannot be shown. */
export function readCountries(spec: MapSpec, task: Task): MapContent | undefined {
  const { country, colourColumn } = spec;
  const rows = chooseRows(spec, { country: { name: country, holds: 'countries' }, colourColumn }, task);
  if (!rows) return undefined;
  const countries = new Map<string, ListedCountry>();
  const groups = new Map<string, ColourGroup>();
  for (const row of rows) {
    const colour = colourOf(row, spec, task);
    const group = spec.labels === undefined ? '' : textOf(row[colourColumn ?? '']);
    if (group !== '' && !groups.has(group))
      groups.set(group, { name: nameOf(row[colourColumn ?? ''], spec.labels, 'labels', task), colour });
    const illustrative = isIllustrative(row);
    for (const value of valuesOf(row[country])) {
      const code = String(value.value ?? '');
      task.use(value);
      if (code === '' || countries.has(code)) continue;
      const name = marked(task.language.formats.country(code), illustrative, task);
      countries.set(code, { code, name, colour, illustrative });
    }
  }
  return { countries: [...countries.values()], groups: [...groups.values()] };
}

/** A point of a map that is no country, such as a city. */
export interface Marker {
  readonly place: Point;
  readonly name: string;
  readonly illustrative: boolean;
}

/** The markers of a map, none where it has none; nothing where they cannot be shown. */
export function readMarkers({ markers }: MapSpec, task: Task): readonly Marker[] | undefined {
  if (!markers) return [];
  const { lon, lat, id, label } = markers;
  const columns = {
    lon: { name: lon, holds: 'numbers' },
    lat: { name: lat, holds: 'numbers' },
    ...(label !== undefined && { id }),
  } as const;
  const rows = chooseRows(markers, columns, task, 'markers');
  return rows?.flatMap((row) => {
    const [east, north] = [numberOf(row[lon]), numberOf(row[lat])];
    if (east === undefined || north === undefined) return [];
    task.use(...valuesOf(row[lon]), ...valuesOf(row[lat]));
    const illustrative = isIllustrative(row);
    const name =
      label === undefined ? '' : marked(nameOf(row[id], label, 'markers.label', task), illustrative, task);
    return [{ place: [east, north], name, illustrative }];
  });
}

function colourOf(row: Row, { colours, colourColumn }: MapSpec, task: Task): string {
  if (colours === undefined || colourColumn === undefined) return paletteColour(0, task);
  return idColour(colours, textOf(row[colourColumn]), task);
}

import type { SpecOfKind } from '../project/chart-spec.js';
import type { Row } from '../project/project.js';
import { valuesOf } from '../project/row-filter.js';
import { idColour, paletteColour } from './colours.js';
import type { Point } from './geometry.js';
import { marked, nameOf } from './labels.js';
import type { Reading, Shown } from './reading.js';
import { chooseRows, isIllustrative, numberOf, textOf } from './rows.js';

type MapSpec = SpecOfKind<'map'>;

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

/** A point of a map that is no country, such as a city. */
export interface Marker {
  readonly place: Point;
  readonly name: string;
  readonly illustrative: boolean;
}

export interface MapContent {
  readonly kind: 'map';
  readonly spec: MapSpec;
  readonly countries: readonly ListedCountry[];
  /** Those of the spec's colours, where it has labels for them. */
  readonly groups: readonly ColourGroup[];
  readonly markers: readonly Marker[];
}

/** What a map shows; nothing where it cannot be shown. */
export function readMap(spec: MapSpec, reading: Reading): Shown<MapContent> | undefined {
  const listed = readCountries(spec, reading);
  const markers = readMarkers(spec, reading);
  if (!listed || !markers) return undefined;
  return {
    content: { kind: 'map', spec, ...listed, markers },
    data: { columns: [spec.country], rows: listed.countries.map(({ name }) => [name]) },
  };
}

/** The countries, each once, in the order of the data, and the groups of their colours; nothing where they cannot be shown. */
function readCountries(spec: MapSpec, reading: Reading) {
  const { country, colourColumn } = spec;
  const rows = chooseRows(spec, { country: { name: country, holds: 'countries' }, colourColumn }, reading);
  if (!rows) return undefined;
  const countries = new Map<string, ListedCountry>();
  const groups = new Map<string, ColourGroup>();
  for (const row of rows) {
    const colour = colourOf(row, spec, reading);
    const group = spec.labels === undefined ? '' : textOf(row[colourColumn ?? '']);
    if (group !== '' && !groups.has(group))
      groups.set(group, { name: nameOf(row[colourColumn ?? ''], spec.labels, 'labels', reading), colour });
    const illustrative = isIllustrative(row);
    for (const value of valuesOf(row[country])) {
      const code = String(value.value ?? '');
      reading.use(value);
      if (code === '' || countries.has(code)) continue;
      const name = marked(reading.language.formats.country(code), illustrative, reading);
      countries.set(code, { code, name, colour, illustrative });
    }
  }
  return { countries: [...countries.values()], groups: [...groups.values()] };
}

/** The markers of a map, none where it has none; nothing where they cannot be shown. */
function readMarkers({ markers }: MapSpec, reading: Reading): readonly Marker[] | undefined {
  if (!markers) return [];
  const { lon, lat, id, label } = markers;
  const columns = {
    lon: { name: lon, holds: 'numbers' },
    lat: { name: lat, holds: 'numbers' },
    ...(label !== undefined && { id }),
  } as const;
  const rows = chooseRows(markers, columns, reading, 'markers');
  return rows?.flatMap((row) => {
    const [east, north] = [numberOf(row[lon]), numberOf(row[lat])];
    if (east === undefined || north === undefined) return [];
    reading.use(...valuesOf(row[lon]), ...valuesOf(row[lat]));
    const illustrative = isIllustrative(row);
    const name =
      label === undefined
        ? ''
        : marked(nameOf(row[id], label, 'markers.label', reading), illustrative, reading);
    return [{ place: [east, north], name, illustrative }];
  });
}

function colourOf(row: Row, { colours, colourColumn }: MapSpec, reading: Reading): string {
  if (colours === undefined || colourColumn === undefined) return paletteColour(0, reading);
  return idColour(colours, textOf(row[colourColumn]), reading);
}

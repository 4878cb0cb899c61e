import type { SpecOfKind } from '../project/chart-spec.js';
import type { Row } from '../project/project.js';
import { valuesOf } from '../project/row-filter.js';
import { idColour, namedColour, paletteColour } from './colours.js';
import { marked, nameOf } from './labels.js';
import type { Reading, Shown } from './reading.js';
import { chooseRows, numberOf, textOf } from './rows.js';

export type BarSpec = SpecOfKind<'bar'>;

export interface Bar {
  readonly value: number | null;
  /** The value as it is written at the bar. */
  readonly text: string;
  readonly colour: string;
  readonly illustrative: boolean;
}

/** One column of numbers, with a bar for each category. */
export interface Series {
  readonly label: string;
  readonly bars: readonly Bar[];
}

export interface BarTable {
  /** The categories by name. */
  readonly names: readonly string[];
  readonly series: readonly Series[];
  /** The numbers at which the longest bars end, on either side of zero. */
  readonly least: number;
  readonly greatest: number;
}

export interface BarContent {
  readonly kind: 'bar';
  readonly spec: BarSpec;
  readonly table: BarTable;
}

/** What a spec's bars show; nothing where the data cannot be shown. */
export function readBars(spec: BarSpec, reading: Reading): Shown<BarContent> | undefined {
  const table = readTable(spec, reading);
  if (!table) return undefined;
  const { names, series } = table;
  const data = {
    columns: [spec.category, ...series.map(({ label }) => label)],
    rows: names.map((name, row) => [name, ...series.map(({ bars }) => bars[row]?.value ?? '')]),
  };
  return { content: { kind: 'bar', spec, table }, data };
}

/** Sorted and cut. */
function readTable(spec: BarSpec, reading: Reading): BarTable | undefined {
  const rows = barRows(spec, reading);
  if (!rows) return undefined;
  const names = rows.map((row) => nameOf(row[spec.category], spec.labels, 'labels', reading));
  const series = spec.series.map((_, index) => seriesOf(spec, index, rows, reading));
  const ends = names.flatMap((_, row) => {
    const values = series.map(({ bars }) => bars[row]?.value ?? 0);
    return spec.stacked ? [values.reduce((sum, value) => sum + value, 0)] : values;
  });
  // Where all are 0, an axis is there all the same.
  return { names, series, least: Math.min(0, ...ends), greatest: Math.max(0, ...ends) || 1 };
}

function barRows(spec: BarSpec, reading: Reading): readonly Row[] | undefined {
  const { category, colourColumn } = spec;
  const columns = Object.fromEntries(
    spec.series.map(({ column }, index) => [
      `series.${index}.column`,
      { name: column, holds: 'numbers' } as const,
    ]),
  );
  const rows = chooseRows(spec, { category, colourColumn, ...columns }, reading);
  if (!rows) return undefined;
  const weight = (row: Row) => spec.series.reduce((sum, { column }) => sum + (numberOf(row[column]) ?? 0), 0);
  const sign = spec.sort === 'descending' ? -1 : 1;
  // The sort is stable: equals keep the order of the data.
  const sorted = spec.sort ? [...rows].sort((a, b) => sign * (weight(a) - weight(b))) : rows;
  return sorted.slice(0, spec.top);
}

function seriesOf(spec: BarSpec, index: number, rows: readonly Row[], reading: Reading): Series {
  const own = spec.series[index];
  if (!own) return { label: '', bars: [] };
  const { formats } = reading.language;
  const named =
    own.colour === undefined ? undefined : namedColour(own.colour, `series.${index}.colour`, reading);
  const bars = rows.map((row): Bar => {
    const value = numberOf(row[own.column]) ?? null;
    const used = valuesOf(row[own.column]);
    reading.use(...used);
    const illustrative = used.some(({ status }) => status === 'illustrative');
    const id = textOf(row[spec.colourColumn ?? spec.category]);
    const byId = () => (spec.colours ? idColour(spec.colours, id, reading) : paletteColour(index, reading));
    const text =
      value === null ? '' : spec.format === 'percent' ? formats.percent(value) : formats.number(value);
    return { value, illustrative, colour: named ?? byId(), text: marked(text, illustrative, reading) };
  });
  return { label: reading.language.label(own.label, {}, reading.spanOf(`series.${index}.label`)), bars };
}

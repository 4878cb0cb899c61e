import type { SpecOfKind } from '../project/chart-spec.js';
import type { Row } from '../project/project.js';
import { valuesOf } from '../project/row-filter.js';
import { idColour, namedColour, paletteColour } from './colours.js';
import type { Task } from './drawing.js';
import { marked, nameOf } from './labels.js';
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

/** What a spec's bars show, sorted and cut; nothing where the data cannot be shown. */
export function readBars(spec: BarSpec, task: Task): BarTable | undefined {
  const rows = barRows(spec, task);
  if (!rows) return undefined;
  const names = rows.map((row) => nameOf(row[spec.category], spec.labels, 'labels', task));
  const series = spec.series.map((_, index) => seriesOf(spec, index, rows, task));
  const ends = names.flatMap((_, row) => {
    const values = series.map(({ bars }) => bars[row]?.value ?? 0);
    return spec.stacked ? [values.reduce((sum, value) => sum + value, 0)] : values;
  });
  // Where all are 0, an axis is there all the same.
  return { names, series, least: Math.min(0, ...ends), greatest: Math.max(0, ...ends) || 1 };
}

function barRows(spec: BarSpec, task: Task): readonly Row[] | undefined {
  const { category, colourColumn } = spec;
  const columns = Object.fromEntries(
    spec.series.map(({ column }, index) => [
      `series.${index}.column`,
      { name: column, holds: 'numbers' } as const,
    ]),
  );
  const rows = chooseRows(spec, { category, colourColumn, ...columns }, task);
  if (!rows) return undefined;
  const weight = (row: Row) => spec.series.reduce((sum, { column }) => sum + (numberOf(row[column]) ?? 0), 0);
  const sign = spec.sort === 'descending' ? -1 : 1;
  // The sort is stable: equals keep the order of the data.
  const sorted = spec.sort ? [...rows].sort((a, b) => sign * (weight(a) - weight(b))) : rows;
  return sorted.slice(0, spec.top);
}

function seriesOf(spec: BarSpec, index: number, rows: readonly Row[], task: Task): Series {
  const own = spec.series[index];
  if (!own) return { label: '', bars: [] };
  const { formats } = task.language;
  const named =
    own.colour === undefined ? undefined : namedColour(own.colour, `series.${index}.colour`, task);
  const bars = rows.map((row): Bar => {
    const value = numberOf(row[own.column]) ?? null;
    const used = valuesOf(row[own.column]);
    task.use(...used);
    const illustrative = used.some(({ status }) => status === 'illustrative');
    const id = textOf(row[spec.colourColumn ?? spec.category]);
    const byId = () => (spec.colours ? idColour(spec.colours, id, task) : paletteColour(index, task));
    const text =
      value === null ? '' : spec.format === 'percent' ? formats.percent(value) : formats.number(value);
    return { value, illustrative, colour: named ?? byId(), text: marked(text, illustrative, task) };
  });
  return { label: task.language.label(own.label, {}, task.spanOf(`series.${index}.label`)), bars };
}

import type { Span } from '../diagnostics.js';
import { didYouMean } from '../nearest.js';
import { isFaulty } from '../project/faulty.js';
import { entriesOf, lookUp } from '../project/lookup.js';
import type { Cell, ColumnType, Dataset, Project, Row, Value } from '../project/project.js';
import { valuesOf } from '../project/row-filter.js';
import type { Reading } from './reading.js';

type Wanted = string | number | boolean;

/** A dataset and which of its rows. */
export interface RowChoice {
  readonly dataset: string;
  readonly where?: Readonly<Record<string, Wanted | readonly Wanted[]>> | undefined;
}

/** What is drawn from a column, with the types of columns that have it. */
const CONTENTS = {
  numbers: ['integer', 'number'],
  dates: ['date'],
  countries: ['country', 'countries'],
} as const satisfies Readonly<Record<string, readonly ColumnType[]>>;

/** A column that a spec names, and what it has to hold where not any content will do. */
export interface NamedColumn {
  readonly name: string;
  readonly holds: keyof typeof CONTENTS;
}

/**
 * The rows that a spec chooses, or nothing and errors where the dataset is unknown or empty, lacks one of the columns
 * that the spec reads, or has something else in it. `columns` says by which key of the spec each is named.
 */
export function chooseRows(
  choice: RowChoice,
  columns: Readonly<Record<string, string | NamedColumn | undefined>>,
  reading: Reading,
  part = '',
): readonly Row[] | undefined {
  const at = (key: string) => reading.spanOf(part === '' ? key : `${part}.${key}`);
  const dataset = lookUp(reading.project.data, choice.dataset);
  if (isFaulty(dataset)) return undefined;
  if (dataset?.kind !== 'dataset') {
    reading.findings.error('unknown-dataset', `data/ has no dataset "${choice.dataset}"`, {
      span: at('dataset'),
      hints: didYouMean(choice.dataset, pathsOf(reading.project, 'dataset')),
    });
    return undefined;
  }
  const conditions = Object.entries(choice.where ?? {});
  const named = [...Object.entries(columns), ...conditions.map(([name]) => [`where.${name}`, name] as const)];
  const sound = named.map(
    ([key, column]) => column === undefined || checkColumn(column, dataset, at(key), reading),
  );
  if (sound.includes(false)) return undefined;
  const rows = dataset.rows.filter((row) => conditions.every(([name, wanted]) => matches(row[name], wanted)));
  if (rows.length > 0) return rows;
  const message =
    dataset.rows.length === 0
      ? `the dataset "${choice.dataset}" is empty`
      : `no row of "${choice.dataset}" is what "where" asks for`;
  reading.findings.error('empty-dataset', message, {
    span: at(dataset.rows.length === 0 ? 'dataset' : 'where'),
  });
  return undefined;
}

function checkColumn(
  named: string | NamedColumn,
  dataset: Dataset,
  span: Span | undefined,
  { findings }: Reading,
): boolean {
  const name = typeof named === 'string' ? named : named.name;
  const column = dataset.columns.find((one) => one.name === name);
  if (!column) {
    const hints = didYouMean(
      name,
      dataset.columns.map((one) => one.name),
    );
    findings.error('unknown-column', `"${dataset.path}" has no column "${name}"`, { span, hints });
    return false;
  }
  // An empty one is told as such.
  if (typeof named === 'string' || dataset.rows.length === 0) return true;
  const types: readonly ColumnType[] = CONTENTS[named.holds];
  if (types.includes(column.type)) return true;
  const message = `the column "${name}" of "${dataset.path}" holds no ${named.holds}`;
  const hints = [
    `it is of the type "${column.type}": ${types.map((type) => `"${type}"`).join(' or ')} is needed`,
  ];
  findings.error('wrong-column-type', message, { span, hints });
  return false;
}

/** A value of `data/` that is a number, or nothing and an error. */
export function numberAt(path: string, key: string, reading: Reading): Value | undefined {
  const found = lookUp(reading.project.data, path);
  if (found?.kind === 'value' && typeof found.value === 'number') return found;
  if (isFaulty(found)) return undefined;
  const problem = found?.kind === 'value' ? `"${path}" is no number` : `data/ has no value "${path}"`;
  reading.findings.error(found?.kind === 'value' ? 'not-a-number' : 'unknown-value', problem, {
    span: reading.spanOf(key),
    hints: found ? [] : didYouMean(path, pathsOf(reading.project, 'value')),
  });
  return undefined;
}

/** The text of a cell with one value; empty where it has none. */
export function textOf(cell: Cell | undefined): string {
  const value = valuesOf(cell)[0]?.value;
  return value === undefined || value === null ? '' : String(value);
}

/** The number of a cell, or undefined where it is empty. */
export function numberOf(cell: Cell | undefined): number | undefined {
  const value = valuesOf(cell)[0]?.value;
  return typeof value === 'number' ? value : undefined;
}

export function isIllustrative(row: Row): boolean {
  return Object.values(row)
    .flatMap(valuesOf)
    .some(({ status }) => status === 'illustrative');
}

function matches(cell: Cell | undefined, wanted: Wanted | readonly Wanted[]): boolean {
  const any = (typeof wanted === 'object' ? wanted : [wanted]).map(String);
  return valuesOf(cell).some(({ value }) => any.includes(String(value)));
}

function pathsOf({ data }: Project, kind: 'value' | 'dataset'): readonly string[] {
  return entriesOf(data).flatMap((entry) => (entry.kind === kind ? [entry.path] : []));
}

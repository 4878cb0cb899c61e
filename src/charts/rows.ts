import { didYouMean } from '../nearest.js';
import type { Cell, DataNamespace, Dataset, Project, Row, Value } from '../project/project.js';
import type { Task } from './drawing.js';

type Wanted = string | number | boolean;

/** A dataset and which of its rows. */
export interface RowChoice {
  readonly dataset: string;
  readonly where?: Readonly<Record<string, Wanted | readonly Wanted[]>> | undefined;
}

/**
 * The rows that a spec chooses, or nothing and errors where the dataset is unknown or empty, or has none of the
 * columns that the spec reads. `columns` says by which key of the spec each is named.
 */
export function chooseRows(
  choice: RowChoice,
  columns: Readonly<Record<string, string | undefined>>,
  task: Task,
  part = '',
): readonly Row[] | undefined {
  const at = (key: string) => task.spanOf(part === '' ? key : `${part}.${key}`);
  const dataset = lookUp(task.request.project, choice.dataset);
  if (dataset?.kind !== 'dataset') {
    task.findings.error('unknown-dataset', `data/ has no dataset "${choice.dataset}"`, {
      span: at('dataset'),
      hints: didYouMean(choice.dataset, pathsOf(task.request.project, 'dataset')),
    });
    return undefined;
  }
  const conditions = Object.entries(choice.where ?? {});
  const named = [...Object.entries(columns), ...conditions.map(([name]) => [`where.${name}`, name] as const)];
  const unknown = named.filter(([, name]) => name !== undefined && !has(dataset, name));
  for (const [key, name = ''] of unknown) {
    task.findings.error('unknown-column', `"${choice.dataset}" has no column "${name}"`, {
      span: at(key),
      hints: didYouMean(
        name,
        dataset.columns.map((column) => column.name),
      ),
    });
  }
  if (unknown.length > 0) return undefined;
  const rows = dataset.rows.filter((row) => conditions.every(([name, wanted]) => matches(row[name], wanted)));
  if (rows.length > 0) return rows;
  const message =
    dataset.rows.length === 0
      ? `the dataset "${choice.dataset}" is empty`
      : `no row of "${choice.dataset}" is what "where" asks for`;
  task.findings.error('empty-dataset', message, {
    span: at(dataset.rows.length === 0 ? 'dataset' : 'where'),
  });
  return undefined;
}

/** A value of `data/` that is a number, or nothing and an error. */
export function numberAt(path: string, key: string, task: Task): Value | undefined {
  const found = lookUp(task.request.project, path);
  if (found?.kind === 'value' && typeof found.value === 'number') return found;
  const problem = found?.kind === 'value' ? `"${path}" is no number` : `data/ has no value "${path}"`;
  task.findings.error(found?.kind === 'value' ? 'not-a-number' : 'unknown-value', problem, {
    span: task.spanOf(key),
    hints: found ? [] : didYouMean(path, pathsOf(task.request.project, 'value')),
  });
  return undefined;
}

/** The values of a cell: one, or those of its list. */
export function valuesOf(cell: Cell | undefined): readonly Value[] {
  if (cell === undefined) return [];
  return isList(cell) ? cell : [cell];
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

function isList(cell: Cell): cell is readonly Value[] {
  return Array.isArray(cell);
}

function has(dataset: Dataset, name: string): boolean {
  return dataset.columns.some((column) => column.name === name);
}

function matches(cell: Cell | undefined, wanted: Wanted | readonly Wanted[]): boolean {
  const any = (typeof wanted === 'object' ? wanted : [wanted]).map(String);
  return valuesOf(cell).some(({ value }) => any.includes(String(value)));
}

type Found = Value | Dataset | DataNamespace;

function lookUp(project: Project, path: string): Value | Dataset | undefined {
  let found: Found | undefined = project.data;
  for (const step of path.split('.')) {
    if (found === undefined || isLeaf(found) || !Object.hasOwn(found, step)) return undefined;
    found = found[step];
  }
  return found !== undefined && isLeaf(found) ? found : undefined;
}

function isLeaf(found: Found): found is Value | Dataset {
  return found.kind === 'value' || found.kind === 'dataset';
}

function pathsOf(project: Project, kind: 'value' | 'dataset'): readonly string[] {
  const below = (namespace: DataNamespace, path: string): readonly string[] =>
    Object.entries(namespace).flatMap(([name, found]) => {
      const own = path === '' ? name : `${path}.${name}`;
      if (!isLeaf(found)) return below(found, own);
      return found.kind === kind ? [own] : [];
    });
  return below(project.data, '');
}

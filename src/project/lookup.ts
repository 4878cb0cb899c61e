import { isFaulty } from './faulty.js';
import type { Column, DataNamespace, Dataset, Project, Value } from './project.js';

/** What a path of `data/` leads to. */
export type Found =
  | Value
  | Dataset
  | { readonly kind: 'column'; readonly dataset: Dataset; readonly column: Column };

/**
 * What a path leads to: `namespace.name` (a value, or a dataset), `namespace.group.name`, or
 * `namespace.dataset.column`; nothing where it is unknown.
 */
export function lookUp(data: Project['data'], path: string): Found | undefined {
  return findPath((entry) => entryAt(data, entry.split('.')), path);
}

/** The same in whatever gives values and datasets by their whole path. */
export function findPath(
  entry: (path: string) => Value | Dataset | undefined,
  path: string,
): Found | undefined {
  const found = entry(path);
  if (found) return found;
  const [, parent, name] = /^(.+)\.([^.]+)$/.exec(path) ?? [];
  const dataset = parent === undefined ? undefined : entry(parent);
  if (dataset?.kind !== 'dataset') return undefined;
  const column = dataset.columns.find((one) => one.name === name);
  return column && { kind: 'column', dataset, column };
}

/** All paths of values, datasets and columns: what to compare an unknown one with. */
export function pathsOf(entries: Iterable<Value | Dataset>): readonly string[] {
  return [...entries].flatMap((entry) =>
    entry.kind === 'value'
      ? [entry.path]
      : [entry.path, ...entry.columns.map(({ name }) => `${entry.path}.${name}`)],
  );
}

/** All values and datasets of the data that are sound, in the files' order. */
export function entriesOf(data: Project['data']): readonly (Value | Dataset)[] {
  return Object.values(data).flatMap(entriesIn);
}

function entriesIn(entry: DataNamespace | Value | Dataset): readonly (Value | Dataset)[] {
  if (isFaulty(entry)) return [];
  return isEntry(entry) ? [entry] : Object.values(entry).flatMap(entriesIn);
}

function entryAt(
  data: Project['data'],
  [first = '', ...rest]: readonly string[],
): Value | Dataset | undefined {
  let at: DataNamespace | Value | Dataset | undefined = Object.hasOwn(data, first) ? data[first] : undefined;
  for (const step of rest) {
    if (isFaulty(at)) break;
    if (!at || isEntry(at)) return undefined;
    at = Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at && isEntry(at) ? at : undefined;
}

/** No name in `data/` is `kind`, so that a group cannot be mistaken for what it holds. */
export function isEntry(entry: Value | Dataset | DataNamespace): entry is Value | Dataset {
  return entry.kind === 'value' || entry.kind === 'dataset';
}

import { isSameData } from '../same-data.js';
import { type DataTree, type Resolution, resolvePath, walk } from './scope.js';

/** A part of the data that something was made with: whoever finds it alike makes the same of it. */
export interface DataLookup {
  readonly kind: 'data';
  readonly path: readonly string[];
  readonly found: unknown;
}

/** Names as a text sees them. */
export interface Names {
  /** Those that belong to the asking; they go before those of the data. */
  readonly own: object;
  readonly data: DataTree;
  /** Told what of the data was seen. */
  readonly noted?: ((seen: DataLookup) => void) | undefined;
}

/** Resolves a dotted path; what of the data it leads through is noted. */
export function resolveName(path: string, { own, data, noted }: Names): Resolution {
  const parts = path.split('.');
  const from = Object.hasOwn(own, parts[0] ?? '') ? own : data;
  return seeing(from, parts, resolvePath(path, [own, data]), { data, noted });
}

/** Follows names from a value, as {@link walk} does; what of the data they lead through is noted. */
export function follow(
  start: unknown,
  parts: readonly string[],
  written: string,
  names: Omit<Names, 'own'>,
): Resolution {
  return seeing(start, parts, walk(start, parts, written), names);
}

function seeing(
  from: unknown,
  parts: readonly string[],
  resolution: Resolution,
  { data, noted }: Omit<Names, 'own'>,
): Resolution {
  if (noted && resolution.found && typeof from === 'object' && from !== null) {
    for (const seen of dataSeen(from, parts, resolution.value, data)) noted(seen);
  }
  return resolution;
}

/**
 * What of the data is seen by following names from an object to a value: what the object has by a name as the data has
 * it, as a scope has most of what is in it. What it has of its own, whoever made it knows.
 */
function dataSeen(
  from: object,
  [first, ...rest]: readonly string[],
  value: unknown,
  data: DataTree,
): readonly DataLookup[] {
  if (first !== undefined) {
    return isOfData(from, first, data) ? [{ kind: 'data', path: [first, ...rest], found: value }] : [];
  }
  const names = Object.keys(from).filter((name) => isOfData(from, name, data));
  return names.map((name) => ({ kind: 'data', path: [name], found: data[name] }));
}

/** Whether an object has by a name what the data has by it. */
export function isOfData(object: object, name: string, data: DataTree): boolean {
  return Object.hasOwn(object, name) && Object.hasOwn(data, name) && Reflect.get(object, name) === data[name];
}

/** Whether the same stands in the data where it was found. */
export function isInData({ path, found }: DataLookup, data: DataTree): boolean {
  const now = walk(data, path, '');
  return now.found && isSameData(now.value, found);
}

import { nearestNames } from '../nearest.js';

/** The hint for a key that is not known: the nearest one alone, as whole keys of a namespace are all alike. */
export function keyHints(key: string, known: Iterable<string>): readonly string[] {
  const [nearest] = nearestNames(key, known);
  return nearest === undefined ? [] : [`did you mean "${nearest}"?`];
}

import type { TranslationLock } from '../project/translation-lock.js';
import type { TranslationUnit } from './unit.js';

/**
 * How a translation stands to its reference:
 * - `current`: made from the reference text as it is, or there is no lock file to tell;
 * - `stale`: the reference has changed since;
 * - `unrecorded`: nobody has recorded yet what it was made from;
 * - `missing`: there is none; `surplus`: the reference has no such text.
 */
export type UnitState = 'current' | 'stale' | 'unrecorded' | 'missing' | 'surplus';

/** The key of a unit in the lock file. */
function lockKey(unit: TranslationUnit): string {
  return unit.kind === 'string' ? unit.id : unit.key;
}

/** The state of each unit of a language. */
export function unitStates(
  units: readonly TranslationUnit[],
  lock: TranslationLock | undefined,
): ReadonlyMap<TranslationUnit, UnitState> {
  let hashes: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  // Most often all translations are current, and nobody asks.
  const now = (key: string) => {
    hashes ??= referenceHashes(units);
    return hashes.get(key) ?? new Set();
  };
  return new Map(units.map((unit) => [unit, stateOf(unit, lock, now)] as const));
}

/** Of the texts that the reference has, by the key that they are recorded with. */
function referenceHashes(units: readonly TranslationUnit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const hashes = new Map<string, Set<string>>();
  for (const unit of units) {
    if (!unit.reference) continue;
    const key = lockKey(unit);
    hashes.set(key, (hashes.get(key) ?? new Set()).add(unit.reference.hash));
  }
  return hashes;
}

function stateOf(
  unit: TranslationUnit,
  lock: TranslationLock | undefined,
  now: (key: string) => ReadonlySet<string>,
): UnitState {
  const { reference, translation } = unit;
  if (!translation) return 'missing';
  if (!reference) return 'surplus';
  if (!lock) return 'current';
  const key = lockKey(unit);
  const recorded = lock.get(key) ?? new Set();
  if (recorded.has(reference.hash)) return 'current';
  // A reference text that was recorded and is gone has become this one; where none is gone, this one is new.
  return [...recorded].some((hash) => !now(key).has(hash)) ? 'stale' : 'unrecorded';
}

/** The lock with what some units were translated from as it is now, and without what the reference has no longer. */
export function acceptUnits(
  units: readonly TranslationUnit[],
  lock: TranslationLock,
  accepted: ReadonlySet<TranslationUnit>,
): TranslationLock {
  const states = unitStates(units, lock);
  const result = new Map<string, Set<string>>();
  const open = new Set<string>();
  for (const unit of units) {
    const { reference, translation } = unit;
    if (!reference || !translation) continue;
    const key = lockKey(unit);
    const isKnown = accepted.has(unit) || (lock.has(key) && states.get(unit) === 'current');
    if (isKnown) result.set(key, (result.get(key) ?? new Set()).add(reference.hash));
    else if (states.get(unit) === 'stale') open.add(key);
  }
  // What a text still stale was made from stays, or it would pass for new.
  for (const key of open) {
    result.set(key, new Set([...(lock.get(key) ?? []), ...(result.get(key) ?? [])]));
  }
  return result;
}

import type { Amount } from './amounts.js';
import type { Discrepancy, PairLanguages, TextPair } from './pair.js';
import { surplus } from './surplus.js';

/** The same numbers, dates and percentages, once formats are undone. */
export function amountsCheck({ reference, own }: PairLanguages) {
  // Without knowledge of a language, what it writes out in words is unknown; digits alone are compared.
  const isWhole = reference.knowledge !== undefined && own.knowledge !== undefined;
  return (pair: TextPair): readonly Discrepancy[] => {
    const [expected, found] = [pair.reference.amounts, pair.own.amounts];
    const missing = without(expected, found).filter((one) => isWhole || isDigits(one));
    const added = without(found, expected).filter((one) => isWhole || isDigits(one));
    return differences(missing, added, new Set(found.map(({ value }) => value)), reference.code);
  };
}

function differences(
  missing: readonly Amount[],
  added: readonly Amount[],
  known: ReadonlySet<string>,
  reference: string,
): readonly Discrepancy[] {
  const check = 'numbers-differ';
  const [first] = added;
  const lacks = missing.map(({ shown }) => `"${shown}"`).join(', ');
  const verb = missing.some(({ value }) => !known.has(value))
    ? 'does not stand here'
    : 'stands here less often';
  const says = added.map(({ shown }) => `"${shown}"`).join(', ');
  if (first && missing.length > 0) {
    const message = `${says} stands here, ${lacks} in "${reference}"`;
    return [{ check, message, offset: first.offset, length: first.shown.length }];
  }
  if (first) {
    const message = `${says} stands here and not in "${reference}"`;
    return [{ check, message, offset: first.offset, length: first.shown.length }];
  }
  if (missing.length > 0) return [{ check, message: `${lacks} of "${reference}" ${verb}` }];
  return [];
}

/** What one text has for certain more often than the other has it even perhaps. */
function without(amounts: readonly Amount[], others: readonly Amount[]): readonly Amount[] {
  const certain = amounts.filter(({ loose }) => !loose);
  return surplus(certain, others, ({ value }) => value);
}

function isDigits({ shown }: Amount): boolean {
  return /^\d/.test(shown);
}

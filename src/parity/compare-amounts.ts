import type { Amount } from './amounts.js';
import type { Discrepancy, PairLanguages, TextPair } from './pair.js';

/** The same numbers, dates and percentages, once formats are undone. */
export function amountsCheck({ reference, own }: PairLanguages) {
  // Without knowledge of a language, what it writes out in words is unknown; digits alone are compared.
  const isWhole = reference.knowledge !== undefined && own.knowledge !== undefined;
  return (pair: TextPair): readonly Discrepancy[] => {
    const [expected, found] = [pair.reference.amounts, pair.own.amounts];
    const missing = without(expected, found).filter((one) => isWhole || isDigits(one));
    const added = without(found, expected).filter((one) => isWhole || isDigits(one));
    return differences(missing, added, reference.code);
  };
}

function differences(
  missing: readonly Amount[],
  added: readonly Amount[],
  reference: string,
): readonly Discrepancy[] {
  const check = 'numbers-differ';
  const [first] = added;
  const lacks = missing.map(({ shown }) => `"${shown}"`).join(', ');
  const says = added.map(({ shown }) => `"${shown}"`).join(', ');
  if (first && missing.length > 0) {
    const message = `${says} stands here, ${lacks} in "${reference}"`;
    return [{ check, message, offset: first.offset, length: first.shown.length }];
  }
  if (first) {
    const message = `${says} stands here and not in "${reference}"`;
    return [{ check, message, offset: first.offset, length: first.shown.length }];
  }
  if (missing.length > 0) return [{ check, message: `${lacks} of "${reference}" does not stand here` }];
  return [];
}

/** What one text has for certain and the other not even perhaps. */
function without(amounts: readonly Amount[], others: readonly Amount[]): readonly Amount[] {
  const known = new Set(others.map(({ value }) => value));
  const seen = new Set<string>();
  return amounts.filter(({ value, loose }) => {
    if (loose || known.has(value) || seen.has(value)) return false;
    seen.add(value);
    return true;
  });
}

function isDigits({ shown }: Amount): boolean {
  return /^\d/.test(shown);
}

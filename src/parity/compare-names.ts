import type { CountryFinder, NamedCountry } from './countries.js';
import { type Discrepancy, type PairLanguages, quoted, type TextPair } from './pair.js';
import type { ReadText } from './read-text.js';
import type { Vocabulary } from './vocabulary.js';
import type { Word } from './words.js';

interface Name {
  /** It needs no other that is missing to be a mistake. */
  readonly isSure: boolean;
  readonly shown: string;
  readonly offset: number;
}

/**
 * A name that the reference has not, in the place of another or of none, and a name that is spelt a little otherwise.
 * What a translation leaves out or repeats for its own idiom is no mistake.
 */
export function namesCheck(
  { reference: { code, knowledge }, own: { knowledge: ownKnowledge } }: PairLanguages,
  vocabulary: Vocabulary,
  finders: { readonly reference: CountryFinder; readonly own: CountryFinder },
) {
  const usual = [...vocabulary.usualNames()];
  // Without the names of peoples one language may say "French" where the other says "of France".
  const isKnown = knowledge?.peoples !== undefined && ownKnowledge?.peoples !== undefined;
  return (pair: TextPair): readonly Discrepancy[] => {
    const { missing, added } = exchanged(pair, vocabulary, finders);
    const [first] = added;
    if (first?.isSure && missing.length === 0 && isKnown) {
      const message = `"${first.shown}" stands here and not in "${code}"`;
      return [{ check: 'names-differ', message, offset: first.offset, length: first.shown.length }];
    }
    if (first && missing.length > 0) {
      const [says, lacks] = [added, missing].map((names) => quoted(names.map(({ shown }) => shown)));
      const message = `${says} stands here, ${lacks} in "${code}"`;
      return [{ check: 'names-differ', message, offset: first.offset, length: first.shown.length }];
    }
    return misspelt(pair, vocabulary, usual, code);
  };
}

function exchanged(
  pair: TextPair,
  vocabulary: Vocabulary,
  { reference, own }: { readonly reference: CountryFinder; readonly own: CountryFinder },
): { readonly missing: readonly Name[]; readonly added: readonly Name[] } {
  const [expected, found] = [pair.reference.countries, pair.own.countries];
  const constant = ({ words, countries }: ReadText, others: ReadText) =>
    names(words, vocabulary)
      .filter(({ folded }) => vocabulary.isKept(folded) && !others.forms.has(folded))
      // Countries are known by more than their names.
      .filter(({ offset }) => !countries.some((one) => one.offset === offset))
      .map(({ written, folded, offset }) => ({
        ...{ shown: written, offset },
        isSure: vocabulary.isSurelyKept(folded),
      }));
  const missing = expected.filter(
    ({ code }) => !found.some((one) => one.code === code) && !own.speaksOf(pair.own.words, code),
  );
  const added = found.filter(
    ({ code }) =>
      !expected.some((one) => one.code === code) && !reference.speaksOf(pair.reference.words, code),
  );
  const sure = (countries: readonly NamedCountry[]) => countries.map((one) => ({ ...one, isSure: true }));
  return {
    missing: [...sure(missing), ...constant(pair.reference, pair.own)],
    added: [...sure(added), ...constant(pair.own, pair.reference)],
  };
}

/**
 * A name that stands in this translation alone, and is nearly one that the reference has here, or that translations
 * have elsewhere.
 */
function misspelt(
  { reference, own }: TextPair,
  vocabulary: Vocabulary,
  usual: readonly string[],
  code: string,
): readonly Discrepancy[] {
  return names(own.words, vocabulary).flatMap(({ written, folded, offset }) => {
    if (folded.length < 4 || reference.forms.has(folded) || vocabulary.isUsual(folded)) return [];
    const here = names(reference.words, vocabulary).find(
      (one) => !own.forms.has(one.folded) && isTypingMistake(folded, one.folded),
    );
    const at = { offset, length: written.length };
    if (here) {
      return [
        { check: 'names-differ', message: `"${written}" stands here, "${here.written}" in "${code}"`, ...at },
      ];
    }
    const elsewhere = usual.find((name) => isTypingMistake(folded, name));
    if (elsewhere === undefined) return [];
    return [
      {
        check: 'names-differ',
        message: `"${written}" stands here, nearly "${elsewhere}" of other texts`,
        ...at,
      },
    ];
  });
}

/** One letter more, less or other, or two that changed places; endings are each language's own. */
function isTypingMistake(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  const isSwap = left.length === 2 && right.length === 2 && left === [...right].reverse().join('');
  // Languages end names in their own ways: "Asia" and "Asie", "Mexican" and "Mexicain".
  return isSwap || (short.length > 4 && right.length <= 1 && end > 2);
}

function names(words: readonly Word[], vocabulary: Vocabulary): readonly Word[] {
  return words.filter(
    ({ initial, folded }) => initial === 'capital' && folded.length > 2 && vocabulary.isName(folded),
  );
}

import type { CountryFinder } from './countries.js';
import { type Discrepancy, quoted } from './pair.js';
import type { Vocabulary, Word, WordedPair } from './vocabulary.js';

interface Name {
  readonly shown: string;
  readonly offset: number;
}

/**
 * A name in the place of another, and a name that is spelt a little otherwise. What a translation leaves out or repeats
 * for its own idiom is no mistake, so that only a name too many beside a name too few is one.
 */
export function namesCheck(
  code: string,
  vocabulary: Vocabulary,
  finders: { readonly reference: CountryFinder; readonly own: CountryFinder },
) {
  const usual = [...vocabulary.usualNames()];
  return (pair: WordedPair): readonly Discrepancy[] => {
    const { missing, added } = exchanged(pair, vocabulary, finders);
    const [first] = added;
    if (first && missing.length > 0) {
      const [says, lacks] = [added, missing].map((names) => quoted(names.map(({ shown }) => shown)));
      const message = `${says} stands here, ${lacks} in "${code}"`;
      return [{ check: 'names-differ', message, offset: first.offset, length: first.shown.length }];
    }
    return misspelt(pair, vocabulary, usual, code);
  };
}

function exchanged(
  { referenceWords, ownWords }: WordedPair,
  vocabulary: Vocabulary,
  { reference, own }: { readonly reference: CountryFinder; readonly own: CountryFinder },
): { readonly missing: readonly Name[]; readonly added: readonly Name[] } {
  const [expected, found] = [reference.find(referenceWords), own.find(ownWords)];
  const constant = (words: readonly Word[], others: readonly Word[]) => {
    const known = new Set(others.map(({ folded }) => folded));
    return names(words, vocabulary)
      .filter(({ folded }) => vocabulary.isKept(folded) && !known.has(folded))
      .map(({ written, offset }) => ({ shown: written, offset }));
  };
  const missing = expected.filter(
    ({ code }) => !found.some((one) => one.code === code) && !own.speaksOf(ownWords, code),
  );
  const added = found.filter(
    ({ code }) => !expected.some((one) => one.code === code) && !reference.speaksOf(referenceWords, code),
  );
  return {
    missing: [...missing, ...constant(referenceWords, ownWords)],
    added: [...added, ...constant(ownWords, referenceWords)],
  };
}

/**
 * A name that stands in this translation alone, and is nearly one that the reference has here, or that translations
 * have elsewhere.
 */
function misspelt(
  { referenceWords, ownWords }: WordedPair,
  vocabulary: Vocabulary,
  usual: readonly string[],
  code: string,
): readonly Discrepancy[] {
  const known = new Set(referenceWords.map(({ folded }) => folded));
  const own = new Set(ownWords.map(({ folded }) => folded));
  return names(ownWords, vocabulary).flatMap(({ written, folded, offset }) => {
    if (folded.length < 5 || known.has(folded) || vocabulary.countOf(folded) > 1) return [];
    const here = names(referenceWords, vocabulary).find(
      (one) => !own.has(one.folded) && isTypingMistake(folded, one.folded),
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
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1 || a === b) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  const isSwap = left.length === 2 && right.length === 2 && left === [...right].reverse().join('');
  // Languages end names in their own ways: "Asia" and "Asie", "Mexican" and "Mexicain".
  return isSwap || (right.length <= 1 && end > 2);
}

function names(words: readonly Word[], vocabulary: Vocabulary): readonly Word[] {
  return words.filter(
    ({ written, folded }) => folded.length > 2 && /^\p{Lu}/u.test(written) && vocabulary.isName(folded),
  );
}

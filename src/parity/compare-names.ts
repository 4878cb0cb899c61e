import { type CountryFinders, type Name, nameDifferences, namesIn } from './name-differences.js';
import { type Discrepancy, type PairLanguages, quoted, type TextPair } from './pair.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * A name that the reference has not, in the place of another or of none, one that is gone although all other texts keep
 * it, and one that is spelt a little otherwise. What a translation leaves out or repeats for its own idiom is no mistake.
 */
export function namesCheck(
  { reference: { code, knowledge }, own: { knowledge: ownKnowledge } }: PairLanguages,
  vocabulary: Vocabulary,
  finders: CountryFinders,
) {
  const usual = byLength(vocabulary.usualNames());
  // Without the names of peoples one language may say "French" where the other says "of France".
  const isKnown = knowledge?.peoples !== undefined && ownKnowledge?.peoples !== undefined;
  const said = (names: readonly Name[]) => quoted([...new Set(names.map(({ shown }) => shown))]);
  const told = (message: string, at?: Name): readonly Discrepancy[] => [
    { check: 'names-differ', message, ...(at && { offset: at.offset, length: at.shown.length }) },
  ];
  return (pair: TextPair): readonly Discrepancy[] => {
    const { gone, come, fewer, more } = nameDifferences(pair, vocabulary, finders);
    const [first] = come;
    if (first && gone.length > 0) return told(`${said(come)} stands here, ${said(gone)} in "${code}"`, first);
    const sure = come.find(({ isSure }) => isSure);
    if (sure && isKnown) return told(`"${sure.shown}" stands here and not in "${code}"`, sure);
    const [repeated] = [...come, ...more];
    if (repeated && fewer.length > 0) {
      const message = `"${repeated.shown}" stands here more often than in "${code}", ${said(fewer)} less often`;
      return told(message, repeated);
    }
    const lost = gone.filter(({ isSure }) => isSure);
    if (lost.length > 0 && isKnown) return told(`${said(lost)} of "${code}" does not stand here`);
    return misspelt(pair, vocabulary, usual, code);
  };
}

/**
 * A name that stands in this translation alone, and is nearly one that the reference has here, or that translations
 * have elsewhere.
 */
function misspelt(
  { reference, own }: TextPair,
  vocabulary: Vocabulary,
  usual: ReadonlyMap<number, readonly string[]>,
  code: string,
): readonly Discrepancy[] {
  return namesIn(own.words, vocabulary).flatMap(({ written, folded, offset }) => {
    if (folded.length < 4 || reference.forms.has(folded) || vocabulary.isUsual(folded)) return [];
    const here = namesIn(reference.words, vocabulary).find(
      (one) => !own.forms.has(one.folded) && isTypingMistake(folded, one.folded),
    );
    const at = { offset, length: written.length };
    if (here) {
      return [
        { check: 'names-differ', message: `"${written}" stands here, "${here.written}" in "${code}"`, ...at },
      ];
    }
    const elsewhere = [0, -1, 1]
      .flatMap((more) => usual.get(folded.length + more) ?? [])
      .find((name) => isTypingMistake(folded, name));
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

function byLength(names: Iterable<string>): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const name of names) {
    const list = found.get(name.length) ?? [];
    list.push(name);
    found.set(name.length, list);
  }
  // In which order they were learnt must not matter.
  for (const list of found.values()) list.sort();
  return found;
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

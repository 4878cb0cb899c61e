import type { UnitText } from '../translation/unit-text.js';
import { type Discrepancy, type PairLanguages, quoted } from './pair.js';
import type { Vocabulary, Word, WordedPair } from './vocabulary.js';

/** How many letters may stand between two words of a phrase. */
const NEAR = 25;

/** Texts, and words in them, that stand in the translation as the reference has them. */
export function untranslatedCheck({ reference, own }: PairLanguages, vocabulary: Vocabulary) {
  const told = reference.knowledge?.telling;
  const shared = own.knowledge?.telling;
  const telling = (word: string) => told?.has(word) === true && shared?.has(word) !== true;
  return (pair: WordedPair): readonly Discrepancy[] => {
    const small = pair.ownWords.filter(({ written, offset }) => {
      return /^\p{Ll}/u.test(written) && !isForeign(pair.own, offset);
    });
    const left = small.filter(
      ({ folded: word }) => isOf(pair.referenceWords, word) && vocabulary.isTranslated(word),
    );
    const telltale = small.filter(({ folded: word }) => telling(word));
    const isSame = pair.own.text === pair.reference.text;
    const isWhole = isSame && isSentence(pair, vocabulary, telling);
    if (isWhole || (isSame && left.length > 0)) {
      return [{ check: 'untranslated', message: `the text is that of "${reference.code}"` }];
    }
    const words = neighbours([...left, ...telltale].toSorted((a, b) => a.offset - b.offset));
    const [first] = words;
    if (!first) return [];
    const shown = quoted([...new Set(words.map(({ written }) => written))].slice(0, 5));
    return [
      {
        check: 'untranslated-words',
        message: `${shown} are words of "${reference.code}"`,
        offset: first.offset,
        length: first.written.length,
        hints: [`mark what is quoted in its own language: [words]{lang=${reference.code}}`],
      },
    ];
  };
}

/**
 * Different words that stand close to each other: one alone may be part of a name, or the same in both languages and in
 * this text only.
 */
function neighbours(words: readonly Word[]): readonly Word[] {
  return words.filter((word) =>
    words.some(
      (other) =>
        other.folded !== word.folded &&
        Math.abs(other.offset - word.offset) <= NEAR + Math.max(word.written.length, other.written.length),
    ),
  );
}

/** Names, numbers and words that both languages share may be the same; a row of other words may not. */
function isSentence(
  { ownWords }: WordedPair,
  vocabulary: Vocabulary,
  telling: (word: string) => boolean,
): boolean {
  const small = ownWords.filter(({ written }) => /^\p{Ll}/u.test(written));
  return (
    small.filter(({ folded }) => telling(folded) || (folded.length > 2 && !vocabulary.isKept(folded)))
      .length >= 2
  );
}

function isOf(words: readonly Word[], word: string): boolean {
  return word.length > 3 && words.some(({ folded }) => folded === word);
}

function isForeign({ marks }: UnitText, offset: number): boolean {
  return marks.some((mark) => mark.kind === 'foreign' && mark.offset <= offset && offset < mark.end);
}

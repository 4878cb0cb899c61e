import { type Discrepancy, type PairLanguages, quoted, type TextPair } from './pair.js';
import type { ReadText } from './read-text.js';
import type { Vocabulary } from './vocabulary.js';
import type { Word } from './words.js';

/** How many letters may stand between two words of a phrase. */
const NEAR = 25;

/** Texts, and words in them, that stand in the translation as the reference has them. */
export function untranslatedCheck({ reference, own }: PairLanguages, vocabulary: Vocabulary) {
  const shared = own.knowledge?.telling;
  const told = new Set([...(reference.knowledge?.telling ?? [])].filter((word) => !shared?.has(word)));
  const telling = (word: string) => told.has(word);
  return (pair: TextPair): readonly Discrepancy[] => {
    const small = pair.own.words.filter(
      ({ initial, offset }) => initial === 'small' && !isForeign(pair.own, offset),
    );
    const left = small.filter(
      ({ folded: word }) =>
        word.length > 3 && pair.reference.forms.has(word) && vocabulary.isTranslated(word),
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
function isSentence({ own }: TextPair, vocabulary: Vocabulary, telling: (word: string) => boolean): boolean {
  const small = own.words.filter(({ initial }) => initial === 'small');
  return (
    small.filter(({ folded }) => telling(folded) || (folded.length > 2 && !vocabulary.isKept(folded)))
      .length >= 2
  );
}

function isForeign({ marks }: ReadText, offset: number): boolean {
  return marks.some((mark) => mark.kind === 'foreign' && mark.offset <= offset && offset < mark.end);
}

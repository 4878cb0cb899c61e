import { type Discrepancy, type PairLanguages, quoted, type TextPair } from './pair.js';
import { type ReadText, sentenceSpans } from './read-text.js';
import type { Vocabulary } from './vocabulary.js';
import type { Word } from './words.js';

/** How many letters may stand between two words of a phrase. */
const NEAR = 25;

const ACRONYM = /^\p{Lu}{2,}$/u;

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
    const isOwn = ({ folded }: Word) => !telling(folded) && vocabulary.isKept(folded);
    const acronym = pair.own.words.find(
      ({ written, folded, offset }) =>
        ACRONYM.test(written) &&
        pair.reference.forms.has(folded) &&
        vocabulary.isOnceTranslated(folded) &&
        !isForeign(pair.own, offset),
    );
    if (pair.own.text === pair.reference.text) {
      const others = pair.own.words.filter(({ folded }) => vocabulary.isTranslated(folded));
      if (acronym || isSentence(small, isOwn) || others.length > 0) {
        return [{ check: 'untranslated', message: `the text is that of "${reference.code}"` }];
      }
    }
    const same = sameSentence(pair, (words) => isSentence(words, isOwn));
    if (same) {
      const message = `the sentence is that of "${reference.code}"`;
      return [{ check: 'untranslated-words', message, ...same }];
    }
    if (acronym) {
      const { written, offset } = acronym;
      const message = `"${written}" is that of "${reference.code}": other texts have another for it`;
      return [{ check: 'untranslated-words', message, offset, length: written.length }];
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
function isSentence(small: readonly Word[], isShared: (word: Word) => boolean): boolean {
  return small.filter((word) => word.folded.length > 1 && !isShared(word)).length >= 2;
}

/** Where a sentence of the reference stands as it is. */
function sameSentence(
  { reference, own }: TextPair,
  isTold: (small: readonly Word[]) => boolean,
): { readonly offset: number; readonly length: number } | undefined {
  if (own.sentences.length < 2) return undefined;
  const theirs = new Set(
    sentenceSpans(reference).map(({ start, end }) => reference.text.slice(start, end).trim()),
  );
  for (const { start, end } of sentenceSpans(own)) {
    if (!theirs.has(own.text.slice(start, end).trim())) continue;
    const small = own.words.filter(
      ({ initial, offset }) =>
        initial === 'small' && start <= offset && offset < end && !isForeign(own, offset),
    );
    const offset = start + (/^\s*/.exec(own.text.slice(start, end))?.[0].length ?? 0);
    if (isTold(small)) return { offset, length: end - offset };
  }
  return undefined;
}

function isForeign({ marks }: ReadText, offset: number): boolean {
  return marks.some((mark) => mark.kind === 'foreign' && mark.offset <= offset && offset < mark.end);
}

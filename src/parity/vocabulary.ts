import type { Amount } from './amounts.js';
import { folded, type TextPair } from './pair.js';

const WORD = /(?<![\p{L}\d])\p{L}[\p{L}’'-]*\p{L}(?![\p{L}\d])/gu;

/** A word of a text: as written, as it is compared, and where. */
export interface Word {
  readonly written: string;
  readonly folded: string;
  readonly offset: number;
}

/** The words of two letters and more; an elided article is none of the word's. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => {
    const elided = /^\p{L}{1,2}[’'](?=\p{L})|^qu[’']/iu.exec(written)?.[0].length ?? 0;
    const plain = written.slice(elided).replace(/[’']s$/, '');
    return { written: plain, folded: folded(plain), offset: index + elided };
  });
}

/** A pair with the words and amounts of both sides. */
export interface WordedPair extends TextPair {
  readonly referenceAmounts: readonly Amount[];
  readonly ownAmounts: readonly Amount[];
  readonly referenceWords: readonly Word[];
  readonly ownWords: readonly Word[];
}

const MOSTLY = 0.6;

/** What all the texts of two languages together teach: which words are the same in both. */
export class Vocabulary {
  /** In how many reference texts a word stands, and in how many of their translations too. */
  readonly #reference = new Map<string, { texts: number; kept: number }>();
  readonly #own = new Map<string, number>();
  /** Words that are written with a small letter somewhere: what begins with a capital elsewhere is no name. */
  readonly #common = new Set<string>();
  readonly #capital = new Set<string>();

  constructor(pairs: readonly WordedPair[]) {
    for (const { referenceWords, ownWords } of pairs) {
      const own = new Set(ownWords.map((word) => word.folded));
      for (const word of own) this.#own.set(word, (this.#own.get(word) ?? 0) + 1);
      for (const word of new Set(referenceWords.map((one) => one.folded))) {
        const counts = this.#reference.get(word) ?? { texts: 0, kept: 0 };
        counts.texts += 1;
        if (own.has(word)) counts.kept += 1;
        this.#reference.set(word, counts);
      }
      for (const { written, folded } of [...referenceWords, ...ownWords]) {
        (/^\p{Ll}/u.test(written) ? this.#common : this.#capital).add(folded);
      }
    }
  }

  /** A word that translations keep, but for some that say it otherwise. */
  isKept(word: string): boolean {
    const counts = this.#reference.get(word);
    return counts !== undefined && counts.texts > 1 && counts.kept >= counts.texts * MOSTLY;
  }

  /** A word of the reference that stands in other texts too and is kept in no more than this one. */
  isTranslated(word: string): boolean {
    const counts = this.#reference.get(word);
    return counts !== undefined && counts.texts > 2 && counts.kept <= 1;
  }

  isName(word: string): boolean {
    return !this.#common.has(word);
  }

  /** Names that stand in more than one translation. */
  *usualNames(): Generator<string> {
    for (const [word, count] of this.#own)
      if (count > 1 && this.#capital.has(word) && this.isName(word)) yield word;
  }

  /** In how many translations it stands. */
  countOf(word: string): number {
    return this.#own.get(word) ?? 0;
  }
}

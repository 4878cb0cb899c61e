import type { ReadText } from './read-text.js';

/** What is learnt from in a pair of texts. */
export interface WordPair {
  readonly reference: Words;
  readonly own: Words;
}

type Words = Pick<ReadText, 'forms' | 'names'>;

/** What was learnt, as plain data. */
export interface KeptVocabulary {
  readonly known: ReadonlyMap<string, Known>;
  readonly counterparts: ReadonlyMap<string, string>;
}

const MOSTLY = 0.6;

/** A word in all texts. */
interface Known {
  /** In how many reference texts it stands, and in how many of their translations too. */
  texts: number;
  kept: number;
  /** In how many translations. */
  own: number;
  /** How often it begins with a small letter, in either language. */
  small: number;
  /** Of a name of translations: in how many texts it stands beside each name of the reference. */
  beside: Map<string, number> | undefined;
}

/** In how many texts a name stands, at least, before its counterpart is known. */
const OFTEN = 4;

/** What all the texts of two languages together teach: which words are the same in both. */
export class Vocabulary {
  #known = new Map<string, Known>();
  #counterparts: ReadonlyMap<string, string> = new Map();
  #pairs: ReadonlySet<WordPair> = new Set();

  get kept(): KeptVocabulary {
    return { known: this.#known, counterparts: this.#counterparts };
  }

  /** Knows what another one has learnt from these pairs. */
  recall({ known, counterparts }: KeptVocabulary, pairs: readonly WordPair[]): void {
    this.#known = new Map(known);
    this.#counterparts = counterparts;
    this.#pairs = new Set(pairs);
  }

  /**
   * Learns from these pairs and from no others: those that it has learnt from already cost nothing. Gives the words of
   * which it says something else now.
   */
  learn(pairs: readonly WordPair[]): ReadonlySet<string> {
    const now = new Set(pairs);
    const isFirst = this.#pairs.size === 0;
    this.#pairs = isFirst ? now : this.#pairs;
    if (isFirst) {
      for (const pair of pairs) this.#count(pair, 1);
      this.#counterparts = this.#findCounterparts();
      return new Set();
    }
    const gone = [...this.#pairs].filter((pair) => !now.has(pair));
    const come = pairs.filter((pair) => !this.#pairs.has(pair));
    const words = new Set(
      [...gone, ...come].flatMap(({ reference, own }) => [...reference.forms.keys(), ...own.forms.keys()]),
    );
    const before = new Map([...words].map((word) => [word, this.#judgement(word)]));
    for (const pair of gone) this.#count(pair, -1);
    for (const pair of come) this.#count(pair, 1);
    this.#pairs = now;
    const changed = [...before].flatMap(([word, said]) => (said === this.#judgement(word) ? [] : [word]));
    const known = this.#counterparts;
    this.#counterparts = this.#findCounterparts();
    const other = [...new Set([...known.keys(), ...this.#counterparts.keys()])];
    return new Set([...changed, ...other.filter((word) => known.get(word) !== this.#counterparts.get(word))]);
  }

  /** All that it says of a word. */
  #judgement(word: string): string {
    return [
      this.isKept(word),
      this.isSurelyKept(word),
      this.isTranslated(word),
      this.isOnceTranslated(word),
      this.isName(word),
      this.isUsual(word),
      this.isSurelyKept(word) && this.isAlwaysKept(word),
    ].join();
  }

  #count({ reference, own }: WordPair, by: 1 | -1): void {
    for (const [word, small] of own.forms) {
      const known = this.#of(word);
      known.own += by;
      known.small += small * by;
    }
    for (const [word, small] of reference.forms) {
      const known = this.#of(word);
      known.texts += by;
      known.small += small * by;
      if (own.forms.has(word)) known.kept += by;
    }
    for (const name of own.names) {
      const known = this.#of(name);
      known.beside ??= new Map();
      for (const other of reference.names) {
        known.beside.set(other, (known.beside.get(other) ?? 0) + by);
      }
    }
  }

  #of(word: string): Known {
    const known = this.#known.get(word) ?? { texts: 0, kept: 0, own: 0, small: 0, beside: undefined };
    if (known.texts + known.own === 0) this.#known.set(word, known);
    return known;
  }

  /** A word that translations keep, but for some that say it otherwise. */
  isKept(word: string): boolean {
    const known = this.#known.get(word);
    return known !== undefined && known.texts > 1 && known.kept >= known.texts * MOSTLY;
  }

  /** The same of a word that stands in so many texts that it is no chance. */
  isSurelyKept(word: string): boolean {
    return (this.#known.get(word)?.texts ?? 0) > 4 && this.isKept(word);
  }

  /** A word that all translations keep, but for one at the most. */
  isAlwaysKept(word: string): boolean {
    const known = this.#known.get(word);
    return known !== undefined && known.kept >= known.texts - 1;
  }

  /**
   * What the reference calls the bearer of a name that is another in each language: the name that stands beside it in
   * all texts but one at the most.
   */
  counterpart(word: string): string | undefined {
    return this.#counterparts.get(word);
  }

  #findCounterparts(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const [word, { beside, own, small }] of this.#known) {
      if (!beside || own < OFTEN || small > 0 || this.isKept(word)) continue;
      let most = MOSTLY;
      for (const [name, count] of beside) {
        if (count < own - 1) continue;
        // A name that stands nearly everywhere stands beside this one by chance.
        const { texts = 0, small: written = 0 } = this.#known.get(name) ?? {};
        const share = count / texts;
        if (written > 0 || share < most || share <= MOSTLY) continue;
        // Of two that are as good the first in the alphabet: in which order they were learnt must not matter.
        const best = found.get(word);
        if (share === most && best !== undefined && best < name) continue;
        most = share;
        found.set(word, name);
      }
    }
    return found;
  }

  /** A word of the reference that stands in other texts too and is kept in no more than this one. */
  isTranslated(word: string): boolean {
    const known = this.#known.get(word);
    return known !== undefined && known.texts > 2 && known.kept <= 1;
  }

  /** The same of a word that stands in one other text at least. */
  isOnceTranslated(word: string): boolean {
    const known = this.#known.get(word);
    return known !== undefined && known.texts > 1 && known.kept <= 1;
  }

  /** What begins with a small letter somewhere is no name elsewhere. */
  isName(word: string): boolean {
    return !this.#known.get(word)?.small;
  }

  /** Names that stand in more than one translation. */
  *usualNames(): Generator<string> {
    for (const [word, { own, small }] of this.#known) if (own > 1 && small === 0) yield word;
  }

  /** Whether it stands in more than one translation. */
  isUsual(word: string): boolean {
    return (this.#known.get(word)?.own ?? 0) > 1;
  }
}

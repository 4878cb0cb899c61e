import { baseLanguage } from '../../language/locale.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { GERMAN, PORTUGUESE, SPANISH } from './others.js';

/** What the checks know of a language; all words in small letters. */
export interface LanguageKnowledge {
  /** What stands between groups of three digits, as the inside of a character class. */
  readonly groups: string;
  readonly decimal: ',' | '.';
  /** Cardinals and ordinals by their value, `one` left out: it is an article or a pronoun as often as a number. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Words that may stand for a number in the other language ("both" for "les deux") but need not. */
  readonly loose: ReadonlyMap<string, number>;
  /** "million" and the like. */
  readonly magnitudes: ReadonlyMap<string, number>;
  readonly percent: RegExp;
  /** From 1. */
  readonly months: ReadonlyMap<string, number>;
  /** From 1, Monday. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Names of days and months have a capital; without it "may" and "march" are other words. */
  readonly capitalDates: boolean;
  /** Small words that tell that a text is in this language and in none of the others here. */
  readonly telling: ReadonlySet<string>;
  /** Quotation marks that belong to other languages. */
  readonly foreignQuotes: RegExp;
  /** Beginnings of what countries' people and things are called where it is not that of the country's name, with its code. */
  readonly peoples?: ReadonlyMap<string, string>;
  /**
   * How a language denies: each entry is a way of its own, whose words stand together ("ne … pas") and count by those of
   * which there are most.
   */
  readonly negations?: readonly (readonly RegExp[])[];
  /** Words that may deny: they are heard in a translation and asked of none. */
  readonly negating?: RegExp;
  /** Words of units of time and length, without accents, by a name that is the same in all languages. */
  readonly units?: ReadonlyMap<string, string>;
  /** Words that may stand twice in a row. */
  readonly twice: ReadonlySet<string>;
}

const KNOWN: { readonly [language: string]: LanguageKnowledge } = {
  en: ENGLISH,
  fr: FRENCH,
  de: GERMAN,
  es: SPANISH,
  pt: PORTUGUESE,
};

/** Undefined for a language that only the checks that hold in every language can be made for. */
export function knowledgeOf(code: string): LanguageKnowledge | undefined {
  const base = baseLanguage(code);
  return Object.hasOwn(KNOWN, base) ? KNOWN[base] : undefined;
}

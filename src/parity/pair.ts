import type { TranslationUnit } from '../translation/unit.js';
import type { LanguageKnowledge } from './knowledge/knowledge.js';
import type { ReadText } from './read-text.js';

/** A text of the reference and its translation. */
export interface TextPair {
  readonly unit: TranslationUnit;
  readonly reference: ReadText;
  readonly own: ReadText;
}

/** What is known of a language of the pair. */
export interface PairLanguage {
  readonly code: string;
  readonly knowledge: LanguageKnowledge | undefined;
}

export interface PairLanguages {
  readonly reference: PairLanguage;
  readonly own: PairLanguage;
}

/** Something about a translation that its reference says otherwise; places are in the translation's plain text. */
export interface Discrepancy {
  /** The code of the diagnostic. */
  readonly check: string;
  readonly message: string;
  /** The whole text where absent. */
  readonly offset?: number;
  readonly length?: number;
  readonly hints?: readonly string[];
}

/** Compares one pair of texts. */
export type PairCheck = (pair: TextPair) => readonly Discrepancy[];

export function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

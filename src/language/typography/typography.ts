import { baseLanguage } from '../locale.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { otherRules } from './others.js';
import { applyRules, type Rule } from './rule.js';

/** Sets texts that adjoin; gives as many pieces as it takes. */
export type Typographer = (runs: readonly string[]) => readonly string[];

/** Typographic spaces, quotes, apostrophes and dashes of a language; what is right already stays as it is. */
export function createTypographer(code: string): Typographer {
  const rules = rulesOf(baseLanguage(code));
  return (runs) => applyRules(rules, runs);
}

/** The same for a language that is named once, such as a span of Spanish in an English text. */
export function typographyOfRuns(code: string, runs: readonly string[]): readonly string[] {
  return createTypographer(code)(runs);
}

function rulesOf(language: string): readonly Rule[] {
  if (language === 'en') return ENGLISH;
  if (language === 'fr') return FRENCH;
  return otherRules(language);
}

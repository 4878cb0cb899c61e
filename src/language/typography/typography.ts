import { baseLanguage } from '../locale.js';
import { EAST_SLAVIC } from './east-slavic.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { otherRules } from './others.js';
import { BRAZILIAN, PORTUGUESE } from './portuguese.js';
import { applyRules, type Rule } from './rule.js';
import { SPANISH } from './spanish.js';

/** Sets texts that adjoin; gives as many pieces as it takes. */
export type Typographer = (runs: readonly string[]) => readonly string[];

/** Typographic spaces, quotes, apostrophes and dashes of a language; what is right already stays as it is. */
export function createTypographer(code: string): Typographer {
  const rules = rulesOf(code);
  return (runs) => applyRules(rules, runs);
}

/** The same for a language that is named once, such as a span of Spanish in an English text. */
export function typographyOfRuns(code: string, runs: readonly string[]): readonly string[] {
  return createTypographer(code)(runs);
}

/** Languages that share rules, and those of a region that has its own. */
const RULES: ReadonlyMap<string, readonly Rule[]> = new Map([
  ['en', ENGLISH],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['pt-BR', BRAZILIAN],
  ['be', EAST_SLAVIC],
  ['ru', EAST_SLAVIC],
  ['uk', EAST_SLAVIC],
]);

function rulesOf(code: string): readonly Rule[] {
  const language = baseLanguage(code);
  return RULES.get(code) ?? RULES.get(language) ?? otherRules(language);
}

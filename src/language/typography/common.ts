import type { Rule } from './rule.js';
import { NO_BREAK_SPACE, SPACE } from './spaces.js';

/** Rules that hold in every language the engine knows. */
export const ELLIPSIS: Rule = { pattern: /(?<!\.)\.\.\.(?!\.)/gu, replacement: '…' };

/** A hyphen between spaces is meant as a dash. */
export const SPACED_DASH: Rule = { pattern: /(?<=[^\s-] )-(?= [^\s-])/gu, replacement: '–' };

/** An apostrophe in a word, before a cut-off year (’90s) or at a word's end. */
export const APOSTROPHES: readonly Rule[] = [
  { pattern: /(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}«“"])/gu, replacement: '’' },
  { pattern: /(?<![\p{L}\p{N}])'(?=\d\ds?(?![\p{L}\p{N}]))/gu, replacement: '’' },
];

/**
 * The en dash of a range of numbers: "13-18" to "13–18", "2018-19" to "2018–19". Both ends are plain numbers, the
 * second is the greater one (or a year cut short), and nothing around them makes them part of a code.
 */
export const NUMBER_RANGE: Rule = {
  pattern: /(?<![\p{L}\d/.,_–-])(\d{1,4})-(\d{1,4})(?![\p{L}\d/_–-]|[.,]\d)/gu,
  replacement: (match) => {
    const [whole, from = '', to = ''] = match;
    const isCutShort = to.length < from.length;
    const end = isCutShort ? from.slice(0, from.length - to.length) + to : to;
    return Number(from) < Number(end) ? `${from}–${to}` : whole;
  },
};

const AMOUNT = '(?<=\\d|\\b[Mm]illions?|\\b[Mm]illiards?|\\bbillion)';

/** No line ends between a number and what it counts in; `words` are what follows a number, as a pattern. */
export function numberWith(words: string): Rule {
  return {
    pattern: new RegExp(`${AMOUNT}${SPACE}(?=(?:${words})(?![\\p{L}\\d]))`, 'gu'),
    replacement: (match) => (match[0] === '\u202F' ? match[0] : NO_BREAK_SPACE),
  };
}

/** No line ends after these words (a pattern) where what they introduce follows (a pattern). */
export function wordWith(words: string, next: string): Rule {
  return {
    pattern: new RegExp(`(?<=(?<![\\p{L}\\d])(?:${words}))${SPACE}(?=${next})`, 'gu'),
    replacement: NO_BREAK_SPACE,
  };
}

export const UNITS = '(?:k|c|m)?m|ha|km²|m²|k?g|h|min|s|[KMG]?B|°C|€|£|\\$|M€';

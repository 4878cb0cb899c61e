import type { Rule } from './rule.js';
import { NO_BREAK_SPACE, SPACE } from './spaces.js';

/** Rules that hold in every language the engine knows. */
export const ELLIPSIS: Rule = { pattern: /(?<!\.)\.\.\.(?!\.)/gu, replacement: '…' };

/** A hyphen between spaces is meant as a dash, and so are two. */
export const SPACED_DASH: Rule = { pattern: /(?<=[^\s-] )--?(?= [^\s-])/gu, replacement: '–' };

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

/** Ranges of months, days, decades and hours: `words` are those of months and days, as a pattern. */
export function rangesOf(words: string): readonly Rule[] {
  const name = `(?:${words})`;
  return [
    {
      pattern: new RegExp(`(?<=(?<![\\p{L}\\d-])${name})-(?=${name}(?![\\p{L}\\d-]))`, 'gu'),
      replacement: '–',
    },
    { pattern: /(?<=(?<!\d)\d{4}s)-(?=\d{4}s(?![\p{L}\d]))/gu, replacement: '–' },
    { pattern: /(?<=(?<![\d:])\d{1,2}:\d{2})-(?=\d{1,2}:\d{2}(?![\d:]))/gu, replacement: '–' },
  ];
}

/** Feet and inches, or minutes and seconds: 6′2″. */
export const PRIMES: readonly Rule[] = [
  { pattern: /(?<=(?<![\p{L}\d])\d+)'(?=\d{1,2}")/gu, replacement: '′' },
  { pattern: /(?<=\d′\d{1,2})"/gu, replacement: '″' },
];

/** No line ends between the initials of a name, or between them and the name: J.-P. Martin. */
export const INITIALS: Rule = {
  pattern: new RegExp(
    `(?<=(?<![\\p{L}\\d.])(?:\\p{Lu}\\.(?:-|${SPACE})?)*\\p{Lu}\\.)${SPACE}(?=\\p{Lu}[\\p{Ll}.])`,
    'gu',
  ),
  replacement: NO_BREAK_SPACE,
};

/** Looked for at the space that ends it. */
const AMOUNT = `(?<=(?:\\d|\\b[Mm]illions?|\\b[Mm]illiards?|\\bbillion)${SPACE})`;

/** No line ends between a number and what it counts in; `words` are what follows a number, as a pattern. */
export function numberWith(words: string): Rule {
  return {
    pattern: new RegExp(`${SPACE}(?=(?:${words})(?![\\p{L}\\d]))${AMOUNT}`, 'gu'),
    replacement: (match) => (match[0] === '\u202F' ? match[0] : NO_BREAK_SPACE),
  };
}

/** No line ends after these words (a pattern) where what they introduce follows (a pattern). */
export function wordWith(words: string, next: string): Rule {
  return {
    pattern: new RegExp(`${SPACE}(?=${next})(?<=(?<![\\p{L}\\d])(?:${words})${SPACE})`, 'gu'),
    replacement: NO_BREAK_SPACE,
  };
}

export const UNITS =
  '(?:k|c|m)?m|ha|km²|m²|[km]?g|t|[cm]?l|h|min|s|[kMGT]?(?:B|o)|[kMGT]?Wh?|[kMG]?Hz|dB|°C|€|£|\\$|M€';

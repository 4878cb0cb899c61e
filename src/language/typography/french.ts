import {
  APOSTROPHES,
  ELLIPSIS,
  INITIALS,
  NUMBER_RANGE,
  numberWith,
  PRIMES,
  rangesOf,
  SPACED_DASH,
  UNITS,
  wordWith,
} from './common.js';
import { quoteRules } from './quotes.js';
import type { Rule } from './rule.js';
import { NARROW_SPACE, NO_BREAK_SPACE, SPACE } from './spaces.js';

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

const DAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';

/**
 * A quotation in a quotation has “ and ”: typed as straight single quotes, or as straight double ones inside « and ».
 * What stands before a sign is looked at after it: from each place of a text back to its beginning it took a third of an edition's time.
 */
const INNER_QUOTES: readonly Rule[] = [
  { pattern: /(?<=^|[\s([«])'(?=[^'\n]+'(?![\p{L}\d]))/gu, replacement: '“' },
  { pattern: /'(?<=“[^'”\n]*')(?![\p{L}\d])/gu, replacement: '”' },
  { pattern: /"(?<=«[^«»"]*")(?=[^"«»]*"[^«»]*»)/gu, replacement: '“' },
  { pattern: /"(?<=«[^«»]*“[^”«»"]*")/gu, replacement: '”' },
];

/** What may stand before high punctuation that has a space: not a space, not an opening sign, not its like. */
const BEFORE = '(?<=[^\\s;:!?(\\[«–—])';

/**
 * French as the Imprimerie nationale sets it, with the narrow space that today's fonts have: U+202F before `;`, `!`,
 * `?`, `»` and `%`, after `«` and between groups of digits; U+00A0 before `:` and between a number and its word.
 */
export const FRENCH: readonly Rule[] = [
  ELLIPSIS,
  ...PRIMES,
  ...APOSTROPHES,
  ...INNER_QUOTES,
  ...quoteRules({ double: ['«', '»'] }),
  { pattern: new RegExp(`(?<=«)${SPACE}*(?=\\S)`, 'gu'), replacement: NARROW_SPACE },
  { pattern: new RegExp(`(?<=[^\\s«])${SPACE}*(?=»)`, 'gu'), replacement: NARROW_SPACE },
  { pattern: new RegExp(`${BEFORE}${SPACE}*(?=[;!?])`, 'gu'), replacement: NARROW_SPACE },
  // A colon inside a time, a key or an address has no space after it.
  { pattern: new RegExp(`${BEFORE}${SPACE}*(?=:(?:\\s|$))`, 'gu'), replacement: NO_BREAK_SPACE },
  { pattern: new RegExp(`(?<=\\d)${SPACE}*(?=[%‰])`, 'gu'), replacement: NARROW_SPACE },
  // "1 000 000": one to three digits, then groups of three.
  {
    pattern: /(?<=(?<![\p{L}\d.,/-])\d{1,3}(?:[ \u00A0\u202F]\d{3})*)[ \u00A0](?=\d{3}(?![\p{L}\d]))/gu,
    replacement: NARROW_SPACE,
  },
  // What is typed without its space: n°12, 5€, 20°C.
  { pattern: /(?<=(?<![\p{L}\d])[Nn]°)(?=\d)/gu, replacement: NO_BREAK_SPACE },
  { pattern: /(?<=\d)(?=(?:€|°C)(?![\p{L}\d]))/gu, replacement: NO_BREAK_SPACE },
  NUMBER_RANGE,
  ...rangesOf(`${MONTHS}|${DAYS}`),
  { pattern: /(?<=(?<![\p{L}\d])(?:[IVX]+e|1er))-(?=[IVX]+e(?![\p{L}\d])|\d)/gu, replacement: '–' },
  SPACED_DASH,
  numberWith(`${MONTHS}|millions?|milliards?|d['’]euros|euros?|${UNITS}`),
  wordWith('1er', `(?:${MONTHS})(?![\\p{L}])`),
  wordWith('[IVX]+(?:er?|re)', 'siècles?(?![\\p{L}])'),
  wordWith('\\p{Lu}\\p{Ll}+|[Cc]hapitres?|[Tt]omes?|vol\\.', '[IVX]{1,5}(?:er|re|e)?(?![\\p{L}\\d])'),
  wordWith('MM?\\.|Mmes?|Mlles?|Dr|Pr', '\\p{Lu}'),
  wordWith('MM?\\.', 'et(?![\\p{L}])'),
  INITIALS,
  wordWith(
    '[Nn]os?|[Nn][°º]s?|pp?\\.|[Aa]rt\\.|al\\.|fig\\.|vol\\.|t\\.|chap\\.|[Aa]rticles?|§|[Pp]ages?|[Ff]igures?|[Tt]ableaux?|[Cc]hapitres?',
    '\\d',
  ),
  // Hours: 9 h 30.
  wordWith(`\\d{1,2}${SPACE}?h`, '\\d{2}(?!\\d)'),
];

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

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec';

const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

/** What stands for letters that are left out at the beginning of a word, and opens nothing: ’tis, rock ’n’ roll. */
const CUT_WORDS: readonly Rule[] = [
  {
    pattern: /(?<![\p{L}\p{N}])'(?=(?:[Tt](?:is|was|ween|il)|em|[Cc]ause)(?![\p{L}\p{N}]))/gu,
    replacement: '’',
  },
  { pattern: /(?<=\s)'(?=n'\s)/gu, replacement: '’' },
  { pattern: /(?<=\s’n)'(?=\s)/gu, replacement: '’' },
];

export const ENGLISH: readonly Rule[] = [
  ELLIPSIS,
  ...PRIMES,
  ...CUT_WORDS,
  ...APOSTROPHES,
  ...quoteRules({ double: ['“', '”'], single: ['‘', '’'] }),
  NUMBER_RANGE,
  ...rangesOf(`${MONTHS}|${DAYS}`),
  { pattern: /(?<=\d(?:st|nd|rd|th))-(?=\d+(?:st|nd|rd|th)(?![\p{L}\d]))/gu, replacement: '–' },
  // An amount of money, or one of thousands or with decimals.
  { pattern: /(?<=(?<![\p{L}\d])[$€£]\d[\d,.]*)-(?=[$€£]\d)/gu, replacement: '–' },
  {
    pattern: /(?<=(?<![\p{L}\d.,/-])\d{1,3}(?:,\d{3})+)-(?=\d{1,3}(?:,\d{3})+(?![\p{L}\d.,/-]))/gu,
    replacement: '–',
  },
  // Between words, as on a typewriter: an em dash. Two hyphens may be a program's.
  { pattern: /(?<=\p{L})---(?=\p{L})/gu, replacement: '—' },
  SPACED_DASH,
  numberWith(`${MONTHS}|million|billion|per cent|[ap]\\.m\\.|${UNITS}`),
  wordWith(
    '[Pp]ages?|[Ff]igures?|[Tt]ables?|[Cc]hapters?|[Aa]rticles?|pp?\\.|[Ff]igs?\\.|[Ss]ec\\.|[Aa]rt\\.|[Nn]os?\\.|vol\\.|§',
    '\\d',
  ),
  wordWith('[$€£]', '\\d'),
  // "I" is a word.
  wordWith('\\p{Lu}\\p{Ll}+', '[IVX]{2,5}(?![\\p{L}\\d])'),
  wordWith('(?:Mrs?|Ms|Dr|Prof|St)\\.?', '\\p{Lu}'),
  INITIALS,
];

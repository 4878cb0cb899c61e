import { APOSTROPHES, ELLIPSIS, NUMBER_RANGE, numberWith, SPACED_DASH, UNITS, wordWith } from './common.js';
import { quoteRules } from './quotes.js';
import type { Rule } from './rule.js';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec';

export const ENGLISH: readonly Rule[] = [
  ELLIPSIS,
  ...APOSTROPHES,
  ...quoteRules({ double: ['“', '”'], single: ['‘', '’'] }),
  NUMBER_RANGE,
  SPACED_DASH,
  numberWith(`${MONTHS}|million|billion|per cent|${UNITS}`),
  wordWith('[Pp]ages?|[Ff]igures?|[Tt]ables?|[Cc]hapters?|pp?\\.|[Nn]os?\\.|vol\\.', '\\d'),
  wordWith('Mr|Mrs|Ms|Dr|Prof\\.?', '\\p{Lu}'),
];

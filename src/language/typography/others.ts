import { APOSTROPHES, ELLIPSIS, NUMBER_RANGE, numberWith, SPACED_DASH, UNITS } from './common.js';
import { type QuoteMarks, quoteRules } from './quotes.js';
import type { Rule } from './rule.js';

/** Languages without a module of their own: quotation marks, apostrophes, dashes and the spaces of numbers. */
const QUOTES: { readonly [language: string]: QuoteMarks } = {
  bg: { double: ['„', '“'] },
  cs: { double: ['„', '“'], single: ['‚', '‘'] },
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  el: { double: ['«', '»'] },
  it: { double: ['«', '»'] },
  nl: { double: ['“', '”'], single: ['‘', '’'] },
  mk: { double: ['„', '“'] },
  pl: { double: ['„', '”'] },
  ro: { double: ['„', '”'] },
  sr: { double: ['„', '“'] },
};

const GENERIC: QuoteMarks = { double: ['“', '”'], single: ['‘', '’'] };

/** The rules of any other language. */
export function otherRules(language: string): readonly Rule[] {
  return [
    ELLIPSIS,
    ...APOSTROPHES,
    ...quoteRules(QUOTES[language] ?? GENERIC),
    NUMBER_RANGE,
    SPACED_DASH,
    numberWith(UNITS),
  ];
}

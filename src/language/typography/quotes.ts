import type { Rule } from './rule.js';

export interface QuoteMarks {
  readonly double: readonly [open: string, close: string];
  /** Without, a straight single quote is never taken for a quotation mark. */
  readonly single?: readonly [open: string, close: string];
}

/** Straight quotes to the language's own: one that begins a word (also after an elision: l'"Union") opens, others close. */
export function quoteRules({ double, single }: QuoteMarks): readonly Rule[] {
  const rules: Rule[] = [
    { pattern: opening('"'), replacement: double[0] },
    { pattern: /"/gu, replacement: double[1] },
  ];
  if (single) {
    rules.push({ pattern: opening("'"), replacement: single[0] }, { pattern: /'/gu, replacement: single[1] });
  } else {
    rules.push({ pattern: /'/gu, replacement: '’' });
  }
  return rules;
}

function opening(quote: string): RegExp {
  return new RegExp(`(?<=^|[\\s([{«“„‘—–¿¡])${quote}(?=\\S)|(?<=\\p{L}’)${quote}(?=\\p{L})`, 'gu');
}

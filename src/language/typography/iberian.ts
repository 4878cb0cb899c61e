import type { Rule } from './rule.js';
import { NARROW_SPACE, SPACE } from './spaces.js';

/** No space before what ends a clause or a quotation; a colon inside a time or a key stands alone. */
export const TIGHT_ENDS: readonly Rule[] = [
  { pattern: new RegExp(`(?<=[^\\s¿¡«–—])${SPACE}+(?=[;!?»])`, 'gu'), replacement: '' },
  { pattern: new RegExp(`(?<=[^\\s¿¡«–—])${SPACE}+(?=:(?:\\s|$))`, 'gu'), replacement: '' },
];

/** The space that is there before the sign of percent: narrow, and no line ends at it. */
export const PERCENT: Rule = {
  pattern: new RegExp(`(?<=\\d)${SPACE}+(?=[%‰])`, 'gu'),
  replacement: NARROW_SPACE,
};

import { APOSTROPHES, ELLIPSIS, NUMBER_RANGE, numberWith, SPACED_DASH, UNITS, wordWith } from './common.js';
import { PERCENT, TIGHT_ENDS } from './iberian.js';
import { quoteRules } from './quotes.js';
import type { Rule } from './rule.js';
import { NO_BREAK_SPACE, SPACE } from './spaces.js';

const MONTHS =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre';

/**
 * Spanish by the academies' *Ortografía* (2010): angle quotes, signs of question and exclamation at both ends without
 * a space inside, the point of a shortened ordinal (1.º, 3.er), a space before the sign of percent.
 */
export const SPANISH: readonly Rule[] = [
  ELLIPSIS,
  ...APOSTROPHES,
  ...quoteRules({ double: ['«', '»'], single: ['‘', '’'] }),
  { pattern: new RegExp(`(?<=[¿¡«])${SPACE}+(?=\\S)`, 'gu'), replacement: '' },
  ...TIGHT_ENDS,
  // "20 ºC" is a degree that was typed with the sign of the ordinal.
  {
    pattern: new RegExp(`(?<=\\d)${SPACE}?º(?=${SPACE}?[CF](?![\\p{L}\\d]))`, 'gu'),
    replacement: `${NO_BREAK_SPACE}°`,
  },
  { pattern: /(?<=(?<![\p{L}\d.,])\d{1,3})(?=[ºª](?![\p{L}\d°]))/gu, replacement: '.' },
  { pattern: /(?<=(?<![\p{L}\d.,])\d?[13])(?=er(?!\p{L}))/gu, replacement: '.' },
  { pattern: /(?<=(?<!\p{L})[nN])(?=[ºª](?!\p{L}))/gu, replacement: '.' },
  PERCENT,
  NUMBER_RANGE,
  SPACED_DASH,
  numberWith(`de${SPACE}(?:${MONTHS})|millón|millones|euros?|${UNITS}`),
  wordWith(
    '[Nn]\\.º|[Pp]ágs?\\.|[Pp]áginas?|[Aa]rts?\\.|[Cc]aps?\\.|[Ff]iguras?|[Ff]ig\\.|[Tt]ablas?|[Cc]apítulos?|vol\\.',
    '\\d',
  ),
  wordWith('S(?:r|ra|res|rta)\\.|Dr\\.|Dra\\.|D\\.|D\\.ª|Dña\\.', '\\p{Lu}'),
  wordWith('\\d{1,3}\\.(?:º|ª|er)', '\\p{L}{2}'),
  wordWith('EE\\.', 'UU\\.'),
];

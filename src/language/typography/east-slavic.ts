import { APOSTROPHES, ELLIPSIS, NUMBER_RANGE, numberWith, UNITS, wordWith } from './common.js';
import { quoteRules } from './quotes.js';
import type { Rule } from './rule.js';
import { NARROW_SPACE, NO_BREAK_SPACE, SPACE } from './spaces.js';

const MONTHS = [
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'студзеня|лютага|сакавіка|красавіка|мая|чэрвеня|ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня',
].join('|');

const METRIC = 'тыс\\.|млн|млрд|трлн|км|м|кг|г|га|л|руб\\.|грн|евро|євро';

/**
 * Russian, Ukrainian and Belarusian: angle quotes, a long dash that never begins a line, and no line that ends with a
 * preposition or conjunction of one letter.
 */
export const EAST_SLAVIC: readonly Rule[] = [
  ELLIPSIS,
  ...APOSTROPHES,
  ...quoteRules({ double: ['«', '»'] }),
  {
    pattern: new RegExp(`(?<=[^\\s–—-])${SPACE}[-–—](?=${SPACE}[^\\s-])`, 'gu'),
    replacement: `${NO_BREAK_SPACE}—`,
  },
  NUMBER_RANGE,
  { pattern: new RegExp(`(?<=\\d)${SPACE}+(?=[%‰])`, 'gu'), replacement: NARROW_SPACE },
  { pattern: new RegExp(`(?<=№)${SPACE}*(?=\\d)`, 'gu'), replacement: NARROW_SPACE },
  numberWith(`${MONTHS}|${METRIC}|г\\.|гг\\.|р\\.|рр\\.|год(?:а|у|ов)?|${UNITS}`),
  wordWith('[вкосуияВКОСУИЯзійаЗІЙАЎў]', '[\\p{L}\\p{N}«]'),
  wordWith('с\\.|стр\\.|рис\\.|мал\\.|табл\\.|гл\\.', '\\d'),
];

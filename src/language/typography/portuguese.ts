import { APOSTROPHES, ELLIPSIS, NUMBER_RANGE, numberWith, SPACED_DASH, UNITS, wordWith } from './common.js';
import { PERCENT, TIGHT_ENDS } from './iberian.js';
import { type QuoteMarks, quoteRules } from './quotes.js';
import type { Rule } from './rule.js';
import { SPACE } from './spaces.js';

const MONTHS = 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro';

/** The point of a shortened ordinal or of "número": 1.º, 2.ª, n.º. */
const ORDINALS: readonly Rule[] = [
  { pattern: /(?<=(?<![\p{L}\d.,])\d{1,3})(?=[ºª](?![\p{L}\d°]))/gu, replacement: '.' },
  { pattern: /(?<=(?<!\p{L})[nN])(?=[ºª]s?(?!\p{L}))/gu, replacement: '.' },
];

/** As the EU's *Código de Redação* has it for Portugal. */
export const PORTUGUESE: readonly Rule[] = portuguese({ double: ['«', '»'], single: ['‘', '’'] }, ORDINALS);

/** In Brazil quotes are curly, and ordinals have no point. */
export const BRAZILIAN: readonly Rule[] = portuguese({ double: ['“', '”'], single: ['‘', '’'] }, []);

function portuguese(quotes: QuoteMarks, ordinals: readonly Rule[]): readonly Rule[] {
  return [
    ELLIPSIS,
    ...APOSTROPHES,
    ...quoteRules(quotes),
    { pattern: new RegExp(`(?<=«)${SPACE}+(?=\\S)`, 'gu'), replacement: '' },
    ...TIGHT_ENDS,
    ...ordinals,
    PERCENT,
    NUMBER_RANGE,
    SPACED_DASH,
    numberWith(`de${SPACE}(?:${MONTHS})|milhão|milhões|bilhão|bilhões|mil|euros?|${UNITS}`),
    wordWith(
      '[Nn]\\.?ºs?|[Pp]ágs?\\.|[Pp]áginas?|[Aa]rts?\\.|[Ff]iguras?|[Ff]ig\\.|[Tt]abelas?|[Qq]uadros?|[Cc]apítulos?|vol\\.',
      '\\d',
    ),
    wordWith('Srs?\\.|Sras?\\.|S(?:r|r\\.)ª|D\\.|Dr\\.|Dra\\.|Prof\\.', '\\p{Lu}'),
    wordWith('\\d{1,3}\\.?[ºª]', '\\p{L}{2}'),
  ];
}

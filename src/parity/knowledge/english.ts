import type { LanguageKnowledge } from './knowledge.js';
import { counted, unitWords, wordSet, wordsPattern } from './tables.js';

const UNITS = counted('two three four five six seven eight nine', 2);
const ORDINALS = counted('third fourth fifth sixth seventh eighth ninth', 3);
const TENS = counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);

/** "forty-three", "forty-third". */
const COMPOUNDS = TENS.flatMap(([tens, base]) =>
  [...counted('one|first two|second', 1), ...UNITS.slice(1), ...ORDINALS].map(
    ([unit, value]) => [`${tens}-${unit}`, base + value] as const,
  ),
);

export const ENGLISH: LanguageKnowledge = {
  groups: ',\\u00A0\\u202F',
  decimal: '.',
  numbers: new Map([
    ...UNITS,
    ...ORDINALS,
    ...counted('ten|tenth eleven|eleventh twelve|twelfth thirteen|thirteenth fourteen|fourteenth', 10),
    ...counted('fifteen|fifteenth sixteen|sixteenth seventeen|seventeenth eighteen|eighteenth', 15),
    ...counted('nineteen|nineteenth', 19),
    ...TENS,
    ...counted('twentieth thirtieth fortieth fiftieth', 20, 10),
    ...COMPOUNDS,
  ]),
  loose: new Map([
    ...counted('one|first|once|single both|pair|couple|twice|double|half|second|between|latter', 1),
    ...[['decade', 10] as const, ['decades', 10] as const, ['dozen', 12] as const, ['triple', 3] as const],
  ]),
  magnitudes: new Map([
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
  ]),
  percent: /^[\s\u00A0\u202F]*(?:%|per[\s\u00A0]?cent(?![\p{L}]))/u,
  months: new Map(
    counted('january february march april may june july august september october november december', 1),
  ),
  weekdays: new Map(
    counted(
      'monday|mondays tuesday|tuesdays wednesday|wednesdays thursday|thursdays friday|fridays',
      1,
    ).concat(counted('saturday|saturdays sunday|sundays', 6)),
  ),
  capitalDates: true,
  telling:
    wordSet(`the of in for to is at and with from by that this which were was are been have has had their they its it who
    what when where how also only would could should about between into after before under over more than not`),
  foreignQuotes: /[«»„‚‹›]/u,
  peoples: new Map(
    Object.entries({
      ...{
        french: 'FR',
        spanish: 'ES',
        dutch: 'NL',
        danish: 'DK',
        finnish: 'FI',
        polish: 'PL',
        irish: 'IE',
        british: 'GB',
      },
      ...{
        swiss: 'CH',
        welsh: 'GB',
        scottish: 'GB',
        malagasy: 'MG',
        ivorian: 'CI',
        filipin: 'PH',
        emirati: 'AE',
        maltese: 'MT',
      },
    }),
  ),
  negations: [
    [wordsPattern('not|no(?!\\.?\\s?\\d)|never|none|nothing|nobody|neither|without|cannot|nowhere')],
    [/n['’]t(?!\p{L})/gu],
  ],
  units: unitWords({
    year: 'year years',
    month: 'month months',
    week: 'week weeks',
    day: 'day days',
    hour: 'hour hours',
    minute: 'minute minutes',
    kilometre: 'kilometre kilometres kilometer kilometers',
    kilogram: 'kilo kilos kilogram kilograms',
    tonne: 'tonne tonnes ton tons',
    euro: 'euro euros',
    dollar: 'dollar dollars',
  }),
  twice: wordSet('that had'),
};

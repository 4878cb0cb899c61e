import type { LanguageKnowledge } from './knowledge.js';
import { counted, unitWords, wordSet, wordsPattern } from './tables.js';

const UNITS = counted('deux trois quatre cinq six sept huit neuf', 2);
const TEENS = counted('dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf', 10);
const TENS = counted('vingt trente quarante cinquante soixante', 20, 10);

const ELEVENTH = 'onze|onzième';

/** "vingt et un", "quarante-troisième", "soixante et onze", "quatre-vingt-dix-neuf". */
const COMPOUNDS = [
  ...TENS.flatMap(([tens, base]) => [
    ...counted(`${tens}_et_un|${tens}_et_une|${tens}_et_unième`, base + 1),
    ...UNITS.map(([unit, value]) => [`${tens}-${unit}`, base + value] as const),
  ]),
  ...counted(`soixante_et_${ELEVENTH}`, 71),
  ...TEENS.map(([teen, value]) => [`soixante-${teen}`, 60 + value] as const),
  ...counted('quatre-vingts|quatre-vingt quatre-vingt-un', 80),
  ...[...UNITS, ...TEENS].map(([unit, value]) => [`quatre-vingt-${unit}`, 80 + value] as const),
];

/** "cinquième", "neuvième", "quatrième": the last letter gives way. */
function ordinal([word, value]: readonly [string, number]): readonly [string, number] {
  const stem = word
    .replace(/cinq$/, 'cinqu')
    .replace(/neuf$/, 'neuv')
    .replace(/e$|(?<=vingt)s$/, '');
  return [`${stem}ième`, value];
}

const CARDINALS = [...UNITS, ...TEENS, ...TENS, ...COMPOUNDS];

export const FRENCH: LanguageKnowledge = {
  groups: ' .\\u00A0\\u202F',
  decimal: ',',
  numbers: new Map([...CARDINALS, ...CARDINALS.map(ordinal)]),
  loose: new Map([
    ...counted(
      'un|une|premier|première|premiers|premières|seul|seule second|seconde|double|demi|demie|moitié',
      1,
    ),
    ...counted('deux', 2),
    ...[
      ['décennie', 10] as const,
      ['dizaine', 10] as const,
      ['douzaine', 12] as const,
      ['triple', 3] as const,
    ],
  ]),
  magnitudes: new Map([
    ['mille', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['milliard', 1e9],
    ['milliards', 1e9],
  ]),
  percent: /^[\s\u00A0\u202F]*(?:%|pour[\s\u00A0]cent(?![\p{L}]))/u,
  months: new Map(
    counted('janvier février mars avril mai juin juillet août septembre octobre novembre décembre', 1),
  ),
  weekdays: new Map(
    counted('lundi|lundis mardi|mardis mercredi|mercredis jeudi|jeudis vendredi|vendredis', 1).concat(
      counted('samedi|samedis dimanche|dimanches', 6),
    ),
  ),
  capitalDates: false,
  telling:
    wordSet(`le la les des du et dans pour avec qui que est sont été aux ses leur leurs ces cette une par sur
    plus ont avait mais où`),
  foreignQuotes: /[“”„‚‘‹›]/u,
  peoples: new Map(
    Object.entries({
      malgache: 'MG',
      ivoirien: 'CI',
      neerlandais: 'NL',
      britannique: 'GB',
      emirati: 'AE',
      hellenique: 'GR',
    }),
  ),
  negations: [
    [/(?<!\p{L})(?:ne(?!\p{L})|n['’](?=\p{L}))/giu, wordsPattern('pas|aucune?|jamais|rien|nul|nulle')],
    [wordsPattern('non|sans')],
  ],
  units: unitWords({
    year: 'an ans année années',
    month: 'mois',
    week: 'semaine semaines',
    day: 'jour jours journée journées',
    hour: 'heure heures',
    minute: 'minute minutes',
    kilometre: 'kilomètre kilomètres',
    kilogram: 'kilo kilos kilogramme kilogrammes',
    tonne: 'tonne tonnes',
    euro: 'euro euros',
    dollar: 'dollar dollars',
  }),
  twice: wordSet('nous vous'),
};

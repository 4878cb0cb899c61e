import type { TranslationUnit } from '../../src/translation/unit.js';
import type { Random } from './random.js';

/**
 * Makes a mistake in a translation as it is written; undefined where it has no place for such a one. `others` are all
 * texts, for a mistake that takes something from another.
 */
export type Mutation = (
  raw: string,
  unit: TranslationUnit,
  random: Random,
  others: readonly TranslationUnit[],
) => string | undefined;

/** Replaces one of the matches, seldom the same one. */
function replaceOne(
  pattern: RegExp,
  by: (found: RegExpExecArray, random: Random) => string | undefined,
): Mutation {
  return (raw, _, random) => {
    const found = random.pick([...raw.matchAll(pattern)]);
    const put = found && by(found, random);
    if (!found || put === undefined || put === found[0]) return undefined;
    return raw.slice(0, found.index) + put + raw.slice(found.index + found[0].length);
  };
}

/** Digits of the text, none of a value's path and none of an attribute. */
const DIGITS = /(?<![\w{.#@(])\d+(?![\w}])(?![^{}]*\}\})/g;
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const NUMBERS = 'deux trois quatre cinq six sept huit dix'.split(' ');
const ORDINALS = 'troisième quatrième cinquième sixième onzième'.split(' ');
const UNITS = 'ans années mois semaines jours'.split(' ');
const COUNTRIES = 'Bénin Kenya Togo Ghana Thaïlande Malawi Madagascar Rwanda Nigeria Moldavie'.split(' ');
const CITIES = 'Bangkok Nairobi Cotonou Bruxelles'.split(' ');

function another(of: readonly string[]): Mutation {
  const pattern = new RegExp(`(?<![\\p{L}{.])(?:${of.join('|')})(?![\\p{L}}.(-])`, 'gu');
  return replaceOne(pattern, ([found], random) => random.pick(of.filter((one) => one !== found)));
}

/** Two values of one sentence, which no other stands between. */
const TWO_VALUES = /(\{\{[^{}]*\}\})([^{}.!?]{2,80})(\{\{[^{}]*\}\})/g;
/** "n’a pas", "ne doit jamais". */
const NEGATION = /(?<!\p{L})(?:ne |n['’])(\p{L}+) (?:pas|jamais|rien|plus)(?!\p{L})/gu;
const ACRONYMS: Readonly<Record<string, string>> = {
  CEDEAO: 'ECOWAS',
  FMMD: 'GFMD',
  RDC: 'DRC',
  SEAE: 'EEAS',
  ALC: 'LAC',
};

const SENTENCE = /(?<=[.!?]) (?=\p{Lu}|\{\{)/u;

function sentencesOf(raw: string): readonly string[] {
  return raw.split(SENTENCE);
}

/** By name; each is something that happens to translations. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a number changed': replaceOne(DIGITS, ([found]) => String(Number(found) + 1)),
  'a year changed': replaceOne(/(?<![\d{.-])20\d\d(?![\d-])/g, ([found]) => String(Number(found) - 3)),
  'a number left out': replaceOne(/(?<![\w{.#@(-])\d+ (?=\p{Ll})/gu, () => ''),
  'a month changed': another(MONTHS),
  'a number in words changed': another(NUMBERS),
  'a unit exchanged': replaceOne(
    /(?<=(?:\}\}|\d|\p{L}) )(?:ans|années|mois|semaines|jours)(?!\p{L})/gu,
    ([found = ''], random) =>
      random.pick(UNITS.filter((one) => one !== found && one.slice(0, 2) !== found.slice(0, 2))),
  ),
  'a negation lost': replaceOne(NEGATION, ([, verb]) => verb),
  'two values exchanged': replaceOne(TWO_VALUES, ([, first, between = '', second]) => {
    const [a, b] = [first?.split(/[{},]/)[2]?.trim(), second?.split(/[{},]/)[2]?.trim()];
    return a === b ? undefined : `${second}${between}${first}`;
  }),
  'a percentage made a number': replaceOne(
    /(\{\{[\w.]+), percent[^}]*\}\}/g,
    ([, value]) => `${value}, number}}`,
  ),
  'an acronym left in English': replaceOne(
    /(?<![\p{L}{[])(?:CEDEAO|FMMD|RDC|SEAE|ALC)(?![\p{L}\]])/gu,
    ([found = '']) => ACRONYMS[found],
  ),
  'the text of another': (raw, unit, random, others) => {
    const words = (one: TranslationUnit) => one.translation?.text.split(' ').length ?? 0;
    if (words(unit) < 8) return undefined;
    const other = random.pick(
      others.filter((one) => one.kind === unit.kind && one !== unit && words(one) >= 8),
    );
    return other?.translation?.raw === raw ? undefined : other?.translation?.raw;
  },
  'an ordinal changed': another(ORDINALS),
  'a country exchanged': another(COUNTRIES),
  'a city exchanged': another(CITIES),
  'a name misspelt': replaceOne(
    /(?<=[\p{Ll},] )(?:Bangkok|Nairobi|Cotonou|Marrakech|Frankenhaeuser|Camilla|Chirita|Azalai|Kenya|Togo|Timor)(?!\p{L})/gu,
    ([found = ''], random) => {
      const at = 1 + random.below(found.length - 2);
      return found.slice(0, at) + (found[at + 1] ?? '') + (found[at] ?? '') + found.slice(at + 2);
    },
  ),
  'a value lost': replaceOne(/\{\{[^}]*\}\} ?/g, () => ''),
  'a value twice': replaceOne(/\{\{[^}]*\}\}/g, ([found]) => `${found} ${found}`),
  'a value exchanged': replaceOne(/\{\{[^}]*\}\}/g, ([found]) =>
    found === '{{activities.total, number}}'
      ? '{{countries.supported, number}}'
      : '{{activities.total, number}}',
  ),
  'a reference changed': replaceOne(/@(pages?|number|title)\([\w-]+\)/g, () => '@page(cotonou)'),
  'a footnote lost, doubled or put into the text': replaceOne(
    /\^\[([^\]]*)\]/g,
    ([found = '', inside = ''], random) => random.pick(['', `${found} ${found}`, ` (${inside})`]),
  ),
  'a term that the glossary forbids': replaceOne(
    /renforcement des capacités|demandeurs? d['’]asile|Biélorussie|entre pairs/gi,
    ([found = '']) =>
      ({
        renf: 'développement des capacités',
        dema: 'chercheurs d’asile',
        biél: 'Bélarus',
        entr: 'de pair à pair',
      })[found.slice(0, 4).toLowerCase()],
  ),
  'a term of the glossary said otherwise': (raw, unit, random, others) =>
    /round-?table/i.test(unit.reference?.text ?? '')
      ? replaceOne(/tables? rondes?/gi, () => 'réunion')(raw, unit, random, others)
      : undefined,
  'a plural form lost': (_, unit) => (unit.kind === 'string' && unit.form !== undefined ? '' : undefined),
  'a link added': (raw) => (raw.includes('{#') ? undefined : `${raw} [ici](https://example.org/)`),
  'the text left in English': (_, { reference }) =>
    reference && reference.text.split(' ').length > 4 ? reference.raw : undefined,
  'a sentence left in English': (raw, { reference }, random) => {
    const [own, theirs] = [sentencesOf(raw), sentencesOf(reference?.raw ?? '')];
    const at = random.below(own.length);
    const put = theirs[at];
    if (own.length < 2 || own.length !== theirs.length || !put || put.split(' ').length < 6) return undefined;
    return own.with(at, put).join(' ');
  },
  'a sentence lost': (raw, _, random) => {
    const own = sentencesOf(raw);
    return own.length < 2 ? undefined : own.toSpliced(random.below(own.length), 1).join(' ');
  },
  'a sentence twice': (raw) => {
    const own = sentencesOf(raw);
    const [first = ''] = own;
    return own.length === 2 ? [first, ...own].join(' ') : undefined;
  },
  'sentences exchanged': (raw) => {
    const own = sentencesOf(raw);
    const [first = '', second = '', ...rest] = own;
    return own.length < 2 ? undefined : [second, first, ...rest].join(' ');
  },
  'the second half lost': (raw) =>
    raw.length > 120 && !raw.includes('^[') ? raw.slice(0, raw.lastIndexOf(' ', raw.length / 2)) : undefined,
  'the end sign lost': replaceOne(/\.$/g, () => ''),
  'a space twice': replaceOne(/(?<=\p{Ll}) (?=\p{Ll})/gu, () => '  '),
  'a space before a comma': replaceOne(/(?<=\p{Ll}),(?= )(?![^{}]*\}\})/gu, () => ' ,'),
  'a word twice': replaceOne(/(?<= )(?:de|la|les|et|des|dans)(?= )/g, ([found]) => `${found} ${found}`),
  'a bracket lost': replaceOne(/(?<=\p{Ll}) (?=\p{Ll}{4})/gu, () => ' ('),
  'a quotation mark lost': replaceOne(/(?<=\p{Ll}) (?=\p{Ll}{4})/gu, () => ' « '),
  'English quotation marks': replaceOne(/(?<= )\p{Ll}{5,}(?= )/gu, ([found]) => `“${found}”`),
  'a wrong apostrophe': replaceOne(/(?<=\p{L})['’](?=\p{L})/gu, () => '´'),
};

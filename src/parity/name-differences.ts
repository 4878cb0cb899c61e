import type { CountryFinder, NamedCountry } from './countries.js';
import type { TextPair } from './pair.js';
import type { ReadText } from './read-text.js';
import { surplus } from './surplus.js';
import type { Vocabulary } from './vocabulary.js';
import type { Word } from './words.js';

/** A name as a text has it. */
export interface Name {
  readonly shown: string;
  readonly offset: number;
  /** It needs no other that is missing to be a mistake, or none in its place. */
  readonly isSure: boolean;
}

/** What one text names and the other does not, or less often. */
export interface NameDifferences {
  readonly gone: readonly Name[];
  readonly come: readonly Name[];
  readonly fewer: readonly Name[];
  readonly more: readonly Name[];
}

export interface CountryFinders {
  readonly reference: CountryFinder;
  readonly own: CountryFinder;
}

/** The names in which a pair of texts differs. */
export function nameDifferences(
  { reference, own }: TextPair,
  vocabulary: Vocabulary,
  finders: CountryFinders,
): NameDifferences {
  const [here, there] = [constantNames(own, vocabulary), constantNames(reference, vocabulary)];
  const [goneCountries, comeCountries] = [
    reference.countries.filter((one) => isGone(one, own, finders.own)),
    own.countries.filter((one) => isGone(one, reference, finders.reference)),
  ];
  const ofCountries = (list: readonly NamedCountry[], isSure: boolean) =>
    list.map(({ shown, offset }) => ({ shown, offset, isSure }));
  const isPart = ({ folded }: Word) => finders.reference.isPart(folded) || finders.own.isPart(folded);
  const ofNames = (list: readonly Word[], isSure: (word: Word) => boolean) =>
    list.map((word) => ({ shown: word.written, offset: word.offset, isSure: isSure(word) }));
  return {
    gone: [
      ...ofCountries(goneCountries, false),
      ...ofNames(
        there.filter(({ folded }) => !own.forms.has(folded)),
        // It may have got the ending of a plural, or be said by an adjective.
        (word) =>
          vocabulary.isSurelyKept(word.folded) &&
          vocabulary.isAlwaysKept(word.folded) &&
          !isPart(word) &&
          !hasVariant(own, word.folded),
      ),
    ],
    come: [
      ...ofCountries(comeCountries, true),
      ...ofNames(
        here.filter(({ folded }) => !reference.forms.has(folded)),
        ({ folded }) => vocabulary.isSurelyKept(folded),
      ),
      ...withoutCounterpart(own, reference, vocabulary),
    ],
    fewer: [
      ...ofCountries(
        surplus(reference.countries, own.countries, ({ code }) => code),
        false,
      ),
      ...ofNames(
        surplus(there, here, ({ folded }) => folded),
        () => false,
      ),
    ],
    more: [
      ...ofCountries(
        surplus(own.countries, reference.countries, ({ code }) => code),
        false,
      ),
      ...ofNames(
        surplus(here, there, ({ folded }) => folded),
        () => false,
      ),
    ],
  };
}

function isGone({ code }: NamedCountry, { countries, words }: ReadText, finder: CountryFinder): boolean {
  return !countries.some((one) => one.code === code) && !finder.speaksOf(words, code);
}

/** Names that both languages write the same; countries are known by more than their names. */
function constantNames({ words, countries }: ReadText, vocabulary: Vocabulary): readonly Word[] {
  return namesIn(words, vocabulary)
    .filter(({ folded }) => vocabulary.isKept(folded))
    .filter(({ offset }) => !countries.some((one) => one.offset === offset));
}

/** Names that each language has its own for, where that of the reference is not there. */
function withoutCounterpart(own: ReadText, reference: ReadText, vocabulary: Vocabulary): readonly Name[] {
  return own.words.flatMap(({ written, folded, initial, offset }) => {
    if (initial !== 'capital' || own.countries.some((one) => one.offset === offset)) return [];
    const other = vocabulary.counterpart(folded);
    const isThere = other === undefined || reference.forms.has(other) || hasStem(reference, other);
    return isThere || reference.forms.has(folded) ? [] : [{ shown: written, offset, isSure: true }];
  });
}

function hasStem({ words }: ReadText, word: string): boolean {
  return words.some(({ folded }) => folded.startsWith(word.slice(0, 4)));
}

function hasVariant({ forms }: ReadText, word: string): boolean {
  return forms.has(`${word}s`) || forms.has(word.replace(/s$/, ''));
}

/** Words of three letters and more that have a capital wherever they stand. */
export function namesIn(words: readonly Word[], vocabulary: Vocabulary): readonly Word[] {
  return words.filter(
    ({ initial, folded }) => initial === 'capital' && folded.length > 2 && vocabulary.isName(folded),
  );
}

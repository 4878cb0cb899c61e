import { countryCodes } from '../project/country.js';
import type { Catalogue, Project } from '../project/project.js';
import type { TranslationUnits } from '../translation/unit.js';
import { AmountReader } from './amounts.js';
import { signsCheck } from './check-signs.js';
import { termsCheck } from './check-terms.js';
import { untranslatedCheck } from './check-untranslated.js';
import { amountsCheck } from './compare-amounts.js';
import { marksCheck } from './compare-marks.js';
import { namesCheck } from './compare-names.js';
import { doubledSentences, endingCheck, lengthCheck, orderCheck, usualRatio } from './compare-sentences.js';
import { CountryFinder } from './countries.js';
import { knowledgeOf } from './knowledge/knowledge.js';
import type { Discrepancy, PairLanguages } from './pair.js';
import { Vocabulary, type WordedPair, wordsOf } from './vocabulary.js';

export interface PairFindings {
  readonly pair: WordedPair;
  readonly found: readonly Discrepancy[];
}

/** Compares each translation with its reference. */
export function comparePairs(
  project: Project,
  { units, ...codes }: TranslationUnits,
  catalogues: { readonly reference: Catalogue; readonly own: Catalogue },
): readonly PairFindings[] {
  const languages: PairLanguages = {
    reference: { code: codes.reference, knowledge: knowledgeOf(codes.reference) },
    own: { code: codes.language, knowledge: knowledgeOf(codes.language) },
  };
  const readers = {
    reference: new AmountReader(languages.reference.knowledge),
    own: new AmountReader(languages.own.knowledge),
  };
  const pairs: readonly WordedPair[] = units.flatMap((unit) => {
    const { reference, translation: own } = unit;
    if (!reference || !own) return [];
    return [
      {
        ...{ unit, reference, own, referenceWords: wordsOf(reference.text), ownWords: wordsOf(own.text) },
        referenceAmounts: readers.reference.read(reference.text),
        ownAmounts: readers.own.read(own.text),
      },
    ];
  });
  const code = codes.reference;
  const vocabulary = new Vocabulary(pairs);
  const countries = countryCodes();
  const finders = {
    reference: new CountryFinder(catalogues.reference, countries),
    own: new CountryFinder(catalogues.own, countries),
  };
  const checks = [
    untranslatedCheck(languages, vocabulary),
    marksCheck(code),
    amountsCheck(languages),
    namesCheck(code, vocabulary, finders),
    lengthCheck(usualRatio(pairs), code),
    orderCheck(vocabulary, code),
    doubledSentences,
    endingCheck(code),
    signsCheck(languages.own),
    termsCheck(project.terms, code, codes.language),
  ];
  return pairs.map((pair) => ({ pair, found: discrepancies(pair, checks) }));
}

/** What was not translated at all needs no further finding. */
function discrepancies(
  pair: WordedPair,
  checks: readonly ((pair: WordedPair) => readonly Discrepancy[])[],
): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const check of checks) {
    found.push(...check(pair));
    if (found[0]?.check === 'untranslated') return found;
  }
  return found;
}

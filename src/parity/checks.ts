import { countryCodes } from '../project/country.js';
import type { Catalogue } from '../project/project.js';
import type { Term } from '../project/term-base.js';
import type { TranslationUnit } from '../translation/unit.js';
import { signsCheck } from './check-signs.js';
import { termsCheck } from './check-terms.js';
import { untranslatedCheck } from './check-untranslated.js';
import { amountsCheck } from './compare-amounts.js';
import { figuresCheck } from './compare-figures.js';
import { marksCheck } from './compare-marks.js';
import { namesCheck } from './compare-names.js';
import { doubledSentences, endingCheck, lengthCheck, orderCheck, usualRatio } from './compare-sentences.js';
import { statementsCheck } from './compare-statements.js';
import { CountryFinder } from './countries.js';
import { knowledgeOf } from './knowledge/knowledge.js';
import type { Discrepancy, PairCheck, PairLanguages, TextPair } from './pair.js';
import { type KeptComparison, KeptPairs, keptPair, type PairMemory } from './pair-memory.js';
import { TextReader } from './read-text.js';
import { Vocabulary } from './vocabulary.js';

export interface PairFindings {
  readonly pair: TextPair;
  readonly found: readonly Discrepancy[];
}

/** The checks in groups: what one finds in a pair stays true as long as nothing else changes that the group asks. */
const GROUPS = ['untranslated', 'marks', 'names', 'order', 'signs'] as const;

/**
 * Compares the translations of one language with their reference, again and again: a pair of texts that has been seen
 * before is not taken apart anew, and of its checks those alone are made anew that ask what all texts together teach.
 */
export class PairComparer {
  readonly #languages: PairLanguages;
  readonly #readers: { readonly reference: TextReader; readonly own: TextReader };
  readonly #finders: { readonly reference: CountryFinder; readonly own: CountryFinder };
  readonly #vocabulary = new Vocabulary();
  readonly #pairs = new WeakMap<TranslationUnit, TextPair>();
  readonly #ofMarks: PairCheck;
  readonly #ofSigns: PairCheck;
  /** Of marks and of signs nothing but the pair is asked, of the others the vocabulary too, or how long translations are. */
  readonly #found = {
    untranslated: new Answers(),
    marks: new Answers(),
    names: new Answers(),
    order: new Answers(),
    signs: new Answers(),
  };
  #usualNames = '';
  #usualRatio = 1;
  /** All that it asks beside the texts. */
  readonly #madeOf: string;

  constructor(reference: Catalogue, own: Catalogue, terms: readonly Term[]) {
    const namesIn = ({ language, strings }: Catalogue) => [
      language,
      [...(strings.get('countries') ?? [])].map(([code, { text }]) => [code, text]),
    ];
    const words = terms.map((term) => [[...term.words], [...term.forbidden]]);
    this.#madeOf = JSON.stringify([namesIn(reference), namesIn(own), words]);
    const codes = countryCodes();
    const languages: PairLanguages = {
      reference: { code: reference.language, knowledge: knowledgeOf(reference.language) },
      own: { code: own.language, knowledge: knowledgeOf(own.language) },
    };
    this.#finders = {
      reference: new CountryFinder(reference, codes, languages.reference.knowledge?.peoples),
      own: new CountryFinder(own, codes, languages.own.knowledge?.peoples),
    };
    this.#languages = languages;
    this.#readers = {
      reference: new TextReader(languages.reference.knowledge, this.#finders.reference),
      own: new TextReader(languages.own.knowledge, this.#finders.own),
    };
    this.#ofMarks = allOf(
      marksCheck(reference.language),
      amountsCheck(languages),
      figuresCheck(reference.language),
      statementsCheck(languages),
    );
    this.#ofSigns = allOf(
      doubledSentences,
      endingCheck(reference.language),
      signsCheck(languages.own),
      termsCheck(terms, reference.language, own.language),
    );
  }

  /** @param memory what comparing the same translation has left, the first time, and what this time leaves */
  compare(units: readonly TranslationUnit[], memory?: PairMemory): readonly PairFindings[] {
    const pairs = units.flatMap((unit) => this.#pairOf(unit) ?? []);
    const vocabulary = this.#vocabulary;
    const kept = memory?.kept?.madeOf === this.#madeOf ? memory.kept : undefined;
    const isOther = kept ? this.#recall(kept, pairs) : true;
    this.#forget(pairs, vocabulary.learn(pairs));
    const { code } = this.#languages.reference;
    const { untranslated, marks, names, order, signs } = this.#found;
    const usual = usualRatio(pairs);
    if (usual !== this.#usualRatio) order.forget(pairs);
    this.#usualRatio = usual;
    const checks = [
      untranslated.of(untranslatedCheck(this.#languages, vocabulary)),
      marks.of(this.#ofMarks),
      names.of(namesCheck(this.#languages, vocabulary, this.#finders)),
      lengthCheck(usual, code),
      order.of(orderCheck(usual, code)),
      signs.of(this.#ofSigns),
    ];
    const findings = pairs.map((pair) => ({ pair, found: discrepancies(pair, checks) }));
    if (isOther) memory?.renew(this.#kept(pairs));
    return findings;
  }

  /** Takes over what was found in the same pairs; tells whether there are others now. */
  #recall({ pairs: kept, vocabulary, usualRatio }: KeptComparison, pairs: readonly TextPair[]): boolean {
    const known = new KeptPairs(kept);
    const same = pairs.filter((pair) => {
      const found = known.take(pair)?.found;
      for (const group of GROUPS) this.#found[group].recall(pair, found?.[group]);
      return found !== undefined;
    });
    const gone = known.left.map(({ reference, own }) => ({
      reference: this.#readers.reference.read(reference),
      own: this.#readers.own.read(own),
    }));
    this.#vocabulary.recall(vocabulary, [...same, ...gone]);
    this.#usualNames = [...this.#vocabulary.usualNames()].join();
    this.#usualRatio = usualRatio;
    return same.length < pairs.length || gone.length > 0;
  }

  #kept(pairs: readonly TextPair[]): KeptComparison {
    const found = (pair: TextPair) =>
      Object.fromEntries(GROUPS.map((group) => [group, this.#found[group].in(pair)]));
    return {
      madeOf: this.#madeOf,
      pairs: pairs.map((pair) => keptPair(pair, found(pair))),
      vocabulary: this.#vocabulary.kept,
      usualRatio: this.#usualRatio,
    };
  }

  /** Forgets what was found in texts with words of which the vocabulary says something else now. */
  #forget(pairs: readonly TextPair[], changed: ReadonlySet<string>): void {
    if (changed.size === 0) return;
    const words = [...changed];
    const touched = pairs.filter(({ reference, own }) =>
      words.some((word) => reference.mayHave(word) || own.mayHave(word)),
    );
    const { untranslated, names } = this.#found;
    for (const answers of [untranslated, names]) answers.forget(touched);
    // A name of any text may be nearly one that is usual now.
    const usual = [...this.#vocabulary.usualNames()].join();
    if (usual !== this.#usualNames) names.forget(pairs);
    this.#usualNames = usual;
  }

  #pairOf(unit: TranslationUnit): TextPair | undefined {
    const { reference, translation } = unit;
    if (!reference || !translation) return undefined;
    const known = this.#pairs.get(unit);
    if (known) return known;
    const { reference: from, own } = this.#readers;
    const pair: TextPair = { unit, reference: from.read(reference), own: own.read(translation) };
    this.#pairs.set(unit, pair);
    return pair;
  }
}

function allOf(...checks: readonly PairCheck[]): PairCheck {
  return (pair) => checks.flatMap((check) => check(pair));
}

/** What a check found in pairs, until it is to be forgotten. */
class Answers {
  readonly #found = new WeakMap<TextPair, readonly Discrepancy[]>();

  of(check: PairCheck): PairCheck {
    return (pair) => {
      const found = this.#found.get(pair) ?? check(pair);
      this.#found.set(pair, found);
      return found;
    };
  }

  in(pair: TextPair): readonly Discrepancy[] | undefined {
    return this.#found.get(pair);
  }

  recall(pair: TextPair, found: readonly Discrepancy[] | undefined): void {
    if (found) this.#found.set(pair, found);
  }

  forget(pairs: readonly TextPair[]): void {
    for (const pair of pairs) this.#found.delete(pair);
  }
}

/** What was not translated at all needs no further finding. */
function discrepancies(pair: TextPair, checks: readonly PairCheck[]): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const check of checks) {
    found.push(...check(pair));
    if (found[0]?.check === 'untranslated') return found;
  }
  return found;
}

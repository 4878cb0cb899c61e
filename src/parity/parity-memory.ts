import type { Diagnostic } from '../diagnostics.js';
import { MadeOnce } from '../made-once.js';
import type { Catalogue, Project } from '../project/project.js';
import { UnitMemory } from '../translation/unit-memory.js';
import { PairComparer } from './checks.js';

interface Kept {
  readonly madeOf: readonly unknown[];
  readonly comparer: PairComparer;
}

/** What comparing editions leaves for comparing them again: the units of their files, and what was found in each pair. */
export class ParityMemory {
  /** What was told of each language. */
  readonly found = new MadeOnce<readonly Diagnostic[]>();
  readonly #kept = new Map<string, Kept>();

  constructor(readonly units = new UnitMemory()) {}

  /** The comparer of a translation, another where the glossary or the names of countries have changed. */
  comparerOf({ terms }: Project, reference: Catalogue, own: Catalogue): PairComparer {
    const names = [reference, own].map(({ strings }) => strings.get('countries'));
    const madeOf = [reference.language, terms, ...names];
    const kept = this.#kept.get(own.language);
    if (kept?.madeOf.every((one, at) => one === madeOf[at])) return kept.comparer;
    const comparer = new PairComparer(reference, own, terms);
    this.#kept.set(own.language, { madeOf, comparer });
    return comparer;
  }
}

import { ProseMemory } from '../language/prose/prose-memory.js';
import { MadeOnce } from '../made-once.js';
import type { TranslationUnit } from './unit.js';

interface Kept {
  readonly reference: object;
  readonly units: readonly TranslationUnit[];
}

/**
 * The units of pairs of files, so that files that nobody has changed keep their units: the same objects, by which others
 * remember what they found in them.
 */
export class UnitMemory {
  /** The places of each language's stale texts. */
  readonly stale = new MadeOnce<ReadonlySet<string>>();
  /** By what was read from the file of the translation. */
  readonly #kept = new WeakMap<object, Kept>();

  constructor(readonly prose = new ProseMemory()) {}

  /** The units of two files, as they were read; `make` looks at nothing beside them but the translation's name. */
  of(
    reference: object | undefined,
    own: object | undefined,
    make: () => readonly TranslationUnit[],
  ): readonly TranslationUnit[] {
    if (!reference || !own) return make();
    const kept = this.#kept.get(own);
    if (kept?.reference === reference) return kept.units;
    const units = make();
    this.#kept.set(own, { reference, units });
    return units;
  }
}

import type { Diagnostic } from '../diagnostics.js';
import type { Block } from '../document/nodes.js';
import type { LaidOutPage, RepeatedPages } from './engine.js';
import type { FootnoteCount } from './footnotes.js';
import { PageReadings } from './page-readings.js';
import type { Asked } from './recorded-setting.js';
import type { Setting } from './setting.js';
import type { StampMark } from './stamp.js';
import { firstBlock, isSameStretch, type Stretch } from './stretches.js';

/** A stretch on its pages, without what all pages repeat. */
export interface LaidOutStretch {
  readonly pages: readonly LaidOutPage[];
  /** What was set in it and is on none of its pages, where there is such. */
  readonly lost: StampMark | undefined;
  readonly found: readonly Diagnostic[];
  /** The footnotes up to its end. */
  readonly met: FootnoteCount;
  /** What it asked of the rest of the document. */
  readonly asked: readonly Asked[];
  readonly graphics: readonly Asked[];
}

interface Kept {
  readonly stretch: Stretch;
  readonly madeOf: readonly unknown[];
  readonly laidOut: LaidOutStretch;
}

/**
 * The stretches of a document as they were laid out last, from pass to pass and from build to build. One is used again where
 * its blocks are the very same, and so is all else that it was made of.
 */
export class StretchMemory {
  /** Their pages with what all pages repeat. */
  readonly repeated: RepeatedPages = new WeakMap();
  /** What was read off their pages. */
  readonly readings = new PageReadings();
  /** By their first blocks. */
  #kept = new Map<Block, Kept>();
  #used = new Map<Block, Kept>();

  /** @param madeOf what all stretches rest on, and where this one begins: compared by identity */
  recall(stretch: Stretch, madeOf: readonly unknown[], setting: Setting): LaidOutStretch | undefined {
    const kept = this.#find(stretch);
    if (!kept || !isSame(kept.madeOf, madeOf)) return undefined;
    const { asked, graphics } = kept.laidOut;
    const answers = ({ again, answer }: Asked) => again(setting) === answer;
    if (![...asked, ...graphics].every(answers)) return undefined;
    this.#use(kept);
    return kept.laidOut;
  }

  keep(stretch: Stretch, madeOf: readonly unknown[], laidOut: LaidOutStretch): void {
    this.#use({ stretch, madeOf, laidOut });
  }

  /** What a stretch asked of graphics, where it would ask the same again. */
  graphicsOf(stretch: Stretch, theme: object): readonly Asked[] | undefined {
    const kept = this.#find(stretch);
    return kept?.madeOf.includes(theme) ? kept.laidOut.graphics : undefined;
  }

  /** Forgets what has not been used since the last time: a document is laid out. */
  settle(): void {
    this.#kept = this.#used;
    this.#used = new Map();
  }

  #find(stretch: Stretch): Kept | undefined {
    const first = firstBlock(stretch);
    const kept = first && (this.#used.get(first) ?? this.#kept.get(first));
    return kept && isSameStretch(kept.stretch, stretch) ? kept : undefined;
  }

  #use(kept: Kept): void {
    const first = firstBlock(kept.stretch);
    if (first) this.#used.set(first, kept);
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

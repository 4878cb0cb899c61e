import type { Block } from '../document/nodes.js';
import type { RepeatedPages } from './engine.js';
import { PageReadings } from './page-readings.js';
import type { Asked } from './recorded-setting.js';
import type { Setting } from './setting.js';
import { isOf, type Sheaf } from './sheaf.js';
import type { PlacedBlock } from './stretches.js';

interface Kept {
  readonly sheaf: Sheaf;
  readonly madeOf: readonly unknown[];
}

/**
 * The stretches of a document as they were laid out last, from pass to pass and from build to build. A sheaf of one is used again
 * where its blocks are the very same, and so is all else that it was made of.
 */
export class StretchMemory {
  /** Their pages with what all pages repeat. */
  readonly repeated: RepeatedPages = new WeakMap();
  /** What was read off their pages. */
  readonly readings = new PageReadings();
  /** By their first blocks. */
  #kept = new Map<Block, Kept>();
  #used = new Map<Block, Kept>();

  /**
   * The sheaf that begins at a place in the blocks of a stretch.
   *
   * @param first the page that it would begin on, from 1
   * @param madeOf what all sheaves rest on, and this one at its place: compared by identity
   */
  recall(
    blocks: readonly PlacedBlock[],
    from: number,
    first: number,
    madeOf: readonly unknown[],
    setting: Setting,
  ): Sheaf | undefined {
    const kept = this.#find(blocks, from);
    if (!kept || !isSame(kept.madeOf, madeOf)) return undefined;
    const { asked, graphics, covers } = kept.sheaf;
    if (!covers.every((cover, at) => setting.pages.covers.get(first + at) === cover)) return undefined;
    const answers = ({ again, answer }: Asked) => again(setting) === answer;
    if (![...asked, ...graphics].every(answers)) return undefined;
    this.#use(kept);
    return kept.sheaf;
  }

  keep(sheaf: Sheaf, madeOf: readonly unknown[]): void {
    this.#use({ sheaf, madeOf });
  }

  /** One that begins at a place and was made with the same theme: it would ask the same of graphics again. */
  asking(blocks: readonly PlacedBlock[], from: number, theme: object): Sheaf | undefined {
    const kept = this.#find(blocks, from);
    return kept?.madeOf.includes(theme) ? kept.sheaf : undefined;
  }

  /** Forgets what has not been used since the last time: a document is laid out. */
  settle(): void {
    this.#kept = this.#used;
    this.#used = new Map();
  }

  #find(blocks: readonly PlacedBlock[], from: number): Kept | undefined {
    const first = blocks[from]?.block;
    const kept = first && (this.#used.get(first) ?? this.#kept.get(first));
    return kept && isOf(kept.sheaf, blocks, from) ? kept : undefined;
  }

  #use(kept: Kept): void {
    const first = kept.sheaf.blocks[0]?.block;
    if (first) this.#used.set(first, kept);
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

import type { LaidOutItem, LaidOutPage } from '../typeset/engine.js';
import { stampOf } from '../typeset/stamp.js';

/**
 * Keeps account of what has been marked as content. A validator is content with a file whose words have all become
 * artifacts: so each stamped word and graphic is to be marked once, and the heads that pdfmake repeats no more than that.
 */
export class Ledger {
  /** Of each thing the page, by what is marked on it: of earlier files, too. */
  readonly #pages = new WeakMap<object, ReadonlySet<object>>();
  /** Pages that all things marked on them are known to be of. */
  readonly #whole = new WeakSet<ReadonlySet<object>>();
  #entered = new Set<ReadonlySet<object>>();

  /** Whether it has been marked on an earlier page. */
  has(thing: object): boolean {
    const page = this.#pages.get(thing);
    return page !== undefined && this.#entered.has(page);
  }

  /** @throws Error where something on the page was left out: the renderer is at fault */
  enter({ items }: LaidOutPage, marked: ReadonlySet<object>): void {
    this.enterKept(marked);
    for (const thing of items.flatMap(accountable)) {
      if (!this.has(thing)) throw new Error(`drawn content was not marked: ${wordsOf(thing)}`);
    }
  }

  /** The same of a page that was found right when it was drawn. */
  enterKept(marked: ReadonlySet<object>): void {
    if (!this.#whole.has(marked)) this.#claim(marked);
    this.#entered.add(marked);
  }

  /** All pages of a file have been entered. */
  settle(): void {
    this.#entered = new Set();
  }

  #claim(marked: ReadonlySet<object>): void {
    for (const thing of marked) {
      const page = this.#pages.get(thing);
      if (page && this.#entered.has(page))
        throw new Error(`drawn content was marked twice: ${wordsOf(thing)}`);
      if (page) this.#whole.delete(page);
      this.#pages.set(thing, marked);
    }
    this.#whole.add(marked);
  }
}

/** The things of an item that are part of the document: words by themselves, graphics by their stamps. */
function accountable(item: LaidOutItem): readonly object[] {
  if (item.type === 'vector') return [];
  if (item.type === 'line')
    return item.item.inlines.filter(({ run }) => (stampOf(run)?.nodes.length ?? 0) > 0);
  const stamp = stampOf(item.item);
  return stamp && stamp.nodes.length > 0 ? [stamp] : [];
}

function wordsOf(thing: object): string {
  return 'text' in thing ? `"${thing.text}"` : 'a graphic';
}

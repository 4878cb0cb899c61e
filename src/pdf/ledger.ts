import type { LaidOutItem, LaidOutPage } from '../typeset/engine.js';
import { stampOf } from '../typeset/stamp.js';

/**
 * Keeps account of what has been marked as content. A validator is content with a file whose words have all become
 * artifacts: so each stamped word and graphic is to be marked once, and the heads that pdfmake repeats no more than that.
 */
export class Ledger {
  readonly #times = new Map<object, number>();

  /** Whether it has been marked before, on this page or an earlier one. */
  has(thing: object): boolean {
    return this.#times.has(thing);
  }

  add(thing: object): void {
    this.#times.set(thing, (this.#times.get(thing) ?? 0) + 1);
  }

  /** @throws Error where something on the pages was left out, or marked twice: the renderer is at fault */
  check(pages: readonly LaidOutPage[]): void {
    for (const thing of new Set(pages.flatMap(({ items }) => items.flatMap(accountable)))) {
      const times = this.#times.get(thing) ?? 0;
      if (times !== 1) throw new Error(`drawn content was marked ${times} times: ${wordsOf(thing)}`);
    }
  }
}

/** The things of an item that are part of the document: words by themselves, graphics by their stamps. */
function accountable(item: LaidOutItem): readonly object[] {
  if (item.type === 'vector') return [];
  if (item.type === 'line') return item.item.inlines.filter((one) => (stampOf(one)?.nodes.length ?? 0) > 0);
  const stamp = stampOf(item.item);
  return stamp && stamp.nodes.length > 0 ? [stamp] : [];
}

function wordsOf(thing: object): string {
  return 'text' in thing ? `"${thing.text}"` : 'a graphic';
}

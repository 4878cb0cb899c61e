import type { LaidOutItem, LaidOutPage } from '../typeset/engine.js';
import { stampOf } from '../typeset/stamp.js';

/**
 * Keeps account of what has been marked as content. A validator is content with a file whose words have all become
 * artifacts: so each stamped word and graphic is to be marked once, and the heads that pdfmake repeats no more than that.
 */
export class Ledger {
  /** On pages that are drawn now, and on each of those that had been drawn before. */
  readonly #marked = new Set<object>();
  readonly #before: ReadonlySet<object>[] = [];

  /** Whether it has been marked on an earlier page. */
  has(thing: object): boolean {
    return this.#marked.has(thing) || this.#before.some((marked) => marked.has(thing));
  }

  /** @throws Error where something on the page was left out: the renderer is at fault */
  enter({ items }: LaidOutPage, marked: ReadonlySet<object>): void {
    for (const thing of marked) {
      if (this.has(thing)) throw new Error(`drawn content was marked twice: ${wordsOf(thing)}`);
    }
    for (const thing of marked) this.#marked.add(thing);
    for (const thing of items.flatMap(accountable)) {
      if (!marked.has(thing) && !this.has(thing))
        throw new Error(`drawn content was not marked: ${wordsOf(thing)}`);
    }
  }

  /** The same of a page that was found right when it was drawn. */
  enterKept(marked: ReadonlySet<object>): void {
    const [few, many] = marked.size < this.#marked.size ? [marked, this.#marked] : [this.#marked, marked];
    for (const thing of few) {
      if (many.has(thing)) throw new Error(`drawn content was marked twice: ${wordsOf(thing)}`);
    }
    this.#before.push(marked);
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

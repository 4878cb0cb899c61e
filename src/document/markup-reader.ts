import type { Diagnostic } from '../diagnostics.js';
import type { Markup } from '../layout/origins.js';
import type { MarkupElement } from './element.js';
import { Places } from './places.js';
import { type Content, MarkupFault, readMarkup } from './read-markup.js';

/** The markup as a tree, or what keeps it from being one. */
export type Read = { readonly root: MarkupElement } | { readonly fault: Diagnostic };

/**
 * Reads markup piece by piece: what a layout includes is read by itself where it is whole, and is the same elements again
 * where it is the same markup. What is not, such as a partial that opens what another closes, is read where it stands.
 */
export class MarkupReader {
  readonly #known = new WeakMap<Markup, Content | Diagnostic>();

  read(markup: Markup): Read {
    const content = this.#of(markup, true);
    if (!isContent(content)) return { fault: content };
    const root = content.nodes.find((node) => node.kind === 'element');
    if (!root) throw new Error('a document was read that has no root');
    return { root };
  }

  #of(markup: Markup, isWhole = false): Content | Diagnostic {
    const known = this.#known.get(markup);
    if (known) return known;
    const content = this.#readAt(markup, isWhole);
    this.#known.set(markup, content);
    return content;
  }

  /** A fault is told of the markup as one text: only then are all places beside it those of what stands there. */
  #readAt(markup: Markup, isWhole: boolean): Content | Diagnostic {
    let apart: ReadonlySet<Markup> = new Set(this.#separable(markup));
    for (;;) {
      try {
        const { content, others } = this.#readWith(markup, apart, isWhole);
        if (others.size === 0) return content;
        apart = new Set([...apart].filter((inner) => !others.has(inner)));
      } catch (error) {
        if (!(error instanceof MarkupFault)) throw error;
        if (apart.size === 0) return error.diagnostic;
        apart = new Set();
      }
    }
  }

  /** @returns also the markup that stands elsewhere than among text, such as in an attribute */
  #readWith(markup: Markup, apart: ReadonlySet<Markup>, isWhole: boolean) {
    const places = new Places(markup, apart);
    const others = places.inner.map((one) => one.markup);
    const contentOf = (inner: Markup): Content => {
      others.splice(others.indexOf(inner), 1);
      const content = this.#of(inner);
      if (!isContent(content)) throw new MarkupFault(content);
      return content;
    };
    return { content: readMarkup(places, contentOf, isWhole), others: new Set(others) };
  }

  /** The markup in some markup that can be read by itself, the outermost. */
  #separable({ origins }: Markup): readonly Markup[] {
    return origins.inner.flatMap((one) => (isContent(this.#of(one)) ? [one] : this.#separable(one)));
  }
}

function isContent(read: Content | Diagnostic): read is Content {
  return 'nodes' in read;
}

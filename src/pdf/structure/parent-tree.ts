import type { PdfDictionary, PdfReference } from '../pdfkit.js';
import type { Element } from './element.js';

/** Which element each piece of marked content, and each annotation, belongs to (ISO 32000-1, 14.7.4.4). */
export class ParentTree {
  readonly #entries: (Element | Element[])[] = [];

  /** The key of a page, and its elements by the number of its marked content, to be filled. */
  addPage(): { readonly key: number; readonly owners: Element[] } {
    const owners: Element[] = [];
    return { key: this.#entries.push(owners) - 1, owners };
  }

  /** The key of an annotation. */
  addObject(owner: Element): number {
    return this.#entries.push(owner) - 1;
  }

  /** As a number tree. */
  dictionary(referenceOf: (element: Element) => PdfReference): PdfDictionary {
    const entries = this.#entries.flatMap((entry, key) => [
      key,
      Array.isArray(entry) ? entry.map(referenceOf) : referenceOf(entry),
    ]);
    return { Nums: entries };
  }

  get nextKey(): number {
    return this.#entries.length;
  }
}

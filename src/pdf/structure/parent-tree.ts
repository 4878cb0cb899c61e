import type { PdfDictionary } from '../pdfkit.js';
import type { Element } from './element.js';

/** Which element each piece of marked content, and each annotation, belongs to (ISO 32000-1, 14.7.4.4). */
export class ParentTree {
  readonly #entries: (Element | readonly Element[])[] = [];

  /** The key of a page. @param owners its elements by the number of its marked content */
  addPage(owners: readonly Element[]): number {
    return this.#entries.push(owners) - 1;
  }

  /** The key of an annotation. */
  addObject(owner: Element): number {
    return this.#entries.push(owner) - 1;
  }

  /** As a number tree, once the elements have their numbers. */
  get dictionary(): PdfDictionary {
    return { Nums: this.#entries.flatMap((entry, key) => [key, entry]) };
  }

  get nextKey(): number {
    return this.#entries.length;
  }
}

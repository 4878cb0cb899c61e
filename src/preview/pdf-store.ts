import type { BuiltPages } from './workshop.js';

/** Where a page is drawn: a PDF by its name and which of its pages, from 1. */
export interface DrawnAt {
  readonly pdf: string;
  readonly number: number;
}

/** The PDFs that the pages on the screen are drawn from: each as long as one of an edition's pages stands in it. */
export class PdfStore {
  readonly #pdfs = new Map<string, Uint8Array>();
  /** By language, then by the page's hash. */
  readonly #places = new Map<string, ReadonlyMap<string, DrawnAt>>();
  #count = 0;

  get(pdf: string): Uint8Array | undefined {
    return this.#pdfs.get(pdf);
  }

  /** How many bytes are held, over all PDFs. */
  get size(): number {
    return [...this.#pdfs.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** Takes the pages in; gives where each of them is drawn, in their order. */
  take({ language, pages, drawn }: BuiltPages): readonly DrawnAt[] {
    const places = new Map(this.#places.get(language));
    if (drawn) {
      this.#count += 1;
      const pdf = `${language}-${this.#count}`;
      this.#pdfs.set(pdf, drawn.pdf);
      drawn.pages.forEach((page, index) => {
        const { hash } = pages[page - 1] ?? {};
        if (hash !== undefined) places.set(hash, { pdf, number: index + 1 });
      });
    }
    const current = new Set(pages.map(({ hash }) => hash));
    for (const hash of [...places.keys()]) if (!current.has(hash)) places.delete(hash);
    this.#places.set(language, places);
    this.#forget();
    return pages.map(({ hash }) => places.get(hash) ?? { pdf: '', number: 0 });
  }

  #forget(): void {
    const needed = new Set(
      [...this.#places.values()].flatMap((places) => [...places.values()].map(({ pdf }) => pdf)),
    );
    for (const pdf of [...this.#pdfs.keys()]) if (!needed.has(pdf)) this.#pdfs.delete(pdf);
  }
}

import type { LaidOutPage } from './engine.js';

/** Something that is read off pages, off each once: pages that are used again are the very same objects. */
export class PageReading<T extends object | boolean | number> {
  readonly #known = new WeakMap<LaidOutPage, T>();

  constructor(private readonly read: (page: LaidOutPage) => T) {}

  of(page: LaidOutPage): T {
    const known = this.#known.get(page);
    if (known !== undefined) return known;
    const found = this.read(page);
    this.#known.set(page, found);
    return found;
  }
}

/** What is read off each page, with the number of the page, from 1: the same things where a page has kept its place. */
export class NumberedReading<T extends object> {
  readonly #known = new WeakMap<LaidOutPage, Numbered<T>>();

  constructor(private readonly reading: PageReading<readonly T[]>) {}

  of(pages: readonly LaidOutPage[]): readonly (T & { readonly page: number })[] {
    return pages.flatMap((page, at) => this.#at(at + 1, page));
  }

  #at(number: number, page: LaidOutPage): Numbered<T>['things'] {
    const known = this.#known.get(page);
    if (known?.number === number) return known.things;
    const things = this.reading.of(page).map((one) => ({ ...one, page: number }));
    this.#known.set(page, { number, things });
    return things;
  }
}

interface Numbered<T> {
  readonly number: number;
  readonly things: readonly (T & { readonly page: number })[];
}

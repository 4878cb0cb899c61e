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

/** What was read off each page, with the number of the page, from 1. */
export function numbered<T extends object>(
  pages: readonly LaidOutPage[],
  reading: PageReading<readonly T[]>,
): readonly (T & { readonly page: number })[] {
  return pages.flatMap((page, at) => reading.of(page).map((one) => ({ ...one, page: at + 1 })));
}

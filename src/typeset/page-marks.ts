import type { Heading } from '../document/nodes.js';
import type { Setting } from './setting.js';

/** Which chapter and section each page is in, as its running lines name them. Pages count from 1. */
export class PageMarks {
  readonly #chapters: (Heading | undefined)[] = [];
  readonly #sections: (Heading | undefined)[] = [];
  readonly #openers = new Set<number>();

  constructor({ numbering, pages }: Pick<Setting, 'numbering' | 'pages'>) {
    const begun = new Map<number, Heading[]>();
    for (const heading of numbering.headings) {
      const page = pages.ranges.get(heading.id)?.first;
      if (page === undefined || heading.level > 2) continue;
      begun.set(page, [...(begun.get(page) ?? []), heading]);
      if (heading.level === 1) this.#openers.add(page);
    }
    let chapter: Heading | undefined;
    let section: Heading | undefined;
    for (let page = 1; page <= pages.count; page++) {
      const headings = begun.get(page) ?? [];
      for (const heading of headings) {
        if (heading.level === 1) chapter = heading;
        section = heading.level === 1 ? undefined : heading;
      }
      this.#chapters[page] = chapter;
      // The first that begins there; where none does, the one that goes on.
      this.#sections[page] = headings.find(({ level }) => level === 2) ?? section;
    }
  }

  /** Whether a chapter begins there. */
  opens(page: number): boolean {
    return this.#openers.has(page);
  }

  chapter(page: number): Heading | undefined {
    return this.#chapters[page];
  }

  section(page: number): Heading | undefined {
    return this.#sections[page];
  }
}

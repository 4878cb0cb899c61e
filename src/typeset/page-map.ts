import type { Cover, DocumentNode, Heading, Section } from '../document/nodes.js';
import type { LaidOutPage } from './engine.js';
import { type Folio, FolioCount } from './folios.js';
import type { PageContents } from './page-contents.js';
import type { PageReadings } from './page-readings.js';

/** Where the nodes of a document stand once it is laid out. Pages count from 1. */
export interface PageMap {
  readonly count: number;
  /** The first and the last page of each node with an id. */
  readonly ranges: ReadonlyMap<string, PageRange>;
  /** The covers by the page that each fills. */
  readonly covers: ReadonlyMap<number, Cover>;
  /** Pages, covers aside, whose upper edge a band of colour reaches: there is no room for a running head. */
  readonly banded: ReadonlySet<number>;
  /** Pages on which an illustrative value is printed. */
  readonly illustrative: ReadonlySet<number>;
  /** Pages of a draft with a text that is not translated, or from an earlier reference. */
  readonly missing: ReadonlySet<number>;
  readonly stale: ReadonlySet<number>;
  /** How each page is numbered, the first page's first. */
  readonly folios: readonly Folio[];
}

export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** Before anything is laid out. */
export const noPages: PageMap = {
  banded: new Set(),
  folios: [],
  count: 0,
  ranges: new Map(),
  covers: new Map(),
  illustrative: new Set(),
  missing: new Set(),
  stale: new Set(),
};

/** Where things stand on the pages that have been laid out so far, as their stamps say. */
export class GrowingPageMap implements PageMap {
  readonly ranges = new Map<string, PageRange>();
  readonly covers = new Map<number, Cover>();
  readonly banded = new Set<number>();
  readonly illustrative = new Set<number>();
  readonly missing = new Set<number>();
  readonly stale = new Set<number>();
  readonly #folios = new FolioCount();

  constructor(private readonly contents: PageReadings['contents']) {}

  get count(): number {
    return this.folios.length;
  }

  get folios(): readonly Folio[] {
    return this.#folios.folios;
  }

  /** @param sections those of an earlier document that stand on the pages, each with what it is now */
  add(pages: readonly LaidOutPage[], sections?: ReadonlyMap<DocumentNode, Section>): void {
    for (const page of pages) this.#add(this.count + 1, this.contents.of(page), sections);
  }

  #add(
    page: number,
    { nodes, cover, banded, illustrative, missing, stale }: PageContents,
    sections: ReadonlyMap<DocumentNode, Section> | undefined,
  ): void {
    for (const node of nodes) {
      this.#folios.meet(sections?.get(node) ?? node);
      const { id } = node;
      if (id !== undefined) this.ranges.set(id, { first: this.ranges.get(id)?.first ?? page, last: page });
    }
    if (cover) this.covers.set(page, cover);
    if (banded) this.banded.add(page);
    if (illustrative) this.illustrative.add(page);
    if (missing) this.missing.add(page);
    if (stale) this.stale.add(page);
    this.#folios.endPage();
  }
}

/** Whether a document laid out with the references of one map comes out as that map says. */
export function samePages(a: PageMap, b: PageMap): boolean {
  return fingerprint(a) === fingerprint(b);
}

/** What a heading opens: from its page up to the page before the next heading of its level or above. */
export interface Opened {
  readonly heading: Heading;
  readonly range: PageRange;
}

/** The pages that each heading opens, in document order; a heading that is not on any page is left out. */
export function openedBy(headings: readonly Heading[], pages: PageMap): readonly Opened[] {
  const end = lastInside(pages);
  // From the last to the first: the pages on which the headings that are not closed yet begin, by their levels.
  const following = new Map<number, number>();
  const opened = headings.toReversed().flatMap((heading): readonly Opened[] => {
    const own = pages.ranges.get(heading.id);
    const levels = [...following.keys()].filter((level) => level <= heading.level);
    const until = Math.min(...levels.map((level) => following.get(level) ?? Infinity));
    for (const level of following.keys()) if (level > heading.level) following.delete(level);
    if (!own) return [];
    following.set(heading.level, own.first);
    const last = until === Infinity ? end : Math.max(own.first, until - 1);
    return [{ heading, range: { first: own.first, last } }];
  });
  return opened.reverse();
}

/** Looks up the pages that a heading opens, by its id, in a map that may be growing. */
export function openedIn(
  headings: readonly Heading[],
  pages: PageMap,
): (id: string) => PageRange | undefined {
  let known: { readonly count: number; readonly ranges: ReadonlyMap<string, PageRange> } | undefined;
  return (id) => {
    if (known?.count !== pages.count) {
      const opened = openedBy(headings, pages);
      known = {
        count: pages.count,
        ranges: new Map(opened.map(({ heading, range }) => [heading.id, range])),
      };
    }
    return known.ranges.get(id);
  };
}

/** The last page before the back cover. */
function lastInside({ count, covers }: PageMap): number {
  let last = count;
  while (last > 1 && covers.has(last)) last -= 1;
  return last;
}

function fingerprint({ count, ranges, covers, banded, folios, ...marked }: PageMap): string {
  const marks = [marked.illustrative, marked.missing, marked.stale].map((pages) => [...pages]);
  return JSON.stringify([count, [...ranges], [...covers.keys()], [...banded], marks, folios]);
}

import type { DocumentTree } from '../document/nodes.js';
import { plainText } from '../document/text.js';
import { headingsOf } from '../document/walk.js';
import { rangeLabels } from './folios.js';
import { openedBy, type PageMap } from './page-map.js';

/** A heading with the pages that it opens, from 1. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly first: number;
  readonly last: number;
  /** How the two pages are numbered, where that is not by their place in the file. */
  readonly labels?: { readonly first: string; readonly last: string };
}

/** The chapters and sections of a laid-out document, in order. */
export function chaptersOf(tree: DocumentTree, pages: PageMap): readonly Chapter[] {
  const headings = headingsOf(tree).filter(({ level }) => level <= 2);
  return openedBy(headings, pages).map(({ heading, range }) => {
    const labels = rangeLabels(range, pages);
    const asCounted = labels.first === String(range.first) && labels.last === String(range.last);
    return {
      id: heading.id,
      title: plainText(heading.children),
      level: heading.level,
      ...range,
      ...(!asCounted && { labels }),
    };
  });
}

import type { LaidOutItem } from './laid-out.js';
import { moveItem } from './move-item.js';
import type { Page } from './pdfmake.js';

/** In pt: how near something comes to an edge of the page that is meant to reach it. */
const slack = 1;

interface Wide {
  readonly x?: number;
  readonly w?: number;
  readonly _width?: number;
}

/**
 * Gives every second page the margins of the first mirrored. All have been laid out with the same, and what stands on
 * left-hand pages is moved afterwards: so nothing that lays out need know which hand it is. What reaches both edges of
 * the page stays.
 *
 * @param first the number of the first of them
 */
export function mirrorPages(pages: readonly Page[], first: number): void {
  pages.forEach((page, index) => {
    if ((first + index) % 2 === 1) return;
    const { left, right } = page.pageMargins;
    page.pageMargins = { ...page.pageMargins, left: right, right: left };
    for (const item of page.items) {
      if (!reachesEdges(item, page)) moveItem(item, right - left);
    }
  });
}

/** Whether something is as wide as the page, as bands of colour and pictures that bleed are. */
function reachesEdges({ item }: LaidOutItem, { pageSize }: Pick<Page, 'pageSize'>): boolean {
  const { x = slack, w, _width: width = w }: Wide = item;
  return x < slack && width !== undefined && x + width > pageSize.width - slack;
}

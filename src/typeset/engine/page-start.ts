import type { PageNotes } from './page-notes.js';
import type { DocumentContext } from './pdfmake.js';
import type { WaitingFigures } from './waiting-figures.js';

/** Finds the page, counted from 0, that what is laid out from now on begins at its top: none where anything else runs over to it. */
export function watchPageStart(
  { page, pages }: DocumentContext,
  notes: PageNotes,
  floats: WaitingFigures,
): (after: DocumentContext) => number | undefined {
  const items = pages[page]?.items.length;
  const noted = notes.heightOn(page);
  const isClean = !notes.waiting && !floats.some;
  return (after) => {
    const isLeft = after.page > page && after.pages[page]?.items.length === items;
    return isClean && isLeft && notes.heightOn(page) === noted ? page + 1 : undefined;
  };
}

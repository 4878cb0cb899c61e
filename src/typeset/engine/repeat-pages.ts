import type { RepeatedPages, Repetition } from './book-pages.js';
import type { LaidOutPage } from './laid-out.js';

/**
 * Pages with what all repeat: those that come out as they did before are the very same again, the others are made.
 *
 * @param make gives pages what they are told to repeat, by their numbers among these pages
 */
export function repeatPages(
  pages: readonly LaidOutPage[],
  { head, foot, watermark }: Repetition,
  known: RepeatedPages,
  make: (pages: readonly LaidOutPage[], repetition: Repetition) => readonly LaidOutPage[],
): readonly LaidOutPage[] {
  const wanted = pages.map((page, index) => {
    const [top, bottom] = [head, foot].map((of) => of(index + 1, pages.length, page.pageSize) ?? null);
    return { page, top, bottom, print: JSON.stringify([top, bottom, watermark]) };
  });
  const fresh = wanted.filter(({ page, print }) => known.get(page)?.print !== print);
  const made = make(
    fresh.map(({ page }) => page),
    { head: (at) => fresh[at - 1]?.top ?? null, foot: (at) => fresh[at - 1]?.bottom ?? null, watermark },
  );
  for (const [at, { page, print }] of fresh.entries()) known.set(page, { print, repeated: made[at] ?? page });
  return pages.map((page) => known.get(page)?.repeated ?? page);
}

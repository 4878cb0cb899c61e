import type { RepeatedLines, RepeatedPages, Repetition } from './book-pages.js';
import type { LaidOutPage, SheetSize } from './laid-out.js';
import type { PageContent } from './pdfmake.js';

/**
 * Pages with what all repeat: those that come out as they did before are the very same again, the others are made.
 *
 * @param make gives pages what they are told to repeat, by their numbers among these pages
 */
export function repeatPages(
  pages: readonly LaidOutPage[],
  { says, head, foot, watermark }: Repetition,
  known: RepeatedPages,
  make: (pages: readonly LaidOutPage[], lines: RepeatedLines) => readonly LaidOutPage[],
): readonly LaidOutPage[] {
  const fresh = pages
    .map((page, index) => ({ page, number: index + 1, said: says(index + 1) }))
    .filter(({ page, said }) => known.get(page)?.said !== said);
  const of = (line: PageContent) => (at: number, _: number, size: SheetSize) =>
    line(fresh[at - 1]?.number ?? 0, pages.length, size);
  const made = make(
    fresh.map(({ page }) => page),
    { head: of(head), foot: of(foot), watermark },
  );
  for (const [at, { page, said }] of fresh.entries()) known.set(page, { said, repeated: made[at] ?? page });
  return pages.map((page) => known.get(page)?.repeated ?? page);
}

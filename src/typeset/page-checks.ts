import type { Findings } from '../diagnostics.js';
import { spanOf } from '../origin.js';
import type { LaidOutLine, LaidOutPage } from './engine.js';
import { type StampMark, stampOf, stampsOf } from './stamp.js';

/** Lines may be this much too wide, in pt, without anyone seeing it. */
const tolerance = 0.5;

/**
 * Reports what was set and is on no page: pdfmake drops, in silence, what is kept together and longer than a page.
 */
export function checkNothingLost(
  set: readonly StampMark[],
  pages: readonly LaidOutPage[],
  findings: Findings,
): void {
  const printed = new Set(pages.flatMap(({ items }) => items.flatMap(stampsOf)));
  const lost = set.find((stamp) => !printed.has(stamp));
  if (!lost) return;
  findings.error(
    'lost-content',
    'this is on no page: a box or table that is kept together is longer than a page',
    {
      span: spanOf(lost.origin),
      hints: ['divide it, or let it break over pages ("keepTogether: false" in its style)'],
    },
  );
}

/** Looks over laid-out pages for what a reader would stumble on, and says where it comes from. */
export function checkPages(pages: readonly LaidOutPage[], findings: Findings): void {
  pages.forEach((page, index) => {
    for (const item of page.items) {
      if (item.type === 'line') checkLine(item.item, index + 1, page, findings);
    }
  });
}

function checkLine(line: LaidOutLine, number: number, page: LaidOutPage, findings: Findings): void {
  const over = line.getWidth() - line.maxWidth;
  const stamp = line.inlines.map(stampOf).find((one) => one !== undefined);
  const span = stamp && spanOf(stamp.origin);
  const words = line.inlines
    .map(({ text }) => text)
    .join('')
    .trim();
  if (over > tolerance) {
    findings.warning(
      'overfull-line',
      `"${words}" is ${Math.ceil(over)} pt too wide for its column on page ${number}`,
      {
        span,
        page: number,
        hints: ['shorten the text, or give it a wider column'],
      },
    );
  }
  if (line.y + line.getHeight() > page.pageSize.height) {
    findings.error('text-off-page', `"${words}" stands below the edge of page ${number}`, {
      span,
      page: number,
    });
  }
}

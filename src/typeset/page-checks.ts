import { Findings } from '../diagnostics.js';
import { spanOf } from '../origin.js';
import type { LaidOutGraphic, LaidOutLine, LaidOutPage } from './engine.js';
import type { PageReadings } from './page-readings.js';
import { firstStamp, type StampMark, stampOf, stampsOn } from './stamp.js';

/** Lines may be this much too wide, in pt, without anyone seeing it. */
const tolerance = 0.5;

/** The first of what was set that is on no page: pdfmake drops, in silence, what is kept together and longer than a page. */
export function lostFrom(pages: readonly LaidOutPage[], set: readonly StampMark[]): StampMark | undefined {
  const printed = new Set(pages.flatMap(stampsOn));
  return set.find((stamp) => !printed.has(stamp));
}

export function reportLost(lost: StampMark, findings: Findings): void {
  findings.error(
    'lost-content',
    'this is on no page: a box, figure or table that is kept together is longer than a page',
    {
      // What the engine adds, such as "Figure 1", comes from nowhere but the node that it is in.
      span: spanOf(lost.origin) ?? lost.nodes.map(({ origin }) => spanOf(origin)).findLast(Boolean),
      hints: ['divide it, or let it break over pages ("keepTogether: false" in its style)'],
    },
  );
}

/** Looks over laid-out pages for what a reader would stumble on, and says where it comes from. */
export function checkPages(
  pages: readonly LaidOutPage[],
  { flawless }: Pick<PageReadings, 'flawless'>,
  findings: Findings,
): void {
  for (const [index, page] of pages.entries()) {
    if (!flawless.of(page)) checkPage(page, index + 1, findings);
  }
}

/** Whether there is nothing on a page that a reader would stumble on, whatever its number. */
export function isFlawless(page: LaidOutPage): boolean {
  const findings = new Findings();
  checkPage(page, 1, findings);
  return findings.list.length === 0;
}

function checkPage(page: LaidOutPage, number: number, findings: Findings): void {
  for (const item of page.items) {
    if (item.type === 'line') checkLine(item.item, number, page, findings);
    if (item.type === 'svg' || item.type === 'image') checkGraphic(item.item, number, page, findings);
  }
}

function checkLine(line: LaidOutLine, number: number, page: LaidOutPage, findings: Findings): void {
  if (line.inlines.every(({ text }) => text.trim() === '')) return;
  const stamp = firstStamp(line);
  const at = { span: stamp && spanOf(stamp.origin), page: number };
  const over = line.getWidth() - line.maxWidth;
  if (over > tolerance) {
    findings.warning(
      'overfull-line',
      `"${wordsOf(line)}" is ${Math.ceil(over)} pt too wide for its column on page ${number}`,
      { ...at, hints: ['shorten the text, or give it a wider column'] },
    );
  }
  const left = line.x + (line.inlines[0]?.x ?? 0);
  const box = { left, top: line.y, right: left + line.getWidth(), bottom: line.y + line.getHeight() };
  const off = edgeOf(box, { width: page.pageSize.width, height: page.pageSize.height });
  if (off) {
    findings.error(
      'text-off-page',
      `"${wordsOf(line)}" stands ${beyond[off]} the edge of page ${number}`,
      at,
    );
  } else if (stamp && stamp.nodes.length > 0 && !stamp.cover && isInMargin(line, page)) {
    findings.error(
      'text-in-margin',
      `"${wordsOf(line)}" stands below the text of page ${number}, in its margin`,
      {
        ...at,
        hints: ['what it is in is higher than a page: divide it'],
      },
    );
  }
}

function wordsOf({ inlines }: LaidOutLine): string {
  return inlines
    .map(({ text }) => text)
    .join('')
    .trim();
}

function checkGraphic(graphic: LaidOutGraphic, number: number, page: LaidOutPage, findings: Findings): void {
  const stamp = stampOf(graphic);
  // Artwork may bleed.
  if (!stamp || stamp.nodes.length === 0) return;
  const { x, y, _width, _height } = graphic;
  const box = { left: x, top: y, right: x + _width, bottom: y + _height };
  const off = edgeOf(box, { width: page.pageSize.width, height: page.pageSize.height });
  if (!off) return;
  findings.error('graphic-off-page', `a graphic stands ${beyond[off]} the edge of page ${number}`, {
    span: spanOf(stamp.origin),
    page: number,
    hints: ['make it smaller, or give it a place of its own'],
  });
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The edge of the page that a box stands over, if any. */
function edgeOf(box: Box, page: { readonly width: number; readonly height: number }): keyof Box | undefined {
  if (box.bottom > page.height + tolerance) return 'bottom';
  if (box.right > page.width + tolerance) return 'right';
  if (box.left < -tolerance) return 'left';
  return box.top < -tolerance ? 'top' : undefined;
}

const beyond: Readonly<Record<keyof Box, string>> = {
  bottom: 'below',
  top: 'above',
  left: 'left of',
  right: 'right of',
};

/** Whether the better part of a line stands below the text area. */
function isInMargin(line: LaidOutLine, { pageSize, pageMargins }: LaidOutPage): boolean {
  return line.y + line.getHeight() / 2 > pageSize.height - pageMargins.bottom;
}

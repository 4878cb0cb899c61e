import type { Findings } from '../diagnostics.js';
import type { DocumentNode } from '../document/nodes.js';
import { spanOf } from '../origin.js';
import type { LaidOutLine, LaidOutPage } from './engine.js';
import type { PageMap, PageRange } from './page-map.js';
import type { PageReadings } from './page-readings.js';
import { firstStamp, type StampMark, stampOf, stampsOf } from './stamp.js';

/** More of a page than this, unused, looks as if something had been left out. */
const mostUnused = 0.5;

/**
 * Looks where pages end: for single lines, headings without what they head, and pages left half empty before the last
 * of their chapter. `chapters` are the pages of each, from 1.
 */
export function checkPageEnds(
  pages: readonly LaidOutPage[],
  chapters: readonly PageRange[],
  { flow, paragraphs, unused }: Pick<PageReadings, 'flow' | 'paragraphs' | 'unused'>,
  findings: Findings,
): void {
  checkSingleLines(pages, paragraphs, findings);
  pages.forEach((page, index) => {
    const number = index + 1;
    const inside = chapters.some(({ first, last }) => first <= number && number < last);
    if (!inside) return;
    const last = flow.of(page).at(-1);
    if (last?.nodes.some(({ kind }) => kind === 'heading') && isLowest(page, last)) {
      findings.warning('stranded-heading', `a heading is the last thing on page ${number}`, {
        span: spanOf(last.origin),
        page: number,
        hints: ['let what follows it break over pages, or start a page before it'],
      });
    }
    const share = unused.of(page);
    if (share > mostUnused) {
      findings.warning('half-empty-page', `${Math.round(share * 100)}% of page ${number} stays unused`, {
        span: page.items.flatMap(stampsOf).flatMap(({ origin }) => spanOf(origin) ?? [])[0],
        page: number,
        hints: [
          'what follows does not fit: make it smaller, let it break over pages, or let the figure float ("float: true")',
        ],
      });
    }
  });
}

/** A cover is made for one page: what does not fit stands on another, which nobody has designed. */
export function checkCovers(covers: PageMap['covers'], findings: Findings): void {
  const first = new Map<DocumentNode, number>();
  for (const [page, cover] of covers) {
    const number = first.get(cover);
    if (number === undefined) first.set(cover, page);
    else if (page === number + 1) {
      findings.warning('long-cover', `the cover on page ${number} runs over`, {
        span: spanOf(cover.origin),
        page,
        hints: ['shorten its texts, or give them less space or smaller type in templates/theme.yaml'],
      });
    }
  }
}

/** A paragraph that goes over pages has at least two lines on each. */
function checkSingleLines(
  pages: readonly LaidOutPage[],
  paragraphs: PageReadings['paragraphs'],
  findings: Findings,
): void {
  const seen = new Set<DocumentNode>();
  const divided = new Set<DocumentNode>();
  for (const page of pages) {
    for (const paragraph of paragraphs.of(page).keys()) (seen.has(paragraph) ? divided : seen).add(paragraph);
  }
  for (const paragraph of seen) {
    if (!divided.has(paragraph)) continue;
    pages.forEach((page, index) => {
      const part = paragraphs.of(page).get(paragraph);
      if (part?.lines !== 1) return;
      findings.warning('single-line', `page ${index + 1} has a single line of a paragraph`, {
        span: spanOf(part.stamp.origin),
        page: index + 1,
        hints: ['shorten or lengthen the paragraph by a line'],
      });
    });
  }
}

/** The part of a paragraph that stands on a page, by its last line. */
export interface PagePart {
  readonly lines: number;
  readonly stamp: StampMark;
}

/** The paragraphs that the lines of a page are of. */
export function paragraphsIn(flow: readonly StampMark[]): ReadonlyMap<DocumentNode, PagePart> {
  const parts = new Map<DocumentNode, PagePart>();
  for (const stamp of flow) {
    const paragraph = stamp.nodes.findLast(({ kind }) => kind === 'paragraph');
    if (!paragraph || isRepeated(stamp)) continue;
    parts.set(paragraph, { lines: (parts.get(paragraph)?.lines ?? 0) + 1, stamp });
  }
  return parts;
}

/** The heads of tables stand on each of their pages. */
function isRepeated({ nodes }: StampMark): boolean {
  return nodes.some((table) => table.kind === 'table' && table.head.some((row) => nodes.includes(row)));
}

/** The lines of the page's text, each by its first stamp: without running lines and footnotes. */
export function flowOf({ items }: LaidOutPage): readonly StampMark[] {
  return items.flatMap((item) => (item.type === 'line' ? (stampInFlow(item.item) ?? []) : []));
}

function stampInFlow(line: LaidOutLine): StampMark | undefined {
  const stamp = firstStamp(line);
  if (!stamp || stamp.nodes.length === 0) return undefined;
  return isNote(line.inlines) ? undefined : stamp;
}

/** A line of a note has nothing but words of the note; one with a mark has other words too. */
function isNote(inlines: LaidOutLine['inlines']): boolean {
  return inlines.every(({ run }) => stampOf(run)?.nodes.some(({ kind }) => kind === 'footnote') ?? true);
}

/** Whether nothing stands below what a stamp is on, so that a graphic after a heading counts. */
function isLowest({ items }: LaidOutPage, stamp: StampMark): boolean {
  const line = items.find(
    (item) => item.type === 'line' && item.item.inlines.some(({ run }) => run.stamp === stamp),
  );
  const y = line?.type === 'line' ? line.item.y : 0;
  return !items.some((item) => (item.type === 'svg' || item.type === 'image') && item.item.y > y);
}

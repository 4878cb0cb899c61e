import type { Line } from './measured.js';
import type { DocumentContext, Page } from './pdfmake.js';

/** A line of a footnote, with the note's number on its first. */
export interface NoteRow {
  readonly line: Line;
  /** In pt, from the left edge of the text. */
  readonly indent: number;
  readonly number?: Line;
  /** In pt, with the white after the note on its last. */
  readonly height: number;
}

/** In pt: above the hairline that sets notes off, and between it and the first. */
const gaps = { above: 8, below: 4 } as const;

/** In pt: as long as the hairline is. */
const ruleLength = 48;

/** Lines of a note that stay together where it goes on on the next page. */
const leastRows = 2;

/** The most of a page, as a share of its text's height, that notes from pages before may take. */
const mostCarried = 0.6;

/** The footnotes at the feet of pages, and the room that they take from the text. Pages count from 0 here. */
export class PageNotes {
  readonly #pages = new Map<number, NoteRow[]>();
  /** What is left over for the pages to come. */
  #carried: NoteRow[] = [];
  #opened = -1;

  get waiting(): boolean {
    return this.#carried.length > 0;
  }

  /** In pt, what the notes of a page take. */
  heightOn(page: number): number {
    const rows = this.#pages.get(page) ?? [];
    return rows.length === 0 ? 0 : heightOf(rows) + gaps.above + gaps.below;
  }

  /** In pt, what the notes take more with these. */
  added(page: number, rows: readonly NoteRow[]): number {
    if (rows.length === 0) return 0;
    return heightOf(rows) + (this.#pages.get(page)?.length ? 0 : gaps.above + gaps.below);
  }

  /**
   * In pt, the least of these that has to stand on the page of their marks: all but the end of the last. Where a note goes
   * on on the next page already, nothing that is marked after it may stand on this one.
   */
  least(page: number, rows: readonly NoteRow[]): number {
    if (rows.length === 0) return 0;
    if (this.waiting) return Infinity;
    const last = rows.findLastIndex(({ number }) => number !== undefined);
    const divisible = rows.length - last >= 2 * leastRows;
    return this.added(page, divisible ? rows.slice(0, last + leastRows) : rows);
  }

  /** Places what has been carried over, when a page is begun. */
  open(page: number, textHeight: number): void {
    if (page <= this.#opened) return;
    this.#opened = page;
    const rows = this.#carried;
    this.#carried = [];
    this.#place(page, rows, textHeight * mostCarried);
  }

  /**
   * Places notes on the page of their mark, and what does not fit there on the next; takes their room from the text, but
   * for what is kept of it, in pt, for what has their marks and is yet to be placed.
   */
  reserve(context: DocumentContext, rows: readonly NoteRow[], kept = 0): void {
    const { page } = context;
    const before = this.heightOn(page);
    this.#place(page, rows, this.#roomOn(context) - kept);
    const taken = this.heightOn(page) - before;
    context.availableHeight -= taken;
    for (const snapshot of context.snapshots) {
      if (snapshot.page === page) snapshot.availableHeight -= taken;
      const { bottomMost } = snapshot;
      if (bottomMost && bottomMost.page === page) bottomMost.availableHeight -= taken;
    }
  }

  /** Puts the notes of all pages on them. */
  paint(pages: readonly Page[]): void {
    for (const [number, rows] of this.#pages) {
      const page = pages[number];
      if (!page || rows.length === 0) continue;
      const { pageSize, pageMargins } = page;
      let y = pageSize.height - pageMargins.bottom - heightOf(rows);
      const x1 = pageMargins.left;
      page.items.push({ type: 'vector', item: ruleAt(x1, y - gaps.below) });
      for (const row of rows) {
        for (const [line, x] of [[row.number, x1] as const, [row.line, x1 + row.indent] as const]) {
          if (!line) continue;
          line.x = x;
          line.y = y;
          page.items.push({ type: 'line', item: line });
        }
        y += row.height;
      }
    }
  }

  /** Other columns may reach further down than the one that has the mark. */
  #roomOn(context: DocumentContext): number {
    const { page, snapshots, availableHeight, y } = context;
    const lowest = Math.max(
      y,
      ...snapshots.map(({ bottomMost }) => (bottomMost?.page === page ? bottomMost.y : 0)),
    );
    return availableHeight - (lowest - y);
  }

  #place(page: number, rows: readonly NoteRow[], room: number): void {
    if (rows.length === 0) return;
    let fitting = rows.length;
    while (fitting > 0 && this.added(page, rows.slice(0, fitting)) > room + 0.01) fitting -= 1;
    if (fitting < rows.length) fitting = Math.max(0, Math.min(fitting, rows.length - leastRows));
    // What waits already goes first, so that notes stay in order.
    if (this.waiting) fitting = 0;
    const known = this.#pages.get(page) ?? [];
    this.#pages.set(page, [...known, ...rows.slice(0, fitting)]);
    this.#carried.push(...rows.slice(fitting));
  }
}

/** How many lines fit into so many pt of a page, with the notes that they have the marks of. */
export function fittingLines(
  lines: readonly Line[],
  room: number,
  rowsOf: (line: Line) => readonly NoteRow[],
  page: number,
  pageNotes: PageNotes,
): number {
  let rest = room;
  let notes: readonly NoteRow[] = [];
  for (const [at, line] of lines.entries()) {
    const more = rowsOf(line);
    rest -= line.getHeight();
    if (rest < pageNotes.added(page, notes) + pageNotes.least(page, more)) return at;
    notes = [...notes, ...more];
    // The note goes on on the next page, and so does the text.
    if (rest < pageNotes.added(page, notes)) return at + 1;
  }
  return lines.length;
}

function heightOf(rows: readonly NoteRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

function ruleAt(x: number, y: number): object {
  return { type: 'line', x1: x, y1: y, x2: x + ruleLength, y2: y, lineWidth: 0.5, lineColor: '#808080' };
}

import type { NoteRow, PageNotes } from './page-notes.js';
import { type DocumentContext, DocumentContextBase, PageElementWriterBase } from './pdfmake.js';

/** Pages whose text ends where their footnotes begin. */
export class PageContext extends DocumentContextBase {
  constructor(private readonly notes: PageNotes) {
    super();
  }

  override initializePage(): void {
    super.initializePage();
    this.notes.open(this.page, this.availableHeight);
    this.availableHeight -= this.notes.heightOn(this.page);
  }
}

/** What is left of a page, in pt. pdfmake knows no height for what is kept together, and says NaN. */
export function roomIn({ availableHeight }: Pick<DocumentContext, 'availableHeight'>): number {
  return Number.isNaN(availableHeight) ? Infinity : availableHeight;
}

/** Puts what is kept together on a page that has room for its footnotes too. */
export class BookWriter extends PageElementWriterBase {
  /** Of the block that is being laid out. */
  #pending: NoteRow[] = [];

  constructor(
    context: PageContext,
    private readonly notes: PageNotes,
  ) {
    super(context);
  }

  /**
   * Places the notes of a line that has just been placed, or once the block is placed that it is part of; or of what is
   * placed next, for which so many pt are kept.
   */
  addNotes(rows: readonly NoteRow[], kept = 0): void {
    if (this.transactionLevel > 0) this.#pending.push(...rows);
    else if (rows.length > 0) this.notes.reserve(this.context(), rows, kept);
  }

  override commitUnbreakableBlock(forcedX?: number, forcedY?: number): void {
    const lands = this.transactionLevel === 1 && forcedX === undefined;
    if (lands && this.#pending.length > 0) this.#makeRoom();
    super.commitUnbreakableBlock(forcedX, forcedY);
    if (lands) this.addNotes(this.#pending.splice(0));
  }

  #makeRoom(): void {
    const block = this.context();
    this.popContext();
    const { availableHeight, page, y, pageMargins } = this.context();
    const needed = block.y + this.notes.least(page, this.#pending);
    if (needed > availableHeight && y > pageMargins.top) this.moveToNextPage();
    this.pushContext(block);
  }
}

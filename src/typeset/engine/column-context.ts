import { DocumentContextBase, type Page } from './pdfmake.js';

/** A column on a page. In pt. */
export interface Column {
  readonly top: number;
  readonly height: number;
}

/** A page that content flows over, in columns. */
export interface FlowPage extends Column {
  readonly page: Page;
  /** From the top of the columns down to what stands below them, in pt. */
  readonly room: number;
}

/** Where a column stands, counted through all pages from 0. */
export function columnIn(pages: readonly FlowPage[], index: number, count: number): Column {
  const at = Math.min(Math.floor(index / count), pages.length - 1);
  const { top = 0, height = 0, room = 0 } = pages[at] ?? {};
  // The last takes what the others have not taken, should it be more than was planned.
  const last = at === pages.length - 1 && index % count === count - 1;
  return { top, height: last ? room : height };
}

/**
 * Columns that content flows through. To pdfmake each is a page of its own, so that all that holds for the ends of
 * pages holds for those of columns; all stand where the first does, and are put in their places afterwards.
 */
export class ColumnContext extends DocumentContextBase {
  readonly #reached: number[] = [];

  constructor(
    private readonly columnAt: (index: number) => Column,
    page: Page,
    left: number,
    width: number,
  ) {
    super();
    const { pageSize, pageMargins } = page;
    const right = pageSize.width - left - width;
    this.addPage(pageSize, { ...pageMargins, left, right });
  }

  /** How far down its page each column came, in pt. */
  get reached(): readonly number[] {
    return this.#reached;
  }

  override initializePage(): void {
    const { top, height } = this.columnAt(this.page);
    this.pageMargins = { ...this.pageMargins, top };
    super.initializePage();
    this.availableHeight = height;
  }

  override moveDown(offset: number): boolean {
    const room = super.moveDown(offset);
    this.#reached[this.page] = Math.max(this.#reached[this.page] ?? 0, this.y);
    return room;
  }
}

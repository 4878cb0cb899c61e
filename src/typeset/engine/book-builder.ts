import type { Content } from '../content.js';
import type { Hyphenation } from '../lines/hyphenation.js';
import { downToGrid, keepsGrid, toGrid, toNearest } from './baseline-grid.js';
import { beginPages } from './begin-pages.js';
import type { Background, BookPages, RepeatedLines } from './book-pages.js';
import { BookWriter, PageContext, roomIn } from './book-writer.js';
import { ColumnContext } from './column-context.js';
import { setColumns } from './column-setter.js';
import type { ContentFlow } from './content-flow.js';
import { DrawingMeasure } from './drawing-measure.js';
import { FlowStack, type Stacked, stackedIn } from './flow-stack.js';
import { FootnoteSetter } from './footnote-setter.js';
import { followedOnPage, Heights } from './heights.js';
import type { LaidOutPage } from './laid-out.js';
import type { Line, MeasuredNode, Position } from './measured.js';
import { mirrorPages } from './mirror.js';
import { linesOnPage } from './page-ends.js';
import { fittingLines, PageNotes } from './page-notes.js';
import { watchPageStart } from './page-start.js';
import { ParagraphSetter } from './paragraph.js';
import { type DocumentContext, LayoutBuilderBase } from './pdfmake.js';
import { type FaceProvider, RunInlines } from './run-inlines.js';
import { type TablePages, TableSetter } from './table-setter.js';
import { WaitingFigures } from './waiting-figures.js';

/** In pt: what rounding makes of lengths that are equal. */
const slack = 0.01;

/**
 * pdfmake's layout builder, with lines and page breaks of its own. Each paragraph is broken as a whole, and where a
 * page ends is decided as it is filled, once: nothing is laid out again for it. What pdfmake does instead,
 * `buildNextLine`, takes time that grows with the square of a paragraph's length.
 */
export class BookBuilder extends LayoutBuilderBase {
  readonly #text: RunInlines;
  readonly #paragraphs: ParagraphSetter;
  #notes = new PageNotes();
  readonly #footnotes: FootnoteSetter;
  #writer = new BookWriter(new PageContext(this.#notes), this.#notes);
  readonly #heights: Heights;
  readonly #tables: TableSetter;
  readonly #floats = new WaitingFigures();
  /** How many tables what is being laid out is in. */
  #tablesAround = 0;

  constructor(
    private readonly document: FaceProvider,
    private readonly book: BookPages,
    hyphenation: Hyphenation,
  ) {
    super(book.size, book.margins, new DrawingMeasure());
    this.#text = new RunInlines(document);
    this.#paragraphs = new ParagraphSetter(hyphenation);
    const width = book.size.width - book.margins.left - book.margins.right;
    this.#footnotes = new FootnoteSetter(width, (content) => this.#measured(content), this.#paragraphs);
    this.#heights = new Heights(
      (leaf, leafWidth) => this.#paragraphs.ofLeaf(leaf, leafWidth),
      (lines) => this.#notes.added(-1, this.#footnotes.rowsOf(lines)),
      this.#fullHeight,
      book.grid,
    );
    this.#tables = new TableSetter(this, this.#tablePages());
  }

  /**
   * Lays content out, from the page `first` on, counted from 1; nothing of what was laid out before is on these pages.
   * pdfmake writes into the content, so that each time needs its own.
   */
  pagesOf(flow: ContentFlow, first: number, background: Background): readonly LaidOutPage[] {
    const context = this.#begin((page, size) => background(first - 1 + page, size));
    const end = this.#place(new FlowStack(flow, (content) => this.#measured(content)), []);
    if (end === undefined) {
      this.#placeFloats();
      while (this.#notes.waiting) this.writer.moveToNextPage();
    }
    const pages = context.pages.slice(0, end);
    this.#notes.paint(pages);
    if (this.book.mirrored) mirrorPages(pages, first);
    return pages;
  }

  /** Pages with what all repeat, once they are laid out for good: it moves nothing on them. */
  repeated(pages: readonly LaidOutPage[], { head, foot, watermark }: RepeatedLines): readonly LaidOutPage[] {
    const context = this.#begin();
    context.pages.splice(0, 1, ...pages.map((page) => ({ ...page, items: [...page.items] })));
    this.addHeadersAndFooters(head, foot);
    this.addWatermark(watermark, this.document, { font: this.book.defaultFont });
    return context.pages;
  }

  #begin(background?: Background): DocumentContext {
    this.#notes = new PageNotes();
    this.#writer = beginPages(this, this.book, this.#text, this.#notes, background);
    return this.#writer.context();
  }

  /**
   * White above what stands first on a page is dropped, and white below what stands last does not open another page.
   * What can't begin on a page starts the next: so that the number of an item is not parted from its text.
   */
  override processNode(node: MeasuredNode, aligned?: boolean): void {
    const margin = node._margin;
    if (node.wholeOnPage)
      node.unbreakable = this.#heights.isWhole(node, this.writer.context().availableWidth);
    const begins = node.columns !== undefined || node.table !== undefined || node.flow !== undefined;
    if (begins && !node.pageBreak && this.#lacksRoomFor(() => this.#headOf(node))) this.#breakPage();
    if ((begins || node.unbreakable) && this.#decides) this.#reserveNotesOf(node);
    if (!margin || node.absolutePosition) {
      super.processNode(node, aligned);
      return;
    }
    const [left, top, right, bottom] = margin;
    const dropped = top > 0 && this.#decides && this.#atTop && !node.pageBreak;
    node._margin = [left, dropped ? 0 : top, right, 0];
    super.processNode(node, aligned);
    node._margin = margin;
    this.writer.context().moveDown(Math.min(bottom, Math.max(0, this.#room)));
  }

  override processVerticalContainer(node: MeasuredNode): void {
    const setStack = () => this.#place(stackedIn(node), node.positions);
    const [writer, heights, notes, footnotes] = [this.#writer, this.#heights, this.#notes, this.#footnotes];
    const { grid, margins } = this.book;
    const y = this.#gridPlace;
    if (node.flow && grid && y !== undefined) writer.context().moveDown(downToGrid(y, margins.top, grid));
    if (node.flow) setColumns(node, node.flow, { writer, heights, notes, footnotes, setStack });
    else setStack();
  }

  /** Lays out what stands one below the other; gives the page, counted from 0, before which it was stopped. */
  #place(stacked: Stacked, positions: Position[]): number | undefined {
    const { items } = stacked;
    let decided = 0;
    for (let at = 0; ; at++) {
      stacked.reach(at);
      const item = items[at];
      if (!item) return undefined;
      const startOf = stacked.beginsPage && watchPageStart(this.writer.context(), this.#notes, this.#floats);
      const { availableWidth } = this.writer.context();
      if (item.pageBreak) this.#placeFloats();
      if (at >= decided && item.keepWithNext && followedOnPage(items, at)) {
        const needs = () => this.#heights.chain(items, at, availableWidth, this.#gridPlace);
        if (!item.pageBreak && this.#lacksRoomFor(needs)) this.#breakPage();
        while (items[decided]?.keepWithNext || decided <= at) decided += 1;
      }
      if (this.#waits(item)) continue;
      this.processNode(item);
      for (const position of item.positions) positions.push(position);
      const page = startOf?.(this.writer.context());
      if (page !== undefined && stacked.beginsPage?.(at, page)) return page;
    }
  }

  override processTable(node: MeasuredNode): void {
    this.#tablesAround += 1;
    if (node.table?.wholeRows) this.#tables.set(node, node.table);
    else super.processTable(node);
    this.#tablesAround -= 1;
  }

  override processLeaf(node: MeasuredNode): void {
    const lines = this.#paragraphs.ofLeaf(node, this.writer.context().availableWidth);
    if (lines[0] && node.id !== undefined) lines[0].id = node.id;
    let stuck = false;
    for (let placed = 0; placed < lines.length; ) {
      const atTop = stuck || this.#atTop;
      this.#goToGrid(lines[placed], toGrid);
      const count = linesOnPage({
        lines: lines.length - placed,
        fitting: this.#fitting(lines, placed),
        begins: placed === 0,
        atTop,
      });
      for (const line of lines.slice(placed, placed + count)) {
        this.#goToGrid(line, toNearest);
        node.positions.push(this.writer.addLine(line));
        this.#writer.addNotes(this.#footnotes.take([line]));
      }
      placed += count;
      stuck = count === 0;
      if (placed < lines.length) this.#breakPage();
    }
  }

  #goToGrid(line: Line | undefined, distance: typeof toGrid): void {
    const { grid } = this.book;
    const y = this.#gridPlace;
    if (line && y !== undefined && keepsGrid(line, grid))
      this.writer.context().moveDown(distance(line, y, grid));
  }

  /** Where on the page the next thing begins, in pt, where text keeps the grid: in boxes and tables it does not. */
  get #gridPlace(): number | undefined {
    return this.#decides && this.#tablesAround === 0 ? this.writer.context().y : undefined;
  }

  #fitting(lines: readonly Line[], from: number): number {
    const { page } = this.writer.context();
    const rowsOf = (line: Line) => (this.#decides ? this.#footnotes.rowsOf([line]) : []);
    return fittingLines(lines.slice(from), this.#room + slack, rowsOf, page, this.#notes);
  }

  /**
   * Makes room for the footnotes of columns, tables and what is kept together before they are laid out, where all of it
   * fits on the page, or of what columns have at its top: a note that is met late in them would find its place taken.
   */
  #reserveNotesOf(node: MeasuredNode): void {
    const { availableWidth, page } = this.writer.context();
    const rows = this.#footnotes.rowsIn(node);
    if (rows.length === 0 || node.pageBreak) return;
    const height = this.#heights.full(node, availableWidth, this.#gridPlace) + this.#notes.added(page, rows);
    if (node.unbreakable && this.#lacksRoomFor(() => height)) this.#breakPage();
    if (height <= this.#room) {
      this.#writer.addNotes(this.#footnotes.takeIn(node));
    } else if (node.columns) {
      const room = this.#room - this.#notes.added(page, rows);
      this.#writer.addNotes(this.#footnotes.take(this.#heights.linesWithin(room, node, availableWidth)));
    }
  }

  #measured(content: Content): MeasuredNode {
    return this.docMeasure.measureBlock(content);
  }

  #tablePages(): TablePages {
    const builder = this;
    return {
      heightOf: (node, from, to) =>
        node.table ? this.#heights.rows(node, node.table, from, to, this.writer.context().availableWidth) : 0,
      fullHeight: this.#fullHeight,
      get held() {
        return !builder.#decides;
      },
      makeRoom: (height, cells) => {
        const notes = cells.flatMap((cell) => this.#footnotes.rowsIn(cell));
        const { page } = this.writer.context();
        if (this.#lacksRoomFor(() => height + this.#notes.least(page, notes))) this.#breakPage();
        this.#writer.addNotes(
          cells.flatMap((cell) => this.#footnotes.takeIn(cell)),
          height,
        );
      },
      measured: (content) => this.#measured(content),
    };
  }

  /** Of a page's text, in pt. */
  get #fullHeight(): number {
    const { size, margins } = this.book;
    return size.height - margins.top - margins.bottom;
  }

  /** Whether pages may end here: inside what is kept together they may not. */
  get #decides(): boolean {
    return this.writer.transactionLevel === 0;
  }

  get #atTop(): boolean {
    const context = this.writer.context();
    return context.y <= context.pageMargins.top + slack;
  }

  /** What is left of the page, in pt. */
  get #room(): number {
    return roomIn(this.writer.context());
  }

  #headOf(node: MeasuredNode): number {
    return this.#heights.head(node, this.writer.context().availableWidth, this.#gridPlace);
  }

  #lacksRoomFor(height: () => number): boolean {
    return this.#decides && !this.#atTop && height() > this.#room + slack;
  }

  #breakPage(): void {
    this.writer.moveToNextPage();
    if (this.#floatsLand) this.#placeFloats();
  }

  /** Whether the full width of the page is at hand: in columns nothing floats. */
  get #floatsLand(): boolean {
    const context = this.writer.context();
    return this.#decides && !(context instanceof ColumnContext) && context.snapshots.length === 0;
  }

  /** Puts a figure that floats aside, where it or one before it does not fit on the page. */
  #waits(node: MeasuredNode): boolean {
    const context = this.writer.context();
    if (!node.float || !this.#floatsLand) return false;
    const height = () => this.#heights.full(node, context.availableWidth);
    if (!this.#floats.some && !this.#lacksRoomFor(height)) return false;
    this.#floats.add(node);
    return true;
  }

  #placeFloats(): void {
    this.#floats.place(this.writer.context(), this.book.size.width, (node) => this.processNode(node));
  }
}

import { createRequire } from 'node:module';
import type { Content, TextContent } from '../content.js';
import type { LaidOutItem, LaidOutLine, LaidOutPage, PageMargins, SheetSize } from './laid-out.js';
import type { Line, MeasuredColumn, MeasuredLeaf, MeasuredNode, Position } from './measured.js';

/**
 * The inner modules of pdfmake 0.3.11 that the engine calls and extends. pdfmake does not document them; what is
 * declared here is what the engine stands on, and `requirements.ts` looks for it in the release that is installed.
 */
const require = createRequire(import.meta.url);

/** The places of a text where a line may break, or must, one after the other (Unicode Standard Annex 14). */
export interface LineBreaker {
  nextBreak(): { readonly position: number; readonly required: boolean } | null;
}

export interface DocMeasure {
  measureBlock(content: Content): MeasuredNode;
  measureLeaf(leaf: TextContent): MeasuredLeaf;
}

export interface DocPreprocessor {
  preprocessBlock(content: Content): Content;
}

export interface Page extends LaidOutPage {
  readonly items: LaidOutItem[];
  pageMargins: PageMargins;
}

/** Where columns side by side began, and how far down the longest yet has come. */
export interface ColumnGroup {
  readonly page: number;
  availableHeight: number;
  readonly bottomMost?: { readonly page: number; readonly y: number; availableHeight: number };
}

/** Where on a page, or in a part of it, the next thing is put. Lengths in pt. */
export interface DocumentContext {
  page: number;
  x: number;
  y: number;
  availableWidth: number;
  availableHeight: number;
  readonly pages: Page[];
  /** One for each group of columns or cells that is being laid out. */
  readonly snapshots: readonly ColumnGroup[];
  pageMargins: PageMargins;
  addPage(size: SheetSize, margins: PageMargins): Page;
  moveDown(offset: number): boolean;
  /** Begins at the top of the current page. */
  initializePage(): void;
  getCurrentPage(): Page | null;
  /** Once the outermost table or columns are laid out. */
  resetMarginXTopParent(): void;
  addListener(event: 'pageAdded', listener: (page: Page) => void): void;
}

/** What each new page begins with, such as the head of a table. */
export interface Repeatable {
  /** In pt. */
  readonly height: number;
}

export interface PageElementWriter {
  /** How deep in blocks that are kept together: what is laid out is not on its page yet where it is above 0. */
  transactionLevel: number;
  readonly repeatables: Repeatable[];
  context(): DocumentContext;
  addPage(size: SheetSize, orientation: null, margins: PageMargins): void;
  addLine(line: LaidOutLine): Position;
  moveToNextPage(): void;
  beginUnbreakableBlock(): void;
  commitUnbreakableBlock(forcedX?: number, forcedY?: number): void;
  /** What has been laid out in the block that is under way. */
  currentBlockToRepeatable(): Repeatable;
  popFromRepeatables(): void;
  pushContext(context: DocumentContext): void;
  popContext(): void;
}

/** How each repeated content is asked for, and each background. */
export type PageContent = (page: number, pages: number, size: SheetSize) => Content | null;

/** Where a row goes on on another page. */
export interface RowBreak {
  readonly prevPage: number;
}

/** Draws the rules and the fills of a table around its rows, and repeats its head. */
export interface TableProcessor {
  readonly rowsWithoutPageBreak: number;
  beginTable(writer: PageElementWriter): void;
  beginRow(row: number, writer: PageElementWriter): void;
  endRow(row: number, writer: PageElementWriter, breaks: readonly RowBreak[]): void;
  endTable(writer: PageElementWriter): void;
}

/** Cells that stand side by side. */
export interface RowToLayOut {
  readonly marginX: readonly [left: number, right: number];
  readonly dontBreakRows: boolean;
  readonly rowsWithoutPageBreak: number;
  readonly cells: readonly MeasuredNode[];
  readonly widths: readonly MeasuredColumn[];
  readonly gaps: readonly number[];
  readonly tableBody: readonly (readonly MeasuredNode[])[];
  readonly tableNode: MeasuredNode;
  readonly rowIndex: number;
}

export interface LayoutBuilder {
  pageSize: SheetSize;
  pageMargins: PageMargins;
  svgMeasure: object;
  tableLayouts: object;
  docPreprocessor: DocPreprocessor;
  docMeasure: DocMeasure;
  writer: PageElementWriter;
  linearNodeList: MeasuredNode[];
  processNode(node: MeasuredNode, aligned?: boolean): void;
  processLeaf(node: MeasuredNode): void;
  processVerticalContainer(node: MeasuredNode): void;
  processTable(node: MeasuredNode): void;
  processRow(row: RowToLayOut): { readonly pageBreaks: RowBreak[]; readonly positions: readonly Position[] };
  _findSameRowPageBreakByRowSpanData(
    breaks: readonly object[] | null,
    page: number,
    row: number,
  ): RowBreak | undefined;
  _getPageBreakListBySpan(table: MeasuredNode, page: number, row: number): RowBreak;
  /** How deep in tables and columns. */
  nestedLevel: number;
  addBackground(background: (page: number, size: SheetSize) => Content | null): void;
  addHeadersAndFooters(header: PageContent, footer: PageContent): void;
  addWatermark(watermark: object | undefined, document: object, defaultStyle: object): void;
}

type Class<T, Arguments extends readonly unknown[]> = new (...parameters: Arguments) => T;

/** Loads a module of pdfmake's and gives the class that it is about; `assertEngine` makes sure of what it has. */
function load<T, Arguments extends readonly unknown[]>(module: string): Class<T, Arguments> {
  const loaded: { readonly default: Class<T, Arguments> } = require(`pdfmake/js/${module}.js`);
  return loaded.default;
}

export const DocMeasureBase = load<
  DocMeasure,
  [document: object, styles: object, defaultStyle: object, svgMeasure: object, tableLayouts: object]
>('DocMeasure');
export const DocumentContextBase = load<DocumentContext, []>('DocumentContext');
export const PageElementWriterBase = load<PageElementWriter, [context: DocumentContext]>('PageElementWriter');
export const LineBase = load<Line, [maxWidth: number]>('Line');
export const LayoutBuilderBase = load<
  LayoutBuilder,
  [size: SheetSize, margins: PageMargins, svgMeasure: object]
>('LayoutBuilder');
export const TableProcessorBase = load<TableProcessor, [table: MeasuredNode]>('TableProcessor');

export const {
  default: columnCalculator,
}: {
  readonly default: {
    /** Sets the width of each column, in pt. */
    buildColumnWidths(
      columns: readonly MeasuredColumn[],
      available: number,
      offsets?: number,
      table?: MeasuredNode,
    ): void;
  };
} = require('pdfmake/js/columnCalculator.js');

/** The package that pdfmake breaks lines by. */
export const LineBreakerBase: Class<LineBreaker, [text: string]> = createRequire(
  require.resolve('pdfmake/package.json'),
)('linebreak');

/** The release that is installed. */
export const { version: installedVersion }: { readonly version: string } = require('pdfmake/package.json');

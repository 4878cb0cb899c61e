import type { Content } from '../content.js';
import type { Hyphenation } from '../lines/hyphenation.js';
import type { LaidOutPage, PageMargins, SheetSize } from './laid-out.js';
import type { Line, MeasuredNode } from './measured.js';
import { ParagraphSetter } from './paragraph.js';
import {
  DocMeasureBase,
  DocPreprocessorBase,
  DocumentContextBase,
  LayoutBuilderBase,
  type PageContent,
  PageElementWriterBase,
  SvgMeasureBase,
} from './pdfmake.js';
import { RunInlines } from './run-inlines.js';

/** What the pages of a document have in common. */
export interface BookPages {
  readonly size: SheetSize;
  readonly margins: PageMargins;
  readonly head: PageContent;
  readonly foot: PageContent;
  readonly background: (page: number, size: SheetSize) => Content | null;
  readonly watermark?: object | undefined;
  readonly defaultFont: string;
}

/**
 * pdfmake's layout builder, with lines of its own: each paragraph is broken as a whole, and its lines are put on pages
 * one by one. What pdfmake does in between, `buildNextLine`, takes time that grows with the square of a paragraph's
 * length.
 */
export class BookBuilder extends LayoutBuilderBase {
  readonly #text: RunInlines;
  readonly #paragraphs: ParagraphSetter;

  constructor(
    private readonly document: object,
    private readonly book: BookPages,
    hyphenation: Hyphenation,
  ) {
    super(book.size, book.margins, new SvgMeasureBase());
    this.#text = new RunInlines(document);
    this.#paragraphs = new ParagraphSetter(this.#text, hyphenation);
  }

  /** Lays content out. pdfmake writes into the content, so that each time needs its own. */
  pagesOf(content: Content[]): readonly LaidOutPage[] {
    const { size, margins, head, foot, background, watermark, defaultFont } = this.book;
    const styles = { font: defaultFont };
    this.docPreprocessor = new DocPreprocessorBase();
    this.docMeasure = new DocMeasureBase(this.document, {}, styles, this.svgMeasure, this.tableLayouts);
    this.docMeasure.textInlines = this.#text;
    this.linearNodeList = [];
    const root = this.docMeasure.measureDocument(this.docPreprocessor.preprocessDocument(content));
    const context = new DocumentContextBase();
    this.writer = new PageElementWriterBase(context);
    context.addListener('pageAdded', () => this.addBackground(background));
    this.writer.addPage(size, null, margins);
    this.processNode(root);
    this.addHeadersAndFooters(head, foot);
    this.addWatermark(watermark, this.document, styles);
    return context.pages;
  }

  override processLeaf(node: MeasuredNode): void {
    const lines = this.#paragraphs.linesOf(node._inlines ?? [], this.writer.context().availableWidth);
    const [first] = lines;
    if (first) openLeaf(first, node);
    for (const line of lines) {
      const context = this.writer.context();
      const full = line.getHeight() > context.availableHeight;
      if (full && context.y > context.pageMargins.top) this.writer.moveToNextPage();
      node.positions.push(this.writer.addLine(line));
    }
  }
}

/** The first line of a leaf is where its destination and its outline entry lead. */
function openLeaf(line: Line, node: MeasuredNode): void {
  if (node.id !== undefined) {
    line.id = node.id;
    line._node = node;
  }
  if (!node.outline) return;
  line._outline = {
    id: node.id,
    parentId: node.outlineParentId,
    text: node.outlineText ?? '',
    expanded: node.outlineExpanded ?? false,
  };
}

import type { Drawing } from '../charts/drawing.js';

/** What pdfmake lays out: the part of its document definition that the engine writes. All lengths in pt. */

/**
 * What is set carries a stamp: an object that pdfmake copies along unseen, from the content to the laid-out page, so
 * that every laid-out line knows the node and the origin of its words.
 */
export interface Stamped {
  stamp?: object | undefined;
}

/** How runs of one look are set. */
export interface RunStyle {
  readonly font: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly color: string;
  /** Times the font's own line height. */
  readonly lineHeight: number;
  readonly characterSpacing: number;
  /** OpenType features by their tags, beside the face's usual ones. */
  readonly fontFeatures: readonly string[];
}

export interface Run extends Stamped {
  text: string;
  style: RunStyle;
  /** In place of those of its style. */
  fontFeatures?: readonly string[];
  link?: string;
  linkToDestination?: string;
  sup?: boolean;
  sub?: boolean;
  noWrap?: boolean;
  background?: string;
  /** The language, BCP 47, that its words may be hyphenated by; without it they are not. */
  hyphenate?: string | undefined;
  /** A named destination that leads to it. */
  destination?: string;
  /** It is the mark of this footnote. */
  footnote?: FootnoteContent;
}

/** A footnote: its text hangs beside its number. */
export interface FootnoteContent {
  readonly number: TextContent;
  readonly text: TextContent;
  /** Of the text, in pt. */
  readonly indent: number;
  /** Below the note, in pt. */
  readonly spaceAfter: number;
}

export type Margins = [left: number, top: number, right: number, bottom: number];

export type Align = 'left' | 'right' | 'center' | 'justify';

/** What holds content together, or lets it go. */
export interface Keeping {
  /** It is not divided between pages. */
  unbreakable?: boolean;
  /** The same, where it is not higher than a page. */
  wholeOnPage?: boolean;
  /** No page ends between it and what follows. */
  keepWithNext?: boolean;
  /** Where it does not fit, what follows goes before it, and it to the top of the next page. */
  float?: boolean;
}

interface ContentBase extends Stamped, Keeping {
  margin?: Margins;
  width?: number;
  pageBreak?: 'before';
  absolutePosition?: { x: number; y: number };
}

export interface TextContent extends ContentBase {
  text: Run[];
  alignment?: Align;
  /** A named destination. */
  id?: string;
}

export interface StackContent extends ContentBase {
  stack: Content[];
}

/** A stack that flows through columns, which end at the same height. */
export interface FlowContent extends StackContent {
  flow: ColumnFlow;
}

export interface ColumnFlow {
  readonly count: number;
  /** In pt. */
  readonly gap: number;
}

export interface ColumnsContent extends ContentBase {
  columns: Content[];
  columnGap?: number;
}

export interface CellContent extends StackContent {
  colSpan?: number;
  rowSpan?: number;
  fillColor?: string;
  /** Left, top, right, bottom: whether the layout's lines are drawn. */
  border?: [boolean, boolean, boolean, boolean];
}

/** pdfmake wants an empty object in each place that a span covers. */
export type SpannedCell = Record<string, never>;

export interface TableLayout {
  hLineWidth(line: number): number;
  vLineWidth(line: number): number;
  hLineColor(line: number): string;
  vLineColor(line: number): string;
  paddingLeft(column: number): number;
  paddingRight(column: number): number;
  paddingTop(row: number): number;
  paddingBottom(row: number): number;
}

export interface TableContent extends ContentBase {
  table: {
    widths: (number | 'auto' | '*')[];
    body: (CellContent | SpannedCell)[][];
    headerRows?: number;
    dontBreakRows?: boolean;
    /** Set by the engine's own rules for rows: none is torn that fits on a page. */
    wholeRows?: boolean;
    /** What stands above the head on each page but the first. */
    continued?: Content;
  };
  layout: TableLayout;
}

export interface SvgContent extends ContentBase {
  svg: Drawing;
  height?: number;
  font?: string;
}

export interface ImageContent extends ContentBase {
  image: string;
}

export interface CanvasContent extends ContentBase {
  canvas: { type: 'rect'; x: number; y: number; w: number; h: number; color: string }[];
}

export type Content =
  | TextContent
  | StackContent
  | FlowContent
  | ColumnsContent
  | TableContent
  | SvgContent
  | ImageContent
  | CanvasContent;

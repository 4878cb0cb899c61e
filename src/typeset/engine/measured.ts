import type {
  Align,
  ColumnFlow,
  Content,
  FootnoteContent,
  Keeping,
  Margins,
  Run,
  TableLayout,
  TextContent,
} from '../content.js';
import type { LaidOutInline, LaidOutLine, LaidOutRun } from './laid-out.js';
import type { FaceShapes, Shape } from './shapes.js';

/** Content as pdfmake keeps it between measuring and laying out: the part that the engine reads. Lengths in pt. */

export interface MeasuredRun extends LaidOutRun {
  /** What its texts measure. */
  readonly shapes: FaceShapes;
  /** Of a line of it. */
  readonly height: number;
  readonly alignment: Align;
  /** The language that it may be hyphenated by. */
  readonly hyphenate: string | undefined;
  /** The footnote that it is the mark of. */
  readonly footnote: FootnoteContent | undefined;
}

/** A word before it stands on a line, or a part of it. */
export interface MeasuredInline extends Omit<LaidOutInline, 'x'> {
  readonly run: MeasuredRun;
  /** The text without the spaces that a line does not end in. */
  readonly core: string;
  /** Of the core, and of the spaces after it. */
  readonly shape: Shape;
  readonly after: Shape;
  /** Of the spaces after it. */
  readonly trailingCut: number;
  /** A line break was asked for after it. */
  readonly lineEnd: boolean;
  /** No line may end after it. */
  readonly noNewLine: boolean;
}

/** A word on a line. */
export interface PlacedInline extends LaidOutInline {
  readonly run: MeasuredRun;
  /** pdfmake asks the first of a line for it. */
  readonly alignment: Align;
}

export interface MeasuredText {
  readonly inlines: readonly MeasuredInline[];
  /** Of its widest word, and of its widest line where none is broken. */
  readonly minWidth: number;
  readonly maxWidth: number;
}

export interface MeasuredLeaf extends TextContent {
  readonly _inlines: readonly MeasuredInline[];
  readonly _minWidth: number;
  readonly _maxWidth: number;
}

/** A line on its way to a page. */
export interface Line extends LaidOutLine {
  inlines: readonly PlacedInline[];
  x: number;
  y: number;
  inlineWidths: number;
  lastLineInParagraph?: boolean;
  /** The named destination that it is. */
  id?: string;
  /** The footnotes whose marks stand on it. */
  readonly footnotes: readonly FootnoteContent[];
  clone(): Line;
}

export interface Position {
  readonly pageNumber: number;
  readonly top: number;
}

/** A column of a table or of columns side by side; pdfmake works out its width where it is laid out. */
export interface MeasuredColumn {
  readonly _calcWidth?: number;
}

export interface MeasuredTable {
  readonly widths: readonly MeasuredColumn[];
  readonly body: readonly (readonly MeasuredCell[])[];
  readonly headerRows?: number;
  readonly dontBreakRows?: boolean;
  readonly wholeRows?: boolean;
  readonly continued?: Content;
}

export interface MeasuredCell extends MeasuredNode {
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** It is covered by another cell. */
  readonly _span?: boolean;
}

export interface MeasuredNode extends Keeping {
  unbreakable?: boolean;
  readonly text?: readonly Run[];
  readonly _inlines?: readonly MeasuredInline[];
  /** The lines that it was set in last, at a width. */
  _set?: { readonly width: number; readonly lines: readonly Line[] };
  readonly stack?: readonly MeasuredNode[];
  /** Its stack flows through columns. */
  readonly flow?: ColumnFlow;
  readonly columns?: readonly (MeasuredNode & MeasuredColumn)[];
  readonly _gap?: number;
  readonly table?: MeasuredTable;
  /** What stands left of each column of a table, and in all beside its columns' content. */
  readonly _offsets?: { readonly total: number; readonly offsets: readonly number[] };
  readonly _layout?: TableLayout;
  /** Of a table: where cells that span rows are torn. */
  readonly _breaksBySpan?: readonly object[];
  /** Of an image or a drawing. */
  readonly _height?: number;
  /** Of a canvas. */
  readonly _minHeight?: number;
  readonly pageBreak?: 'before' | 'after';
  readonly absolutePosition?: object;
  readonly id?: string;
  _margin: Margins | null;
  positions: Position[];
}

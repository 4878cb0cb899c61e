import type {
  Align,
  ColumnFlow,
  Content,
  FootnoteContent,
  Keeping,
  Margins,
  TableLayout,
} from '../content.js';
import type { LaidOutInline, LaidOutLine } from './laid-out.js';
import type { FaceShapes } from './shapes.js';

/** Content as pdfmake keeps it between measuring and laying out: the part that the engine reads. Lengths in pt. */

export interface MeasuredInline extends LaidOutInline {
  text: string;
  /** The text without the spaces that a line does not end in. */
  readonly core: string;
  /** What its texts measure. */
  readonly shapes: FaceShapes;
  x: number;
  width: number;
  readonly height: number;
  readonly leadingCut: number;
  readonly trailingCut: number;
  readonly alignment: Align;
  /** A line break was asked for after it. */
  readonly lineEnd?: boolean;
  /** No line may end after it. */
  readonly noNewLine?: boolean;
  /** The language that it may be hyphenated by. */
  readonly hyphenate?: string;
  /** The footnote that it is the mark of. */
  readonly footnote?: FootnoteContent;
}

export interface MeasuredText {
  readonly items: MeasuredInline[];
  readonly minWidth: number;
  readonly maxWidth: number;
}

export interface OutlineEntry {
  readonly id: string | undefined;
  readonly parentId: string | undefined;
  readonly text: string;
  readonly expanded: boolean;
}

/** A line on its way to a page. */
export interface Line extends LaidOutLine {
  inlines: MeasuredInline[];
  x: number;
  y: number;
  inlineWidths: number;
  lastLineInParagraph?: boolean;
  /** The named destination that it is. */
  id?: string;
  _node?: MeasuredNode;
  _outline?: OutlineEntry;
  fit?: { readonly wordSpace: number; readonly letterSpace: number };
  getAscenderHeight(): number;
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
  readonly _inlines?: MeasuredInline[];
  readonly text?: unknown;
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
  readonly outline?: boolean;
  readonly outlineText?: string;
  readonly outlineParentId?: string;
  readonly outlineExpanded?: boolean;
  _margin: Margins | null;
  positions: Position[];
}

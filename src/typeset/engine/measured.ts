import type { Align, Margins } from '../content.js';
import type { LaidOutInline, LaidOutLine } from './laid-out.js';

/** Content as pdfmake keeps it between measuring and laying out: the part that the engine reads. Lengths in pt. */

export interface MeasuredInline extends LaidOutInline {
  text: string;
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

export interface MeasuredNode {
  readonly _inlines?: MeasuredInline[];
  readonly text?: unknown;
  readonly stack?: readonly MeasuredNode[];
  readonly id?: string;
  readonly outline?: boolean;
  readonly outlineText?: string;
  readonly outlineParentId?: string;
  readonly outlineExpanded?: boolean;
  _margin: Margins | null;
  positions: Position[];
}

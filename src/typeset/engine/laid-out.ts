import type { Drawing } from '../../charts/drawing.js';
import type { GlyphPosition } from '../../fonts/shaped-text.js';
import type { Typeface } from '../../fonts/typeface.js';
import type { Stamped } from '../content.js';

/** What layout leaves on pages, and drawing takes from them. All lengths in pt. */

export interface SheetSize {
  readonly width: number;
  readonly height: number;
  readonly orientation: 'portrait' | 'landscape';
}

export interface PageMargins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A face in a document, as pdfkit embeds it. */
export interface PdfFont {
  readonly id: string;
  /** How far it reaches above the baseline, in thousandths of the type size. */
  readonly ascender: number;
  lineHeight(size: number): number;
  widthOfString(text: string, size: number): number;
  /** The glyphs of a text as hexadecimal numbers of the embedded subset. */
  encode(text: string, features?: readonly string[]): readonly [readonly string[], readonly GlyphPosition[]];
  ref(): object;
  /** What its texts are shaped with. */
  readonly typeface: Typeface;
}

/** A word, or what stands between two places where a line may break. */
export interface LaidOutInline {
  /** What it has in common with its neighbours. */
  readonly run: LaidOutRun;
  /** As it is drawn: with the hyphen that a line ends in, and with the space after the word. */
  readonly text: string;
  readonly x: number;
  /** As drawn, without the space that a line ends in. */
  readonly width: number;
  /** Of a word that is divided between lines: the whole word, and which of its parts this one is. */
  readonly broken?: BrokenWord | undefined;
}

/** How words that follow one another are set, and where they come from. */
export interface LaidOutRun extends Stamped {
  readonly font: PdfFont;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly characterSpacing: number;
  /** OpenType features by their tags, beside the face's usual ones. */
  readonly fontFeatures?: readonly string[] | null | undefined;
  readonly color: string;
  readonly opacity: number;
  readonly background: string | null;
  readonly sup: boolean;
  readonly sub: boolean;
  /** An address. */
  readonly link: string | null;
  /** A named destination. */
  readonly linkToDestination: string | null;
  /** The named destination that it is. */
  readonly destination?: string | undefined;
}

export interface BrokenWord {
  readonly word: string;
  readonly part: 'first' | 'middle' | 'last';
}

/** What the fitting of a line adds to it, in pt: to each space (U+0020, U+00A0), and after each letter. */
export interface LineFit {
  readonly wordSpace: number;
  readonly letterSpace: number;
}

export interface LaidOutLine {
  readonly inlines: readonly LaidOutInline[];
  readonly x: number;
  readonly y: number;
  readonly maxWidth: number;
  /** Of a line that the engine has fitted itself, which all lines of text are. */
  readonly fit?: LineFit;
  /** A named destination. */
  readonly id?: string;
  getWidth(): number;
  getHeight(): number;
  /** From its top to its baseline. */
  getAscenderHeight(): number;
}

export interface LaidOutGraphic extends Stamped {
  readonly svg?: Drawing;
  /** The name of an image. */
  readonly image?: string;
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
}

/** A line, or a rectangle with a height and a width. */
export interface LaidOutVector {
  readonly type?: string;
  /** Where a line begins and ends. */
  readonly x1?: number;
  readonly x2?: number;
  readonly x?: number;
  readonly y?: number;
  readonly w?: number;
  readonly h?: number;
  /** Of what is filled. */
  readonly color?: string;
}

export type LaidOutItem =
  | { readonly type: 'line'; readonly item: LaidOutLine }
  | { readonly type: 'svg' | 'image'; readonly item: LaidOutGraphic }
  | { readonly type: 'vector'; readonly item: LaidOutVector };

export interface LaidOutWatermark {
  readonly text: string;
  readonly color: string;
  readonly opacity: number;
  /** In degrees. */
  readonly angle: number;
  readonly font: PdfFont;
  readonly fontSize: number;
  readonly _size: { readonly size: { readonly width: number; readonly height: number } };
}

export interface LaidOutPage {
  readonly items: readonly LaidOutItem[];
  readonly watermark?: LaidOutWatermark;
  readonly pageSize: SheetSize;
  readonly pageMargins: PageMargins;
}

import { createRequire } from 'node:module';
import type { ShapedText } from '../fonts/shaped-text.js';
import type { Typeface } from '../fonts/typeface.js';
import type { FontFaces, LaidOutGraphic, PdfDocument, PdfFont, RequiredClass } from '../typeset/engine.js';

/**
 * What drawing stands on: the members of pdfmake's document (a pdfkit document) and of its renderer that neither
 * documents, typed. With `typeset/engine.ts` the only file that knows pdfmake's inner modules. All lengths in pt, from
 * the upper left corner of the page unless told.
 */
const require = createRequire(import.meta.url);

/** What can stand in a dictionary; names are plain strings, texts are made by `pdfText`. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | PdfText
  | NumberedObject
  | Date
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue };

export interface PdfText {
  readonly length: number;
  valueOf(): string;
}

export type PdfDictionary = { [key: string]: PdfValue };

/** An object by its number. */
export interface NumberedObject {
  readonly id: number;
}

/** An indirect object; it is written when it is ended, once. What pdfkit writes itself can refer to nothing else. */
export interface PdfReference extends NumberedObject {
  offset?: number;
  data: PdfDictionary;
  end(content?: Uint8Array): void;
}

/** The components of a colour, from 0 to 1; an ink by name; nothing where it is no colour. */
export type DeviceColour = readonly number[] | object | null;

/** What operators are gathered in, piece by piece. */
export interface PdfContent extends PdfReference {
  buffer: Uint8Array[];
  compress: boolean;
  write(content: Uint8Array): void;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly content: PdfContent;
  readonly dictionary: PdfReference;
  readonly resources: PdfReference;
  readonly annotations: NumberedObject[];
  _setTabOrder(): void;
  /** By the names that operators call them. */
  readonly fonts: Record<string, object>;
  readonly ext_gstates: Record<string, object>;
  readonly xobjects: Record<string, object>;
}

/** An ink by its name. */
export interface SpotColour {
  /** What operators call it. */
  readonly id: string;
  readonly ref: PdfReference;
}

export interface PdfImage {
  /** What operators call it. */
  label: string;
  readonly obj: PdfReference;
}

/** A face as pdfkit opens it, before `ReportDocument` gives it its typeface. */
export interface PdfkitFont extends Omit<PdfFont, 'typeface'>, OpenedFont {
  typeface?: Typeface;
  /** Shapes a word, with the space after it: all that pdfkit measures and draws comes through here. */
  layoutRun?: (text: string, features?: readonly string[]) => ShapedText;
  layout(text: string, features?: readonly string[]): ShapedText;
  ref(): PdfReference;
  /** Called once, when the file ends, where `ref` has been. */
  embed(): void;
}

/** The same with its typeface. */
export type EmbeddedFont = PdfkitFont & PdfFont;

export interface OpenedFont {
  /** What operators call it. */
  readonly id: string;
  /** Its PostScript name. */
  readonly name: string;
  /** From units of the face to thousandths of the type size. */
  readonly scale: number;
  readonly font: FontkitFace;
}

/** What fontkit has read of a face, in units of the face. */
export interface FontkitFace {
  readonly postscriptName: string;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight?: number;
  readonly xHeight?: number;
  /** In degrees. */
  readonly italicAngle: number;
  readonly post: { readonly isFixedPitch: number };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly 'OS/2'?: { readonly sFamilyClass?: number };
  getGlyph(id: number): { readonly advanceWidth: number };
  createSubset(): FontkitSubset;
}

interface FontkitSubset {
  /** Their numbers in the face, by those in the subset: also those that others are made of, when it is encoded. */
  readonly glyphs: readonly number[];
  /** Of a face of that format. */
  readonly cff?: object;
  includeGlyph(id: number): number;
  encode(): Uint8Array;
}

export interface PdfkitDocument extends PdfDocument {
  readonly page: PdfPage;
  readonly info: Readonly<Record<string, string | Date | undefined>>;
  /** The catalog. */
  readonly _root: PdfReference & { readonly data: { readonly Names: PdfReference } };
  readonly _info: PdfReference;
  readonly _id: Uint8Array;
  /** The pages that have not been written. */
  readonly _pageBuffer: PdfPage[];
  /** By their names. */
  readonly spotColors: Readonly<Record<string, SpotColour>>;
  /** How many bytes have been written. */
  readonly _offset: number;
  /** Of each object by its number less one. */
  readonly _offsets: (number | null)[];
  _font: PdfFont;
  _fontCount: number;
  /** The fonts by what they were asked for as, and by their PostScript names. */
  readonly _fontFamilies: Record<string, OpenedFont | undefined>;
  /** Makes the font that was registered by a name the one that is drawn with. */
  font(name: string, family?: string | number | null, size?: number): this;
  /** What a face was registered as; nothing where its family is not known. */
  getFontFile(family: string, bold: boolean, italics: boolean): string | null;
  addPage(options: { readonly size: readonly [width: number, height: number] }): this;
  addContent(operators: string): this;
  /** An ink by a name that colours are then called by; its shares of the four, in percent. */
  addSpotColor(name: string, cyan: number, magenta: number, yellow: number, black: number): this;
  lineWidth(width: number): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  circle(x: number, y: number, radius: number): this;
  stroke(): this;
  _normalizeColor(colour: unknown): DeviceColour;
  _setColorCore(colour: unknown, stroke: boolean): boolean;
  _doOpacity(fill: number | null | undefined, stroke: number | null | undefined): this | undefined;
  ref(data?: PdfDictionary): PdfReference;
  appendXML(xml: string): void;
  getStructTreeRoot(): PdfReference;
  provideImage(name: string): PdfImage;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  opacity(opacity: number): this;
  fillColor(colour: string, opacity?: number): this;
  strokeColor(colour: string, opacity?: number): this;
  rect(x: number, y: number, width: number, height: number): this;
  fill(): this;
  fontSize(size: number): this;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
  save(): this;
  restore(): this;
  rotate(degrees: number, options: { readonly origin: readonly [x: number, y: number] }): this;
  /** Overridden, so named here: what each writes is told where that is done. */
  flushPages(): void;
  _addInfo(): void;
  _write(chunk: string | Uint8Array): void;
  _refEnd(reference: PdfReference): void;
  _finalize(): void;
}

/** What draws everything but text. */
export interface ShapeRenderer {
  renderVector(vector: object): void;
  renderImage(image: LaidOutGraphic): void;
  renderSVG(graphic: Omit<LaidOutGraphic, 'svg'> & { readonly svg: string }): void;
  beginClip(rectangle: object): void;
  endClip(): void;
  beginVerticalAlignment(item: object): void;
  endVerticalAlignment(item: object): void;
}

interface Exported<T> {
  readonly default: T;
}

/** The arguments of pdfmake's document, of which the report needs three. */
export type DocumentArguments = [
  fonts: Readonly<Record<string, FontFaces>>,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  virtualfs: null,
  localAccess: (path: string) => boolean,
];

const document: Exported<new (...args: DocumentArguments) => PdfkitDocument> =
  require('pdfmake/js/PDFDocument.js');
const renderer: Exported<new (document: PdfkitDocument) => ShapeRenderer> = require('pdfmake/js/Renderer.js');

export const EngineDocument = document.default;
export const Shapes = renderer.default;

/** What drawing calls and overrides, for `assertEngine`. */
export const drawingClasses: readonly RequiredClass[] = [
  ['PDFDocument', EngineDocument, 'provideFont', 'registerFont', 'font', 'addContent', 'getStructTreeRoot'],
  ['PDFDocument', EngineDocument, 'addPage', 'provideImage', '_doOpacity'],
  [
    'PDFDocument',
    EngineDocument,
    '_addInfo',
    '_normalizeColor',
    '_setColorCore',
    'flushPages',
    '_write',
    '_refEnd',
    '_finalize',
  ],
  ['Renderer', Shapes, 'renderVector', 'renderImage', 'renderSVG'],
];

/** A text in a dictionary: pdfkit takes plain strings for names and wrapped ones for texts. */
export function pdfText(text: string): PdfText {
  return Object(text);
}

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
  | PdfReference
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue };

export interface PdfText {
  readonly length: number;
  valueOf(): string;
}

export type PdfDictionary = { [key: string]: PdfValue };

/** An indirect object; it is written when it is ended, once. */
export interface PdfReference {
  readonly id: number;
  offset?: number;
  data: PdfDictionary;
  end(content?: Uint8Array): void;
}

/** The components of a colour, from 0 to 1; an ink by name; nothing where it is no colour. */
export type DeviceColour = readonly number[] | object | null;

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly dictionary: PdfReference;
  readonly resources: PdfReference;
  readonly annotations: PdfReference[];
  /** By the names that operators call them. */
  readonly fonts: Record<string, object>;
}

export interface FileOptions {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly relationship: 'Data';
  readonly creationDate: Date;
  readonly modifiedDate: Date;
  readonly hidden: true;
}

export interface TextOptions {
  readonly lineBreak: false;
  readonly textWidth: number;
  readonly wordCount: number;
  readonly characterSpacing?: number | undefined;
  readonly wordSpacing?: number | undefined;
}

/** A face as pdfkit opens it, before `ReportDocument` gives it its typeface. */
export interface PdfkitFont extends Omit<PdfFont, 'typeface'> {
  typeface?: Typeface;
  /** Shapes a word, with the space after it: all that pdfkit measures and draws comes through here. */
  layoutRun?: (text: string, features?: readonly string[]) => ShapedText;
}

export interface OpenedFont {
  /** Its PostScript name. */
  readonly name: string;
  /** What fontkit has read of the face. */
  readonly font: object;
}

export interface PdfkitDocument extends PdfDocument {
  readonly page: PdfPage;
  readonly info: Readonly<Record<string, string | Date | undefined>>;
  /** The catalog. */
  readonly _root: PdfReference & { readonly data: { readonly Names: PdfReference } };
  readonly _info: PdfReference;
  readonly _id: Uint8Array;
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
  ref(data?: PdfDictionary): PdfReference;
  file(content: Uint8Array, options: FileOptions): PdfReference;
  appendXML(xml: string): void;
  getStructTreeRoot(): PdfReference;
  opacity(opacity: number): this;
  fillColor(colour: string, opacity?: number): this;
  strokeColor(colour: string, opacity?: number): this;
  rect(x: number, y: number, width: number, height: number): this;
  fill(): this;
  fontSize(size: number): this;
  text(text: string, x: number, y: number, options: TextOptions): this;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
  save(): this;
  restore(): this;
  rotate(degrees: number, options: { readonly origin: readonly [x: number, y: number] }): this;
  /** Overridden, so named here: what each writes is told where that is done. */
  _addInfo(): void;
  _write(chunk: string | Uint8Array): void;
  _refEnd(reference: PdfReference): void;
  _finalize(): void;
}

/** What pdfkit has read of a face for one document, for those of others. It holds nothing of the document itself. */
export class ReadFace {
  readonly #kind: OpenedFont['constructor'];
  readonly #face: object;

  constructor(opened: OpenedFont) {
    this.#kind = opened.constructor;
    this.#face = opened.font;
  }

  fontFor(document: PdfkitDocument, id: string): OpenedFont {
    return Reflect.construct(this.#kind, [document, this.#face, id]);
  }
}

/** What draws everything but text. */
export interface ShapeRenderer {
  renderVector(vector: object): void;
  renderImage(image: LaidOutGraphic): void;
  renderSVG(svg: LaidOutGraphic): void;
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
  [
    'PDFDocument',
    EngineDocument,
    'provideFont',
    'registerFont',
    'font',
    'addContent',
    'getStructTreeRoot',
    'file',
  ],
  ['PDFDocument', EngineDocument, '_addInfo', '_normalizeColor', '_write', '_refEnd', '_finalize'],
  ['Renderer', Shapes, 'renderVector', 'renderImage', 'renderSVG'],
];

/** A text in a dictionary: pdfkit takes plain strings for names and wrapped ones for texts. */
export function pdfText(text: string): PdfText {
  return Object(text);
}

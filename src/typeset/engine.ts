import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { Content, Stamped } from './content.js';

/**
 * The part of pdfmake 0.3.11 that the engine stands on. Its layout builder and its renderer are called apart from one
 * another, so that laying out and drawing are two steps (pdfmake's own printer does both in one call). pdfmake does
 * not document these modules; `assertEngine` says so clearly when a release moves them. All lengths in pt.
 */
const require = createRequire(import.meta.url);

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

export interface PdfFont {
  lineHeight(size: number): number;
  widthOfString(text: string, size: number): number;
  /** Words as they were shaped, by their text; absent where the document was told to keep none. */
  layoutCache?: Record<string, object>;
  /** What fontkit made of the font's bytes. */
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

export interface PdfDocument extends Readable {
  registerFont(name: string, bytes: Uint8Array): void;
  end(): void;
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
}

/**
 * What stands in the margins of each page, given its number and how many there are, both from 1.
 */
export type Repeated = (page: number, pages: number, size: SheetSize) => Content | null;

/** What is drawn behind each page, when it is begun: how many there will be is not known yet. */
export type Background = (page: number, size: SheetSize) => Content | null;

export interface Watermark {
  readonly text: string;
  readonly font: string;
  readonly color: string;
  readonly opacity: number;
  readonly bold: boolean;
}

/** A word, or what stands between two places where a line may break. */
export interface LaidOutInline extends Stamped {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

export interface LaidOutLine {
  readonly inlines: readonly LaidOutInline[];
  readonly x: number;
  readonly y: number;
  readonly maxWidth: number;
  getWidth(): number;
  getHeight(): number;
}

export interface LaidOutGraphic extends Stamped {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
}

export type LaidOutItem =
  | { readonly type: 'line'; readonly item: LaidOutLine }
  | { readonly type: 'svg' | 'image'; readonly item: LaidOutGraphic }
  | { readonly type: 'vector'; readonly item: object };

export interface LaidOutPage {
  readonly items: readonly LaidOutItem[];
  readonly pageSize: SheetSize;
  readonly pageMargins: PageMargins;
}

interface LayoutBuilder {
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: Content[],
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: Background,
    header: Repeated,
    footer: Repeated,
    watermark: Watermark | undefined,
  ): LaidOutPage[];
}

interface Renderer {
  renderPages(pages: readonly LaidOutPage[]): void;
}

interface Exported<T> {
  readonly default: T;
}

const layoutBuilder: Exported<new (size: SheetSize, margins: PageMargins, svg: object) => LayoutBuilder> =
  require('pdfmake/js/LayoutBuilder.js');
const svgMeasure: Exported<new () => object> = require('pdfmake/js/SVGMeasure.js');
const renderer: Exported<new (document: PdfDocument) => Renderer> = require('pdfmake/js/Renderer.js');
const pdfDocument: Exported<
  new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    virtualfs: null,
    localAccess: (path: string) => boolean,
  ) => PdfDocument
> = require('pdfmake/js/PDFDocument.js');
const { version }: { version: string } = require('pdfmake/package.json');

/** The release whose inner workings the engine knows; `package.json` pins the same. */
export const pdfmakeVersion = '0.3.11';

/** @throws Error where pdfmake is not the release that the engine knows, or has lost a method it calls. */
export function assertEngine(): void {
  const missing = [
    typeof layoutBuilder.default?.prototype?.layoutDocument === 'function'
      ? []
      : ['LayoutBuilder.layoutDocument'],
    typeof renderer.default?.prototype?.renderPages === 'function' ? [] : ['Renderer.renderPages'],
    typeof pdfDocument.default?.prototype?.provideFont === 'function' ? [] : ['PDFDocument.provideFont'],
  ].flat();
  if (version !== pdfmakeVersion || missing.length > 0) {
    const lost = missing.length > 0 ? `, without ${missing.join(', ')}` : '';
    throw new Error(`the engine is written for pdfmake ${pdfmakeVersion}; installed is ${version}${lost}`);
  }
}

/** The four faces of a family, by the names that their bytes are registered under. */
export interface FontFaces {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

/**
 * A pdfkit document, empty. Fonts come as bytes, registered by name: a name, unlike bytes, is cached by pdfkit, so
 * that a face is embedded once however often a chart asks for it. Files of the machine are never opened.
 */
export function createDocument(
  families: ReadonlyMap<string, FontFaces>,
  faces: ReadonlyMap<string, Uint8Array>,
  options: object,
): PdfDocument {
  const named = (path: string) => faces.has(path);
  const document = new pdfDocument.default(Object.fromEntries(families), {}, {}, {}, options, null, named);
  for (const [name, bytes] of faces) document.registerFont(name, bytes);
  return document;
}

export interface Sheet {
  readonly size: SheetSize;
  readonly margins: PageMargins;
}

export interface Repetition {
  readonly head: Repeated;
  readonly foot: Repeated;
  readonly background: Background;
  readonly watermark?: Watermark | undefined;
}

/** Lays content out into pages. pdfmake writes into the content, so give it fresh content each time. */
export function layOutPages(
  content: Content[],
  document: PdfDocument,
  sheet: Sheet,
  repetition: Repetition,
  defaultFont: string,
): readonly LaidOutPage[] {
  const builder = new layoutBuilder.default(sheet.size, sheet.margins, new svgMeasure.default());
  const { head, foot, background, watermark } = repetition;
  return builder.layoutDocument(
    content,
    document,
    {},
    { font: defaultFont },
    background,
    head,
    foot,
    watermark,
  );
}

/** Draws laid-out pages into their document. */
export function drawPages(document: PdfDocument, pages: readonly LaidOutPage[]): void {
  new renderer.default(document).renderPages(pages);
}

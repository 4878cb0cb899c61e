import type { Readable } from 'node:stream';
import type { Content } from './content.js';
import { BookBuilder } from './engine/book-builder.js';
import type { LaidOutPage, PageMargins, SheetSize } from './engine/laid-out.js';
import { loadDocumentClass } from './engine/pdfmake.js';
import type { Hyphenation } from './lines/hyphenation.js';

/**
 * The engine: pdfmake 0.3.11, extended. With the folder `engine/` and the renderers of `src/pdf/` this is all that knows
 * pdfmake's inner modules. Laying out and drawing are two steps (pdfmake's own printer does both in one call). All
 * lengths in pt.
 */
export type {
  BrokenWord,
  LaidOutGraphic,
  LaidOutInline,
  LaidOutItem,
  LaidOutLine,
  LaidOutPage,
  LaidOutVector,
  LineFit,
  PageMargins,
  SheetSize,
} from './engine/laid-out.js';
export { assertEngine, pdfmakeVersion } from './engine/requirements.js';

export interface PdfFont {
  lineHeight(size: number): number;
  widthOfString(text: string, size: number): number;
  /** What fontkit made of the font's bytes. */
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
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

/** The four faces of a family, by the names that their bytes are registered under. */
export interface FontFaces {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

const DocumentClass = loadDocumentClass<
  PdfDocument,
  [
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    virtualfs: null,
    localAccess: (path: string) => boolean,
  ]
>();

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
  const document = new DocumentClass(Object.fromEntries(families), {}, {}, {}, options, null, named);
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
  hyphenation: Hyphenation,
): readonly LaidOutPage[] {
  const book = { ...sheet, ...repetition, defaultFont };
  return new BookBuilder(document, book, hyphenation).pagesOf(content);
}

import type { Readable } from 'node:stream';
import type { Content } from './content.js';
import type { BaselineGrid } from './engine/baseline-grid.js';
import { BookBuilder } from './engine/book-builder.js';
import type { LaidOutPage, PageMargins, PdfFont, SheetSize } from './engine/laid-out.js';
import type { Hyphenation } from './lines/hyphenation.js';

/**
 * The engine: pdfmake 0.3.11, extended. With the folder `engine/` and `src/pdf/pdfkit.ts` this is all that knows
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
  LaidOutWatermark,
  LineFit,
  PageMargins,
  PdfFont,
  SheetSize,
} from './engine/laid-out.js';
export { assertEngine, pdfmakeVersion, type RequiredClass } from './engine/requirements.js';
export { wordsOf } from './engine/shapes.js';

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

export interface Sheet {
  readonly size: SheetSize;
  /** Of right-hand pages, which are those of odd number. */
  readonly margins: PageMargins;
  /** Whether left and right change places on left-hand pages. */
  readonly mirrored: boolean;
  readonly grid?: BaselineGrid;
}

export interface Repetition {
  readonly head: Repeated;
  readonly foot: Repeated;
  readonly background: Background;
  readonly watermark?: Watermark | undefined;
}

/** Pages without what they repeat. */
export interface BarePages {
  readonly pages: readonly LaidOutPage[];
  /** Adds heads, feet and the watermark, which move nothing on the pages. */
  readonly repeat: () => void;
}

/** Lays content out into pages. pdfmake writes into the content, so give it fresh content each time. */
export function layOutPages(
  content: Content[],
  document: PdfDocument,
  sheet: Sheet,
  repetition: Repetition,
  defaultFont: string,
  hyphenation: Hyphenation,
): BarePages {
  const book = { ...sheet, ...repetition, defaultFont };
  const builder = new BookBuilder(document, book, hyphenation);
  return { pages: builder.pagesOf(content), repeat: () => builder.repeat() };
}

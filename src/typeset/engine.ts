import type { Readable } from 'node:stream';
import { BookBuilder } from './engine/book-builder.js';
import type { Background, BookPages, RepeatedPages, Repetition } from './engine/book-pages.js';
import type { ContentFlow } from './engine/content-flow.js';
import type { LaidOutPage, PdfFont } from './engine/laid-out.js';
import { repeatPages } from './engine/repeat-pages.js';
import type { Hyphenation } from './lines/hyphenation.js';

/**
 * The engine: pdfmake 0.3.11, extended. With the folder `engine/` and `src/pdf/pdfkit.ts` this is all that knows
 * pdfmake's inner modules. Laying out and drawing are two steps (pdfmake's own printer does both in one call). All
 * lengths in pt.
 */
export type { Background, BookPages, RepeatedPages, Repetition } from './engine/book-pages.js';
export { type ContentFlow, emptyFlow } from './engine/content-flow.js';
export { areSetAlike } from './engine/inline-style.js';
export type {
  BrokenWord,
  LaidOutGraphic,
  LaidOutInline,
  LaidOutItem,
  LaidOutLine,
  LaidOutPage,
  LaidOutRun,
  LaidOutVector,
  LaidOutWatermark,
  LineFit,
  PageMargins,
  PdfFont,
  SheetSize,
} from './engine/laid-out.js';
export { assertEngine, pdfmakeVersion, type RequiredClass } from './engine/requirements.js';
export { raisedSize } from './engine/run-inlines.js';
export { wordsOf } from './engine/shapes.js';

export interface PdfDocument extends Readable {
  /** Data URLs of images by their names. */
  readonly images: Record<string, string>;
  /** Takes an image in, where it has not been. */
  provideImage(name: string): object;
  registerFont(name: string, bytes: Uint8Array): void;
  end(): void;
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
}

/** The four faces of a family, by the names that their bytes are registered under. */
export interface FontFaces {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

/** Lays out the parts of one document, each on pages of its own. */
export interface Engine {
  /**
   * Lays content out, from the page `first` on, counted from 1. pdfmake writes into the content, so give it fresh content
   * each time.
   */
  pagesOf(flow: ContentFlow, first: number, background: Background): readonly LaidOutPage[];
  /**
   * Pages with their heads, feet and watermark, which move nothing on them; those that are given stay as they are.
   *
   * @param known what came of pages before: a page that would come out the same is the very same again
   */
  repeat(pages: readonly LaidOutPage[], repetition: Repetition, known: RepeatedPages): readonly LaidOutPage[];
}

export function openEngine(document: PdfDocument, book: BookPages, hyphenation: Hyphenation): Engine {
  const builder = new BookBuilder(document, book, hyphenation);
  return {
    pagesOf: (flow, first, background) => builder.pagesOf(flow, first, background),
    repeat: (pages, repetition, known) =>
      repeatPages(pages, repetition, known, (fresh, own) => builder.repeated(fresh, own)),
  };
}

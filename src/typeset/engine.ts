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
  /** How far it reaches above the baseline, in thousandths of its size. */
  readonly ascender: number;
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

/** A word, or what stands between two places where a line may break. */
export interface LaidOutInline extends Stamped {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly font: PdfFont;
  readonly fontSize: number;
  readonly color: string;
  readonly characterSpacing?: number;
  readonly sup?: boolean;
  readonly sub?: boolean;
  readonly background?: string | null;
  /** An address, or a named destination. */
  readonly link?: string | null;
  readonly linkToDestination?: string | null;
  /** A piece of a word that is divided over lines. */
  readonly broken?: { readonly word: string; readonly part: 'first' | 'middle' | 'last' };
}

export interface LaidOutLine {
  readonly inlines: readonly LaidOutInline[];
  readonly x: number;
  readonly y: number;
  readonly maxWidth: number;
  /** A named destination. */
  readonly id?: string;
  getWidth(): number;
  getHeight(): number;
  /** From its top to its baseline. */
  getAscenderHeight(): number;
}

export interface LaidOutGraphic extends Stamped {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
}

/** A line, or a rectangle with a height and a width. */
export interface LaidOutVector {
  readonly x?: number;
  readonly y?: number;
  readonly w?: number;
  readonly h?: number;
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

interface Exported<T> {
  readonly default: T;
}

const layoutBuilder: Exported<new (size: SheetSize, margins: PageMargins, svg: object) => LayoutBuilder> =
  require('pdfmake/js/LayoutBuilder.js');
const svgMeasure: Exported<new () => object> = require('pdfmake/js/SVGMeasure.js');
const { version }: { version: string } = require('pdfmake/package.json');

/** The release whose inner workings the engine knows; `package.json` pins the same. */
export const pdfmakeVersion = '0.3.11';

/** @throws Error where pdfmake is not the release that the engine knows, or has lost a method it calls. */
export function assertEngine(): void {
  const missing = [
    typeof layoutBuilder.default?.prototype?.layoutDocument === 'function'
      ? []
      : ['LayoutBuilder.layoutDocument'],
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

import type { Content } from '../content.js';
import type { BaselineGrid } from './baseline-grid.js';
import type { LaidOutPage, PageMargins, SheetSize } from './laid-out.js';
import type { PageContent } from './pdfmake.js';

/** What the pages of a document have in common. */
export interface BookPages {
  readonly size: SheetSize;
  /** Of right-hand pages, which are those of odd number. */
  readonly margins: PageMargins;
  /** Whether left and right change places on left-hand pages. */
  readonly mirrored: boolean;
  readonly grid?: BaselineGrid;
  readonly defaultFont: string;
}

/** What is drawn behind each page, when it is begun: how many there will be is not known yet. Pages count from 1. */
export type Background = (page: number, size: SheetSize) => Content | null;

/** What stands in the margins of each page and over it. */
export interface RepeatedLines {
  readonly head: PageContent;
  readonly foot: PageContent;
  readonly watermark?: Watermark | undefined;
}

export interface Repetition extends RepeatedLines {
  /** Tells what a page repeats: pages of which the same is told come out the same. */
  readonly says: (page: number) => string;
}

/** Pages as they came out with what all repeat, by the pages without, with what was told of that. */
export type RepeatedPages = WeakMap<LaidOutPage, { readonly said: string; readonly repeated: LaidOutPage }>;

export interface Watermark {
  readonly text: string;
  readonly font: string;
  readonly color: string;
  readonly opacity: number;
  readonly bold: boolean;
}

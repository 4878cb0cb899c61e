import type { Content } from '../content.js';
import type { BaselineGrid } from './baseline-grid.js';
import type { PageMargins, SheetSize } from './laid-out.js';
import type { PageContent } from './pdfmake.js';

/** What the pages of a document have in common. */
export interface BookPages {
  readonly size: SheetSize;
  readonly margins: PageMargins;
  /** Whether left and right change places on pages of even number. */
  readonly mirrored: boolean;
  readonly grid?: BaselineGrid;
  readonly head: PageContent;
  readonly foot: PageContent;
  readonly background: (page: number, size: SheetSize) => Content | null;
  readonly watermark?: object | undefined;
  readonly defaultFont: string;
}

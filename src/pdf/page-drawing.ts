import type { ReportDocument } from './document.js';
import type { GrowingPage } from './growing-page.js';
import type { Ink } from './ink.js';
import type { Ledger } from './ledger.js';
import type { MarkedContent } from './marked-content.js';
import type { Leaves } from './structure/leaves.js';

/** The structure that what is drawn belongs to, and the account of what has been marked as part of it. */
export interface Tagging {
  readonly leaves: Leaves;
  readonly ledger: Ledger;
}

/** What a page is drawn with, and into. */
export interface PageDrawing {
  readonly document: ReportDocument;
  readonly tagging: Tagging | undefined;
  readonly page: GrowingPage;
  readonly ink: Ink;
  readonly marked: MarkedContent;
}

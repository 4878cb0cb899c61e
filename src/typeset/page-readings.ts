import { pairsOn } from './contrast-checks.js';
import { boxesOn } from './page-boxes.js';
import { isFlawless } from './page-checks.js';
import { contentsOf } from './page-contents.js';
import { flowOf, paragraphsIn } from './page-end-checks.js';
import { unusedShare } from './page-fill.js';
import { NumberedReading, PageReading } from './page-reading.js';
import { PageWords } from './page-words.js';
import { printedOn } from './printed-values.js';
import { typedOn } from './typed-numbers.js';

/** What is known of pages that were laid out before: a document of which one page has changed is looked through on that page. */
export class PageReadings {
  readonly contents = new PageReading(contentsOf);
  readonly flow = new PageReading(flowOf);
  readonly paragraphs = new PageReading((page) => paragraphsIn(this.flow.of(page)));
  readonly unused = new PageReading(unusedShare);
  readonly pairs = new PageReading(pairsOn);
  readonly flawless = new PageReading(isFlawless);
  readonly boxes = new PageReading(boxesOn);
  readonly words = new PageWords();
  readonly printed = new NumberedReading(new PageReading((page) => printedOn(this.boxes.of(page))));
  readonly typed = new NumberedReading(new PageReading((page) => typedOn(this.boxes.of(page))));
}

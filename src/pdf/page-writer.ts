import { rectangle } from './area.js';
import type { Destinations } from './destinations.js';
import type { ReportDocument } from './document.js';
import type { DrawnPage } from './drawn-page.js';
import type { Links } from './links.js';
import { artifacts } from './marked-content.js';
import type { PdfReference } from './pdfkit.js';
import type { MarkedPages } from './structure/marked-pages.js';
import type { ParentTree } from './structure/parent-tree.js';

/** What of a file pages are put into, besides the document itself. */
export interface WholeFile {
  readonly pages: MarkedPages;
  readonly parents: ParentTree;
  readonly links: Links;
  readonly destinations: Destinations;
}

/** Puts drawn pages into the structure of a file, its links and its destinations, each when it is the document's current page. */
export class PageWriter {
  /** The pages' objects. */
  readonly written: PdfReference[] = [];
  /** The artifacts' properties, which every page names. */
  #properties: PdfReference | undefined;

  constructor(
    private readonly document: ReportDocument,
    private readonly file: WholeFile,
  ) {}

  write({ marks, links, places, covered }: DrawnPage): void {
    const { page, isForPrint, tagged } = this.document;
    const { pages } = this.file;
    const place = this.written.push(page.dictionary) - 1;
    if (tagged) this.#mark(marks);
    for (const { stamp, area } of covered)
      pages.placeOf(stamp).element.show({ box: rectangle(area, page.height) });
    for (const place of places) this.file.destinations.reach(place, page);
    // Paper has no links, and a page for print no annotations.
    if (isForPrint) return;
    for (const words of links) {
      const { link } = pages.placeOf(words.stamp).element;
      if (!link) throw new Error(`the structure has no link around "${words.words}"`);
      this.file.links.add(link, words, { page, place });
    }
  }

  #mark(marks: DrawnPage['marks']): void {
    const { dictionary, resources } = this.document.page;
    this.#properties ??= this.#writeProperties();
    resources.data.Properties = this.#properties;
    dictionary.data.StructParents = this.file.parents.addPage(this.file.pages.enter(marks));
  }

  #writeProperties(): PdfReference {
    const properties = this.document.ref({ ...artifacts });
    properties.end();
    return properties;
  }
}

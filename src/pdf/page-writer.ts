import type { StampMark } from '../typeset/stamp.js';
import { rectangle } from './area.js';
import type { Destinations } from './destinations.js';
import type { ReportDocument } from './document.js';
import type { DrawnPage } from './drawn-page.js';
import type { Links } from './links.js';
import { artifacts } from './marked-content.js';
import type { PdfReference } from './pdfkit.js';
import { Content } from './structure/element.js';
import type { Leaves } from './structure/leaves.js';
import type { ParentTree } from './structure/parent-tree.js';

/** What of a file pages are put into, besides the document itself. */
export interface WholeFile {
  readonly leaves: Leaves;
  readonly parents: ParentTree;
  readonly links: Links;
  readonly destinations: Destinations;
}

/** Puts drawn pages into the structure of a file, its links and its destinations, each when it is the document's current page. */
export class PageWriter {
  /** The artifacts' properties, which every page names. */
  #properties: PdfReference | undefined;

  constructor(
    private readonly document: ReportDocument,
    private readonly file: WholeFile,
  ) {}

  write({ marks, links, places, covered }: DrawnPage): void {
    const { page, isForPrint, tagged } = this.document;
    if (tagged) this.#mark(marks);
    for (const { stamp, area } of covered) this.#placeOf(stamp).element.box = rectangle(area, page.height);
    for (const place of places) this.file.destinations.reach(place, page);
    // Paper has no links, and a page for print no annotations.
    if (isForPrint) return;
    for (const words of links) {
      const { link } = this.#placeOf(words.stamp).element;
      if (!link) throw new Error(`the structure has no link around "${words.words}"`);
      this.file.links.add(link, words, page);
    }
  }

  #mark(marks: readonly StampMark[]): void {
    const { dictionary, resources } = this.document.page;
    this.#properties ??= this.#writeProperties();
    resources.data.Properties = this.#properties;
    const { key, owners } = this.file.parents.addPage();
    dictionary.data.StructParents = key;
    for (const stamp of marks) {
      const place = this.#placeOf(stamp);
      place.marks.push({ page: dictionary, mcid: owners.push(place.element) - 1 });
    }
  }

  #placeOf(stamp: StampMark): Content {
    const place = this.file.leaves.placeOf(stamp);
    if (!(place instanceof Content)) throw new Error('the structure has no place for what is drawn');
    return place;
  }

  #writeProperties(): PdfReference {
    const properties = this.document.ref({ ...artifacts });
    properties.end();
    return properties;
  }
}

import { type Area, rectangle, union } from './area.js';
import type { ReportDocument } from './document.js';
import type { LinkedWords, LinkTarget } from './drawn-page.js';
import { type PdfDictionary, type PdfPage, type PdfReference, pdfText } from './pdfkit.js';
import type { Element } from './structure/element.js';
import type { ParentTree } from './structure/parent-tree.js';

/** A page that is written, and its place in the file, from 0. */
export interface WrittenPage {
  readonly page: PdfPage;
  readonly place: number;
}

interface LinkedLine extends WrittenPage {
  readonly annotation: PdfReference;
  area: Area;
}

/** A link that is being written: its words so far, and an annotation for each line that it is on. */
interface DrawnLink {
  words: string;
  readonly lines: LinkedLine[];
}

/** The links of a document: one annotation a link and line, said in the words of the whole link. */
export class Links {
  readonly #links = new Map<Element, DrawnLink>();

  constructor(
    private readonly document: ReportDocument,
    private readonly parents: ParentTree,
  ) {}

  /** Words of a link, on a page that is written. */
  add(element: Element, { words, area, target }: LinkedWords, { page, place }: WrittenPage): void {
    const link = this.#links.get(element) ?? { words: '', lines: [] };
    this.#links.set(element, link);
    link.words += `${words} `;
    // An entry's words and its page are laid out as lines of two columns: they are one line to a reader.
    const same = link.lines.find((one) => one.page === page && Math.abs(one.area.top - area.top) < 1);
    if (same) same.area = union(same.area, area);
    else link.lines.push({ page, place, area, annotation: this.#annotate(element, target, page) });
  }

  /** Once all pages are written. @param last those that had annotations in the last file; gives those that have in this one */
  finish(last: ReadonlySet<Element>): ReadonlySet<Element> {
    for (const element of last) if (!this.#links.has(element)) element.show({ objects: [] });
    for (const [element, { words, lines }] of this.#links) {
      const contents = pdfText(words.replaceAll(/[\s\u00a0]+/g, ' ').trim());
      for (const { page, annotation, area } of lines) {
        annotation.data.Contents = contents;
        annotation.data.Rect = rectangle(area, page.height);
        this.document.pack(annotation);
      }
      element.show({
        objects: lines.map(({ place, annotation }) => ({ page: place, annotation: annotation.id })),
      });
    }
    return new Set(this.#links.keys());
  }

  #annotate(element: Element, target: LinkTarget, page: PdfPage): PdfReference {
    const annotation = this.document.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Border: [0, 0, 0],
      // Printed, as PDF/A wants all that is seen to be.
      F: 4,
      ...(this.document.tagged && { StructParent: this.parents.addObject(element) }),
      ...entriesOf(target),
    });
    page.annotations.push(annotation);
    return annotation;
  }
}

function entriesOf(target: LinkTarget): PdfDictionary {
  if ('destination' in target) return { Dest: pdfText(target.destination) };
  return { A: { S: 'URI', URI: pdfText(target.address) } };
}

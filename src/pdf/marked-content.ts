import type { ReportDocument } from './document.js';
import type { PdfReference } from './pdfkit.js';
import type { Content, Element } from './structure/element.js';
import type { ParentTree } from './structure/parent-tree.js';

/** What of a page is no part of the document's structure, by its type (ISO 32000-1, 14.8.2.2). */
export type Artifact = 'layout' | 'background' | 'header' | 'footer' | 'watermark';

const properties: Readonly<Record<Artifact, string>> = {
  layout: '/Type /Layout',
  background: '/Type /Background',
  header: '/Type /Pagination /Subtype /Header',
  footer: '/Type /Pagination /Subtype /Footer',
  watermark: '/Type /Pagination /Subtype /Watermark',
};

/**
 * Says of all that is drawn what it belongs to. A sequence of marked content stays open over words, lines and shapes
 * that belong together, so that a paragraph is one sequence a page.
 */
export class MarkedContent {
  #open: Element | Artifact | undefined;
  #page: { readonly dictionary: PdfReference; readonly owners: Element[] } | undefined;

  constructor(
    private readonly document: ReportDocument,
    private readonly parents: ParentTree,
  ) {}

  /** When a page has been added. */
  beginPage(): void {
    const { dictionary } = this.document.page;
    const { key, owners } = this.parents.addPage();
    dictionary.data.StructParents = key;
    this.#page = { dictionary, owners };
  }

  /** Before the next page is added, or the file is closed. */
  close(): void {
    if (this.#open !== undefined) this.document.addContent('EMC');
    this.#open = undefined;
  }

  /** What is drawn next belongs to a leaf of the document, or is an artifact. */
  enter(target: Content | Artifact): void {
    const wanted = typeof target === 'string' ? target : target.element;
    if (this.#open === wanted) return;
    this.close();
    this.document.addContent(
      typeof target === 'string'
        ? `/Artifact <<${properties[target]}>> BDC`
        : `/${target.element.role} <</MCID ${this.#number(target)}>> BDC`,
    );
    this.#open = wanted;
  }

  /** Draws text that is read as other characters than it shows. */
  replaced(target: Content, words: string, draw: () => void): void {
    this.close();
    const text = Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex');
    this.document.markTexts(`/Span <</MCID ${this.#number(target)} /ActualText <${text}>>> BDC`, draw);
  }

  #number(target: Content): number {
    if (!this.#page) throw new Error('nothing can be marked before there is a page');
    const mcid = this.#page.owners.push(target.element) - 1;
    target.marks.push({ page: this.#page.dictionary, mcid });
    return mcid;
  }
}

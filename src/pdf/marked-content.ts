import type { ReportDocument } from './document.js';
import type { PdfDictionary, PdfReference } from './pdfkit.js';
import type { Content, Element } from './structure/element.js';
import type { ParentTree } from './structure/parent-tree.js';

/** What of a page is no part of the document's structure, by its type (ISO 32000-1, 14.8.2.2). */
export type Artifact = 'layout' | 'background' | 'header' | 'footer' | 'watermark';

const artifacts: Readonly<Record<Artifact, PdfDictionary>> = {
  layout: { Type: 'Layout' },
  background: { Type: 'Background' },
  header: { Type: 'Pagination', Subtype: 'Header' },
  footer: { Type: 'Pagination', Subtype: 'Footer' },
  watermark: { Type: 'Pagination', Subtype: 'Watermark' },
};

/**
 * Says of all that is drawn what it belongs to. A sequence of marked content stays open over words, lines and shapes
 * that belong together, so that a paragraph is one sequence a page. In a document that is not tagged it says nothing.
 *
 * Sequences are all called `Span`: what they are is said by the structure, and one name packs better than many.
 */
export class MarkedContent {
  #open: object | Artifact | undefined;
  /** The artifacts' properties, which every page names. */
  #properties: PdfReference | undefined;
  #page: { readonly dictionary: PdfReference; readonly owners: Element[] } | undefined;

  constructor(
    private readonly document: ReportDocument,
    private readonly parents: ParentTree,
  ) {}

  /** When a page has been added. */
  beginPage(): void {
    if (!this.document.tagged) return;
    const { dictionary, resources } = this.document.page;
    this.#properties ??= this.#writeProperties();
    resources.data.Properties = this.#properties;
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
    const wanted = typeof target === 'string' ? target : target.owner;
    if (this.#open === wanted || !this.document.tagged) return;
    this.close();
    this.document.addContent(
      typeof target === 'string' ? `/Artifact /${target} BDC` : `/Span <</MCID ${this.#number(target)}>> BDC`,
    );
    this.#open = wanted;
  }

  /** Draws text that is read as other characters than it shows. */
  replaced(target: Content, words: string, draw: () => void): void {
    if (!this.document.tagged) {
      draw();
      return;
    }
    this.close();
    const text = Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex');
    this.document.markTexts(`/Span <</MCID ${this.#number(target)} /ActualText <${text}>>> BDC`, draw);
  }

  #writeProperties(): PdfReference {
    const properties = this.document.ref({ ...artifacts });
    properties.end();
    return properties;
  }

  #number(target: Content): number {
    if (!this.#page) throw new Error('nothing can be marked before there is a page');
    const mcid = this.#page.owners.push(target.element) - 1;
    target.marks.push({ page: this.#page.dictionary, mcid });
    return mcid;
  }
}

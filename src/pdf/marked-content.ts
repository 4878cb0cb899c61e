import type { StampMark } from '../typeset/stamp.js';
import type { GrowingPage } from './growing-page.js';
import type { PdfDictionary } from './pdfkit.js';
import type { Content } from './structure/element.js';

/** What of a page is no part of the document's structure, by its type (ISO 32000-1, 14.8.2.2). */
export type Artifact = 'layout' | 'background' | 'header' | 'footer' | 'watermark';

/** The artifacts' properties, which every page names. */
export const artifacts: Readonly<Record<Artifact, PdfDictionary>> = {
  layout: { Type: 'Layout' },
  background: { Type: 'Background' },
  header: { Type: 'Pagination', Subtype: 'Header' },
  footer: { Type: 'Pagination', Subtype: 'Footer' },
  watermark: { Type: 'Pagination', Subtype: 'Watermark' },
};

/** A leaf of the document, which has a place in its structure. */
export interface Leaf {
  readonly stamp: StampMark;
  readonly place: Content;
}

export type Target = Leaf | Artifact;

/**
 * Says of all that is drawn on a page what it belongs to. A sequence of marked content stays open over words, lines and shapes
 * that belong together, so that a paragraph is one sequence a page. On a page that is not tagged it says nothing.
 *
 * Sequences are all called `Span`: what they are is said by the structure, and one name packs better than many.
 */
export class MarkedContent {
  #open: object | Artifact | undefined;

  constructor(
    private readonly page: GrowingPage,
    private readonly isTagged: boolean,
  ) {}

  /** Before the page is done. */
  close(): void {
    if (this.#open !== undefined) this.page.write('EMC');
    this.#open = undefined;
  }

  /** What is drawn next belongs to a leaf of the document, or is an artifact. */
  enter(target: Target): void {
    const wanted = ownerOf(target);
    if (this.#open === wanted || !this.isTagged) return;
    this.close();
    this.page.write(
      typeof target === 'string'
        ? `/Artifact /${target} BDC`
        : `/Span <</MCID ${this.page.mark(target.stamp)}>> BDC`,
    );
    this.#open = wanted;
  }

  /** Draws text that is read as other characters than it shows. */
  replaced({ stamp }: Leaf, words: string, draw: () => void): void {
    if (!this.isTagged) {
      draw();
      return;
    }
    this.close();
    const text = Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex');
    this.page.write(`/Span <</MCID ${this.page.mark(stamp)} /ActualText <${text}>>> BDC`);
    draw();
    this.page.write('EMC');
  }
}

/** What is drawn for one owner after the other is one piece. */
export function ownerOf(target: Target): object | Artifact {
  return typeof target === 'string' ? target : target.place.owner;
}

import { BuildMemory } from './build-memory.js';
import { DrawingMemory } from './charts/drawing-memory.js';
import { DocumentMemory } from './document/document-memory.js';
import { FragmentMemory } from './layout/fragment-memory.js';
import type { ReportDocument } from './pdf/document.js';
import { PdfMemory } from './pdf/pdf-memory.js';
import type { FontSet } from './typeset/fonts.js';
import { PageLooks } from './typeset/page-looks.js';
import type { PageMap } from './typeset/page-map.js';
import type { OpenDocument } from './typeset/prepare.js';
import { StretchMemory } from './typeset/stretch-memory.js';

/**
 * What the builds of one edition hand on to the next, for a program that builds it again and again. It saves time and
 * changes nothing: what it holds is used only where it is what would be made anew.
 */
export class EditionMemory {
  readonly drawings = new DrawingMemory();
  readonly shared = new BuildMemory();
  readonly fragments = new FragmentMemory();
  readonly document = new DocumentMemory();
  readonly stretches = new StretchMemory();
  readonly looks = new PageLooks();
  readonly pdf = new PdfMemory();
  #measuring: { readonly fonts: FontSet; readonly document: ReportDocument } | undefined;
  /** Where things stood on the pages: where the next build begins to look for them. */
  map: PageMap | undefined;

  /** The document that pages are laid out in and that none is drawn into: the same one while the fonts are the same. */
  measuring(fonts: FontSet, open: OpenDocument<ReportDocument>): ReportDocument {
    if (!this.#measuring || !sameFonts(this.#measuring.fonts, fonts)) {
      this.#measuring = { fonts, document: open(fonts.families, fonts.faces) };
    }
    return this.#measuring.document;
  }
}

function sameFonts(a: FontSet, b: FontSet): boolean {
  const sameFamilies = JSON.stringify([...a.families]) === JSON.stringify([...b.families]);
  return (
    sameFamilies &&
    a.faces.size === b.faces.size &&
    [...a.faces].every(([path, face]) => b.faces.get(path) === face)
  );
}

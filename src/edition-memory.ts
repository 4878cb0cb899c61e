import { BuildMemory } from './build-memory.js';
import { DrawingMemory } from './charts/drawing-memory.js';
import { BlockMemory } from './document/block-memory.js';
import type { ReportDocument } from './pdf/document.js';
import { PdfMemory } from './pdf/pdf-memory.js';
import type { LaidOutPage } from './typeset/engine.js';
import type { FontSet } from './typeset/fonts.js';
import { pageHash } from './typeset/page-hash.js';
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
  readonly blocks = new BlockMemory();
  readonly stretches = new StretchMemory();
  readonly pdf = new PdfMemory();
  #measuring: { readonly fonts: FontSet; readonly document: ReportDocument } | undefined;
  readonly #looks = new WeakMap<LaidOutPage, string>();
  /** Where things stood on the pages: where the next build begins to look for them. */
  map: PageMap | undefined;

  /** What tells a page from those that look different: one that is used again is not looked through again. */
  lookOf(page: LaidOutPage): string {
    const look = this.#looks.get(page) ?? pageHash(page);
    this.#looks.set(page, look);
    return look;
  }

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

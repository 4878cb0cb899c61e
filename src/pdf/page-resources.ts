import type { Glyph } from '../fonts/shaped-text.js';
import type { Typeface } from '../fonts/typeface.js';
import { type DrawnPage, type Opacity, opacityName, type ShownGlyphs } from './drawn-page.js';
import type { EmbeddedFont, PdfkitDocument, PdfReference } from './pdfkit.js';

/** What the pages of a file share: the glyphs of its faces, and its opacities. */
export class PageResources {
  readonly #shown = new Map<Typeface, Map<number, Glyph>>();
  readonly #opacities = new Map<string, PdfReference>();

  constructor(private readonly document: PdfkitDocument) {}

  /** Names on the current page what was drawn with. @throws Error where the document lacks a face */
  use({ faces, opacities, images }: DrawnPage, fonts: ReadonlyMap<Typeface, EmbeddedFont>): void {
    const { page } = this.document;
    for (const [typeface, glyphs] of faces) {
      const font = fonts.get(typeface);
      if (!font) throw new Error('a page shows a face that the document has not');
      page.fonts[font.id] = font.ref();
      const shown = this.#shown.get(typeface) ?? new Map<number, Glyph>();
      this.#shown.set(typeface, shown);
      for (const [id, glyph] of glyphs) if (!shown.has(id)) shown.set(id, glyph);
    }
    for (const opacity of opacities) page.ext_gstates[opacityName(opacity)] = this.#stateOf(opacity);
    for (const name of images) {
      const { label, obj } = this.document.provideImage(name);
      page.xobjects[label] = obj;
    }
  }

  /** The glyphs of a face on the pages so far. */
  shownOf(typeface: Typeface): ShownGlyphs {
    return this.#shown.get(typeface) ?? new Map();
  }

  #stateOf(opacity: Opacity): PdfReference {
    const name = opacityName(opacity);
    const known = this.#opacities.get(name);
    if (known) return known;
    const { fill, stroke } = opacity;
    const state = this.document.ref({
      Type: 'ExtGState',
      ...(fill !== null && { ca: fill }),
      ...(stroke !== null && { CA: stroke }),
    });
    state.end();
    this.#opacities.set(name, state);
    return state;
  }
}

import type { Glyph } from '../fonts/shaped-text.js';
import type { Typeface } from '../fonts/typeface.js';
import {
  type DrawnContent,
  type DrawnPage,
  type DrawnPicture,
  type Opacity,
  opacityName,
  pictureName,
  type ShownGlyphs,
} from './drawn-page.js';
import type { EmbeddedFont, PdfkitDocument, PdfReference } from './pdfkit.js';

type Fonts = ReadonlyMap<Typeface, EmbeddedFont>;

/** What the pages of a file share: the glyphs of its faces, its opacities and its pictures. */
export class PageResources {
  readonly #shown = new Map<Typeface, Map<number, Glyph>>();
  readonly #opacities = new Map<string, PdfReference>();
  /** By their keys. */
  readonly #pictures = new Map<string, PdfReference>();

  constructor(private readonly document: PdfkitDocument) {}

  /** Names on the current page what was drawn with. @throws Error where the document lacks a face */
  use(drawn: DrawnPage, fonts: Fonts): void {
    const { page } = this.document;
    for (const [typeface, glyphs] of drawn.faces) {
      const font = fonts.get(typeface);
      if (!font) throw new Error('a page shows a face that the document has not');
      page.fonts[font.id] = font.ref();
      const shown = this.#shown.get(typeface) ?? new Map<number, Glyph>();
      this.#shown.set(typeface, shown);
      // Without an array for each of the many glyphs of all pages.
      glyphs.forEach((glyph, id) => {
        if (!shown.has(id)) shown.set(id, glyph);
      });
    }
    Object.assign(page.ext_gstates, this.#statesOf(drawn));
    drawn.pictures.forEach((picture, place) => {
      page.xobjects[pictureName(place)] = this.#formOf(picture);
    });
    for (const name of drawn.images) {
      const { label, obj } = this.document.provideImage(name);
      page.xobjects[label] = obj;
    }
  }

  /** A picture as a form (ISO 32000-1, 8.10). */
  #formOf(picture: DrawnPicture): PdfReference {
    const { key, width, height, content } = picture;
    const known = this.#pictures.get(key);
    if (known) return known;
    const form = this.document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: { ExtGState: this.#statesOf(picture) },
      Filter: 'FlateDecode',
    });
    form.end(content);
    this.#pictures.set(key, form);
    return form;
  }

  /** The glyphs of a face on the pages so far. */
  shownOf(typeface: Typeface): ShownGlyphs {
    return this.#shown.get(typeface) ?? new Map();
  }

  #statesOf({ opacities }: DrawnContent): Readonly<Record<string, PdfReference>> {
    return Object.fromEntries(opacities.map((one) => [opacityName(one), this.#stateOf(one)]));
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

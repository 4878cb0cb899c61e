import type { LaidOutInline, PdfFont } from './laid-out.js';

/** What a text measures in a face, whatever its size. */
export interface Shape {
  /** In thousandths of the type size. */
  readonly advance: number;
  /** Glyphs, each of which letter spacing follows. */
  readonly letters: number;
  /** Spaces, no-break ones too, which stretch with the line; thin ones (U+202F) do not. */
  readonly spaces: number;
}

/** Measures each text once a face. A text is measured as it is drawn: words and the spaces between them apart. */
export class Shapes {
  readonly #faces = new Map<PdfFont, Map<string, Shape>>();

  of(text: string, { font, fontFeatures }: Pick<LaidOutInline, 'font' | 'fontFeatures'>): Shape {
    const face = this.#faces.get(font) ?? new Map<string, Shape>();
    this.#faces.set(font, face);
    const key = fontFeatures ? `${fontFeatures.join()}\n${text}` : text;
    const known = face.get(key);
    if (known) return known;
    const shaped = wordsOf(text).map((word) => font.typeface.shape(word, fontFeatures ?? []));
    const shape = {
      advance: shaped.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
      letters: shaped.reduce((sum, { glyphs }) => sum + glyphs.length, 0),
      spaces: text.split(/[ \u00a0]/).length - 1,
    };
    face.set(key, shape);
    return shape;
  }
}

/** A text as it is shaped: words, and the ordinary spaces between them. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/( +)/).filter((part) => part !== '');
}

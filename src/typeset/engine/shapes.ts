import type { PdfFont } from './laid-out.js';

/** What a text measures in a face, whatever its size. */
export interface Shape {
  /** In thousandths of the type size. */
  readonly advance: number;
  /** Glyphs, each of which letter spacing follows. */
  readonly letters: number;
  /** Spaces, no-break ones too, which stretch with the line; thin ones (U+202F) do not. */
  readonly spaces: number;
}

/** Of no text. */
export const noShape: Shape = { advance: 0, letters: 0, spaces: 0 };

/** Texts in a face with some of its features, each measured once. A text is measured as it is drawn: words and the spaces between them apart. */
export class FaceShapes {
  readonly #known = new Map<string, Shape>();
  readonly #font: PdfFont;
  readonly #features: readonly string[];

  constructor(font: PdfFont, features: readonly string[]) {
    this.#font = font;
    this.#features = features;
  }

  of(text: string): Shape {
    const known = this.#known.get(text);
    if (known) return known;
    const shaped = wordsOf(text).map((word) => this.#font.typeface.shape(word, this.#features));
    const shape = {
      advance: shaped.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
      letters: shaped.reduce((sum, { glyphs }) => sum + glyphs.length, 0),
      spaces: text.split(/[ \u00a0]/).length - 1,
    };
    this.#known.set(text, shape);
    return shape;
  }
}

/** The texts of a document, by their faces. */
export class Shapes {
  readonly #faces = new Map<PdfFont, Map<string, FaceShapes>>();

  in(font: PdfFont, features: readonly string[]): FaceShapes {
    const face = this.#faces.get(font) ?? new Map<string, FaceShapes>();
    this.#faces.set(font, face);
    const key = features.join();
    const shapes = face.get(key) ?? new FaceShapes(font, features);
    face.set(key, shapes);
    return shapes;
  }
}

/** A text as it is shaped: words, and the ordinary spaces between them. */
export function wordsOf(text: string): readonly string[] {
  // Most often it is one word.
  if (text !== '' && !text.includes(' ')) return [text];
  return text.split(/( +)/).filter((part) => part !== '');
}

import type { Span } from '../diagnostics.js';
import { textHash } from './text-hash.js';

/** What stands in a plain text for a value or a reference: U+FFFC, the object replacement character. */
export const OBJECT = '\uFFFC';

/** Something in a text beside its words; `offset` is in the plain text. */
export type TextMark =
  | { readonly kind: 'value'; readonly path: string; readonly format?: string; readonly offset: number }
  | { readonly kind: 'reference'; readonly to: string; readonly form: string; readonly offset: number }
  | { readonly kind: 'link'; readonly href: string; readonly offset: number }
  | { readonly kind: 'footnote'; readonly offset: number }
  /** Words in another language, up to `end`. */
  | { readonly kind: 'foreign'; readonly language: string; readonly offset: number; readonly end: number };

/** A text without its places. */
export interface PlainText {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/** A stretch of a plain text with its place in the file. */
export interface PlacedPiece {
  readonly text: string;
  readonly span: Span;
  /** The text stands in the file as it is here, so that columns go on with it. */
  readonly advances: boolean;
}

/** The text of a unit in one language: as written, and as plain words that know their places. */
export class UnitText implements PlainText {
  readonly text: string;
  readonly #pieces: readonly (PlacedPiece & { readonly start: number })[];
  #hash: string | undefined;

  constructor(
    /** As the catalogue has it, with its interpolations and its Markdown. */
    readonly raw: string,
    /** The whole text's place: the string with its quotes, the first letter of a paragraph. */
    readonly span: Span,
    pieces: readonly PlacedPiece[],
    readonly marks: readonly TextMark[],
  ) {
    let start = 0;
    this.#pieces = pieces.map((piece) => {
      const placed = { ...piece, start };
      start += piece.text.length;
      return placed;
    });
    this.text = pieces.map(({ text }) => text).join('');
  }

  /** Tells the text as written from others. */
  get hash(): string {
    this.#hash ??= textHash(this.raw);
    return this.#hash;
  }

  /** The place of a stretch of the plain text; it ends with the piece it begins in at the latest. */
  spanAt(offset: number, length = 0): Span {
    const piece = this.#pieces.findLast(({ start }) => start <= offset);
    if (!piece) return this.span;
    if (!piece.advances) return piece.span;
    const within = Math.min(offset - piece.start, piece.text.length);
    return {
      ...piece.span,
      column: piece.span.column + within,
      length: Math.min(length, piece.text.length - within),
    };
  }
}

import type { MarkupElement } from './element.js';
import type { Block } from './nodes.js';
import { isSamePiece, type PlacedPiece, type Places } from './places.js';

/** The blocks of one edition's document as they were built last: those whose markup is the same are the very same again. */
export class BlockMemory {
  /** By the text of their markup. */
  #kept = new Map<string, { readonly piece: PlacedPiece; readonly blocks: readonly Block[] }>();
  #used = new Map<string, { readonly piece: PlacedPiece; readonly blocks: readonly Block[] }>();

  /**
   * The blocks of an element that reaches up to an offset.
   *
   * @param build makes them; tells whether it found nothing wrong, which would have to be told each time
   */
  of(
    element: MarkupElement,
    end: number,
    places: Places,
    build: () => { readonly blocks: readonly Block[]; readonly sound: boolean },
  ): readonly Block[] {
    const piece = places.piece(element.offset, end);
    const kept = this.#kept.get(piece.text);
    if (kept && isSamePiece(kept.piece, piece)) {
      // What stands twice in a document is two nodes.
      this.#kept.delete(piece.text);
      this.#used.set(piece.text, kept);
      return kept.blocks;
    }
    const { blocks, sound } = build();
    if (sound) this.#used.set(piece.text, { piece, blocks });
    return blocks;
  }

  /** Forgets what has not been used since the last time: a document is built. */
  settle(): void {
    this.#kept = this.#used;
    this.#used = new Map();
  }
}

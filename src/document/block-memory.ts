import type { MarkupElement } from './element.js';
import type { Block } from './nodes.js';
import { isSamePiece, type PlacedPiece, type Places } from './places.js';

interface Kept {
  readonly piece: PlacedPiece;
  readonly blocks: readonly Block[];
}

/** The blocks of one edition's document as they were built last: those whose markup is the same are the very same again. */
export class BlockMemory {
  /** By the text of their markup: page breaks, say, are alike in all but where they come from. */
  #kept = new Map<string, readonly Kept[]>();
  #used = new Map<string, readonly Kept[]>();

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
    const alike = this.#kept.get(piece.text) ?? [];
    const kept = alike.find((one) => isSamePiece(one.piece, piece));
    if (kept) {
      // What stands twice in a document is two nodes.
      this.#kept.set(
        piece.text,
        alike.filter((one) => one !== kept),
      );
      this.#use(kept);
      return kept.blocks;
    }
    const { blocks, sound } = build();
    if (sound) this.#use({ piece, blocks });
    return blocks;
  }

  /** Forgets what has not been used since the last time: a document is built. */
  settle(): void {
    this.#kept = this.#used;
    this.#used = new Map();
  }

  #use(kept: Kept): void {
    const { text } = kept.piece;
    this.#used.set(text, [...(this.#used.get(text) ?? []), kept]);
  }
}

import type { MarkupElement } from './element.js';
import type { Block } from './nodes.js';
import { isSamePiece, type PlacedPiece } from './places.js';

interface Kept {
  readonly piece: PlacedPiece;
  readonly blocks: readonly Block[];
  /** What was built on the way: of a section its blocks. */
  readonly inside: readonly Kept[];
}

/**
 * The blocks of one edition's document as they were built last, those in sections too: those whose markup is the same are the
 * very same again.
 */
export class BlockMemory {
  /** By the text of their markup: page breaks, say, are alike in all but where they come from. */
  #kept = new Map<string, readonly Kept[]>();
  #used = new Map<string, readonly Kept[]>();
  readonly #ofElements = new WeakMap<MarkupElement, Kept>();
  /** Those of the last document that stand in this one, with all in them. */
  readonly #taken = new Set<Kept>();
  /** What is built now, of the element that is built. */
  #inside: Kept[] = [];

  /**
   * The blocks of an element.
   *
   * @param build makes them; tells whether it found nothing wrong, which would have to be told each time
   */
  of(
    element: MarkupElement,
    build: () => { readonly blocks: readonly Block[]; readonly sound: boolean },
  ): readonly Block[] {
    const kept = this.#find(element);
    if (kept) {
      this.#reuse(kept);
      this.#inside.push(kept);
      this.#ofElements.set(element, kept);
      return kept.blocks;
    }
    const around = this.#inside;
    this.#inside = [];
    const { blocks, sound } = build();
    const made = { piece: pieceOf(element), blocks, inside: this.#inside };
    this.#inside = around;
    if (sound) {
      this.#use(made);
      this.#ofElements.set(element, made);
      around.push(made);
    }
    return blocks;
  }

  /** Forgets what has not been used since the last time: a document is built. */
  settle(): void {
    this.#kept = this.#used;
    this.#used = new Map();
    this.#taken.clear();
    this.#inside = [];
  }

  #find(element: MarkupElement): Kept | undefined {
    const known = this.#ofElements.get(element);
    if (known && this.#isFree(known)) return known;
    const piece = pieceOf(element);
    return this.#kept.get(piece.text)?.find((one) => this.#isFree(one) && isSamePiece(one.piece, piece));
  }

  /** What stands twice in a document is two nodes: neither it nor anything in it is used twice. */
  #isFree(kept: Kept): boolean {
    return !this.#taken.has(kept) && kept.inside.every((one) => this.#isFree(one));
  }

  #reuse(kept: Kept): void {
    this.#taken.add(kept);
    this.#use(kept);
    for (const one of kept.inside) this.#reuse(one);
  }

  #use(kept: Kept): void {
    const { text } = kept.piece;
    this.#used.set(text, [...(this.#used.get(text) ?? []), kept]);
  }
}

function pieceOf({ places, offset, end }: MarkupElement): PlacedPiece {
  return places.piece(offset, end);
}

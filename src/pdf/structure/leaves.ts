import type { DocumentNode } from '../../document/nodes.js';
import type { Part, StampMark } from '../../typeset/stamp.js';
import type { Content } from './element.js';

/** A place in the structure; `decoration` is no part of it. */
export type LeafPlace = Content | 'decoration';

/** Where the runs and graphics of each leaf of the document belong: of the leaves that earlier files had, too, while there are such. */
export class Leaves {
  /** Of what has no parts, as nearly all. */
  readonly #whole = new WeakMap<DocumentNode, LeafPlace>();
  readonly #parts = new WeakMap<DocumentNode, Map<string, LeafPlace>>();

  set(node: DocumentNode, part: Part | undefined, place: LeafPlace): void {
    if (!part) {
      this.#whole.set(node, place);
      return;
    }
    const places = this.#parts.get(node) ?? new Map<string, LeafPlace>();
    this.#parts.set(node, places.set(keyOf(part), place));
  }

  /** By its innermost node; nothing where the structure has no place for it. */
  placeOf({ nodes, part }: StampMark): LeafPlace | undefined {
    const innermost = nodes.at(-1);
    return innermost && this.find(innermost, part);
  }

  find(node: DocumentNode, part?: Part): LeafPlace | undefined {
    return part ? this.#parts.get(node)?.get(keyOf(part)) : this.#whole.get(node);
  }
}

function keyOf({ kind, of = '' }: Part): string {
  return `${kind} ${of}`;
}

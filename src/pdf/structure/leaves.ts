import type { DocumentNode } from '../../document/nodes.js';
import type { Part, StampMark } from '../../typeset/stamp.js';
import type { Content } from './element.js';

/** Where the runs and graphics of each leaf of the document belong; `decoration` is no part of the structure. */
export class Leaves {
  readonly #places = new Map<DocumentNode, Map<string, Content | 'decoration'>>();

  set(node: DocumentNode, part: Part | undefined, place: Content | 'decoration'): void {
    const places = this.#places.get(node) ?? new Map<string, Content | 'decoration'>();
    this.#places.set(node, places.set(keyOf(part), place));
  }

  /** By its innermost node; nothing where the structure has no place for it. */
  placeOf({ nodes, part }: StampMark): Content | 'decoration' | undefined {
    const innermost = nodes.at(-1);
    return innermost && this.find(innermost, part);
  }

  find(node: DocumentNode, part?: Part): Content | 'decoration' | undefined {
    return this.#places.get(node)?.get(keyOf(part));
  }
}

function keyOf(part: Part | undefined): string {
  return part ? `${part.kind} ${part.of ?? ''}` : '';
}

import type { Block, DocumentNode } from './nodes.js';
import { isGraphic, walk } from './walk.js';

/** The nodes of blocks that stand out: those with an id, and those that are numbered, listed or drawn. */
export class NotableNodes {
  readonly #known = new WeakMap<Block, readonly DocumentNode[]>();

  /** In the order of the document; in a block that is the very same they are the same. */
  in(blocks: readonly Block[]): readonly DocumentNode[] {
    return blocks.flatMap((block) => {
      const known = this.#known.get(block) ?? this.#inOne(block);
      this.#known.set(block, known);
      return known;
    });
  }

  #inOne(block: Block): readonly DocumentNode[] {
    if (block.kind === 'section') return [...(isNotable(block) ? [block] : []), ...this.in(block.children)];
    const found: DocumentNode[] = [];
    walk([block], {
      enter(node) {
        if (isNotable(node)) found.push(node);
      },
    });
    return found;
  }
}

function isNotable(node: DocumentNode): boolean {
  return (
    node.id !== undefined ||
    node.kind === 'heading' ||
    node.kind === 'figure' ||
    node.kind === 'table' ||
    node.kind === 'cover' ||
    isGraphic(node)
  );
}

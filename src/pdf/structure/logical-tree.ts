import { addBlocks } from './blocks.js';
import type { Building } from './building.js';
import { Element } from './element.js';
import { Leaves } from './leaves.js';
import { addNotes } from './notes.js';

/** The structure of a document before anything is drawn: elements in the order in which they are read. */
export interface LogicalTree {
  readonly root: Element;
  readonly leaves: Leaves;
}

/** Builds the structure of a document from its tree. The notes of a chapter are read at its end. */
export function logicalTree(request: Pick<Building, 'tree' | 'numbering' | 'language'>): LogicalTree {
  const building: Building = { ...request, leaves: new Leaves(), footnotes: [], notes: 0, tables: [] };
  const root = new Element('Document', undefined, { lang: request.tree.language });
  for (const block of request.tree.children) {
    addBlocks([block], root, building);
    if (block.kind !== 'section') continue;
    const chapter = root.children.at(-1);
    addNotes(chapter instanceof Element ? chapter : root, building);
  }
  addNotes(root, building);
  return { root, leaves: building.leaves };
}

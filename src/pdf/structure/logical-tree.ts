import { addKnownBlock } from './blocks.js';
import type { Building } from './building.js';
import { Element } from './element.js';
import type { Leaves } from './leaves.js';
import { addNote } from './notes.js';
import type { StructureMemory } from './structure-memory.js';

/** The structure of a document before anything is drawn: elements in the order in which they are read. */
export interface LogicalTree {
  readonly root: Element;
  readonly leaves: Leaves;
  /** What the last document had and this one has not. */
  readonly gone: readonly Element[];
}

/** Builds the structure of a document from its tree. The notes of a chapter are read at its end. */
export function logicalTree(
  request: Pick<Building, 'tree' | 'numbering' | 'language'>,
  { built, leaves }: StructureMemory,
): LogicalTree {
  const counts = { notes: 0, tables: 0, lists: 0, illustrative: 0 };
  const building: Building = { ...request, leaves, built, footnotes: [], counts };
  const root = new Element('Document', undefined, { lang: request.tree.language });
  built.begin(request.numbering);
  for (const block of request.tree.children) {
    addKnownBlock(block, root, building);
    if (block.kind !== 'section') continue;
    const chapter = root.children.at(-1);
    addChapterNotes(chapter instanceof Element ? chapter : root, building);
  }
  addChapterNotes(root, building);
  return { root, leaves, gone: built.settle(building) };
}

function addChapterNotes(parent: Element, building: Building): void {
  for (const footnote of building.footnotes.splice(0))
    building.built.add(footnote, parent, building, () => addNote(footnote, parent, building));
}

import type { Footnote } from '../../document/nodes.js';
import { addBlocks } from './blocks.js';
import type { Building } from './building.js';
import { Element } from './element.js';
import { addInlines } from './inlines.js';
import { Leaves } from './leaves.js';

/** The structure of a document before anything is drawn: elements in the order in which they are read. */
export interface LogicalTree {
  readonly root: Element;
  readonly leaves: Leaves;
}

/** Builds the structure of a document from its tree. The notes of a chapter are read at its end. */
export function logicalTree(request: Omit<Building, 'leaves' | 'footnotes'>): LogicalTree {
  const building: Building = { ...request, leaves: new Leaves(), footnotes: [] };
  const root = new Element('Document', undefined, { lang: request.tree.language });
  let notes = 0;
  for (const block of request.tree.children) {
    addBlocks([block], root, building);
    if (block.kind !== 'section') continue;
    const chapter = root.children.at(-1);
    for (const footnote of building.footnotes.splice(0)) {
      notes += 1;
      addNote(footnote, `note-${notes}`, chapter instanceof Element ? chapter : root, building);
    }
  }
  return { root, leaves: building.leaves };
}

function addNote(footnote: Footnote, id: string, chapter: Element, building: Building): void {
  const note = new Element('Note', chapter, { id, lang: footnote.lang });
  building.leaves.set(footnote, { kind: 'note-number' }, new Element('Lbl', note).content());
  addInlines(footnote.children, note, building);
}

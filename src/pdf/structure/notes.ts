import type { Footnote } from '../../document/nodes.js';
import type { Building } from './building.js';
import { Element } from './element.js';
import { addInlines } from './inlines.js';

/** Gives the footnotes that have been called, from one on, their place. */
export function addNotes(parent: Element, building: Building, from: number): void {
  for (const footnote of building.footnotes.splice(from)) addNote(footnote, parent, building);
}

/** A note that is known by its id, and whose number leads back to its mark. */
export function addNote(footnote: Footnote, parent: Element, building: Building): void {
  building.counts.notes += 1;
  const id = `note-${building.counts.notes}`;
  const note = new Element('Note', parent, { id, lang: footnote.lang });
  building.leaves.set(
    footnote,
    { kind: 'note-number' },
    new Element('Link', new Element('Lbl', note)).content(),
  );
  addInlines(footnote.children, note, building);
}

import type { Building } from './building.js';
import { Element } from './element.js';
import { addInlines } from './inlines.js';

/** Gives the footnotes that have been called, from one on, their place: each a note that is known by its id, and whose number leads back to its mark. */
export function addNotes(parent: Element, building: Building, from = 0): void {
  for (const footnote of building.footnotes.splice(from)) {
    building.notes += 1;
    const note = new Element('Note', parent, { id: `note-${building.notes}`, lang: footnote.lang });
    building.leaves.set(
      footnote,
      { kind: 'note-number' },
      new Element('Link', new Element('Lbl', note)).content(),
    );
    addInlines(footnote.children, note, building);
  }
}

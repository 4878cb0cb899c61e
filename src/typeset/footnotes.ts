import type { FootnoteContent, Run } from './content.js';
import { destinationOf } from './destination.js';
import type { Declared } from './look.js';
import type { Place, Setting } from './setting.js';
import { engineStyle, mergedStyle } from './styles.js';
import { points } from './units.js';

/** Wide enough for a note's number, in pt. */
export const numberColumn = 14;

/** Numbers the footnotes of a document, in the order that they are met. */
export class Footnotes {
  #count: number;
  #tables: number;

  /** @param before how many have been met before it begins, of each kind */
  constructor(before: FootnoteCount = { notes: 0, tables: 0 }) {
    this.#count = before.notes;
    this.#tables = before.tables;
  }

  get met(): FootnoteCount {
    return { notes: this.#count, tables: this.#tables };
  }

  /** The number of a footnote that is met now. */
  next(): number {
    this.#count += 1;
    return this.#count;
  }

  /** The number of a table, among those that have notes of their own, that is met now. */
  nextTable(): number {
    this.#tables += 1;
    return this.#tables;
  }
}

export interface FootnoteCount {
  readonly notes: number;
  /** Tables that have notes of their own. */
  readonly tables: number;
}

/** Where the note stands that is known by a mark, such as "3". */
export function noteDestination(mark: string): string {
  return destinationOf(`footnote-${mark}`);
}

/** Where the mark stands. */
export function markDestination(mark: string): string {
  return destinationOf(`footnote-mark-${mark}`);
}

/** What a note's mark and its words are set as, once it is known where they stand. */
export type NoteRuns = (inside: Place) => { readonly number: Run; readonly text: Run[] };

/** How a footnote is set at the foot of its mark's page, as wide as the page's text; `runs` gives its words. */
export function footnoteContent(
  mark: string,
  place: Place,
  setting: Setting,
  runs: NoteRuns,
): FootnoteContent {
  const { width, margins } = setting.project.theme.page;
  const styles = engineStyle('footnote', setting);
  const inside = insideNote(place, points(width - margins.left - margins.right), styles, setting);
  const { look } = inside;
  const set = runs(inside);
  return {
    number: { text: [set.number], alignment: 'left', id: noteDestination(mark) },
    text: { text: set.text, alignment: look.align },
    indent: numberColumn,
    spaceAfter: mergedStyle(styles).spaceAfter ?? 0,
  };
}

/** The place of a note's words beside its number: not as the text around its mark looks, but as notes do. */
export function insideNote(
  place: Place,
  width: number,
  styles: readonly Declared[],
  setting: Setting,
): Place {
  const { part: _, tableNotes: __, ...outer } = place;
  return { ...outer, look: setting.looks.with(setting.bodyLook, styles), width: width - numberColumn };
}

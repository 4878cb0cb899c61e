import type { Content } from './content.js';
import { insideNote, type NoteRuns, noteDestination, numberColumn } from './footnotes.js';
import type { Place, Setting } from './setting.js';
import { engineStyle, mergedStyle } from './styles.js';

/** The notes of a table that stand below it, lettered in the order in which they are met. */
export class TableNotes {
  #met = 0;
  readonly #set: Content[] = [];

  constructor(
    /** Of the table, among those that have notes of their own. */
    private readonly table: number,
    /** In pt. */
    private readonly width: number,
  ) {}

  /** The notes so far, one below the other. */
  get contents(): readonly Content[] {
    return this.#set;
  }

  /** The letter of the note that is met now, and the mark that it is known by in the document. */
  next(): { readonly letter: string; readonly mark: string } {
    const letter = letterOf(this.#met);
    this.#met += 1;
    return { letter, mark: `${this.table}-${letter}` };
  }

  add(mark: string, place: Place, setting: Setting, words: NoteRuns): void {
    const styles = [...engineStyle('footnote', setting), ...engineStyle('table-note', setting)];
    const inside = insideNote(place, this.width, styles, setting);
    const { number, text } = words(inside);
    const { spaceAfter = 0 } = mergedStyle(styles);
    this.#set.push({
      columns: [
        { text: [number], width: numberColumn, id: noteDestination(mark) },
        { text, width: inside.width, alignment: inside.look.align },
      ],
      columnGap: 0,
      margin: [0, 0, 0, spaceAfter],
    });
  }
}

/** a to z, then aa to zz. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

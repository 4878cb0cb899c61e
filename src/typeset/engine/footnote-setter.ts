import type { Content, FootnoteContent } from '../content.js';
import type { ColumnUnit } from './column-units.js';
import { marksIn } from './marks.js';
import type { Line, MeasuredNode } from './measured.js';
import type { NoteRow } from './page-notes.js';
import type { ParagraphSetter } from './paragraph.js';

/** Sets the footnotes whose marks stand in lines. Each is taken to a page once, however often its mark is looked at. */
export class FootnoteSetter {
  readonly #rows = new Map<FootnoteContent, readonly NoteRow[]>();
  readonly #taken = new Set<FootnoteContent>();

  constructor(
    /** Of notes, in pt. */
    private readonly width: number,
    private readonly measured: (content: Content) => MeasuredNode,
    private readonly paragraphs: ParagraphSetter,
  ) {}

  /** The notes of lines that have not been taken to a page yet. */
  rowsOf(lines: readonly Line[]): readonly NoteRow[] {
    return this.#rowsOf(lines.flatMap(({ footnotes }) => footnotes));
  }

  /** The same, and they are taken. */
  take(lines: readonly Line[]): readonly NoteRow[] {
    return this.#take(lines.flatMap(({ footnotes }) => footnotes));
  }

  rowsIn(node: MeasuredNode): readonly NoteRow[] {
    return this.#rowsOf(marksIn(node));
  }

  /** Of pieces of columns. */
  rowsOfUnits(units: readonly ColumnUnit[]): readonly NoteRow[] {
    return this.#rowsOf(units.flatMap(marksOfUnit));
  }

  takeUnits(units: readonly ColumnUnit[]): readonly NoteRow[] {
    return this.#take(units.flatMap(marksOfUnit));
  }

  takeIn(node: MeasuredNode): readonly NoteRow[] {
    return this.#take(marksIn(node));
  }

  #take(notes: readonly FootnoteContent[]): readonly NoteRow[] {
    const rows = this.#rowsOf(notes);
    for (const note of notes) this.#taken.add(note);
    return rows;
  }

  #rowsOf(notes: readonly FootnoteContent[]): readonly NoteRow[] {
    return notes.filter((note) => !this.#taken.has(note)).flatMap((note) => this.#set(note));
  }

  #set(note: FootnoteContent): readonly NoteRow[] {
    const known = this.#rows.get(note);
    if (known) return known;
    const { indent, spaceAfter } = note;
    const [number] = this.#lines(note.number, indent);
    if (number && note.number.id !== undefined) number.id = note.number.id;
    const lines = this.#lines(note.text, this.width - indent);
    const rows = lines.map((line, index): NoteRow => {
      const white = index === lines.length - 1 ? spaceAfter : 0;
      return {
        line,
        indent,
        height: line.getHeight() + white,
        ...(index === 0 && number && { number }),
      };
    });
    this.#rows.set(note, rows);
    return rows;
  }

  #lines(content: Content, width: number): readonly Line[] {
    return this.paragraphs.linesOf(this.measured(content)._inlines ?? [], width);
  }
}

function marksOfUnit({ line, block }: ColumnUnit): readonly FootnoteContent[] {
  return [...(line?.footnotes ?? []), ...(block ? marksIn(block) : [])];
}

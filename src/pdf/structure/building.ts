import type { DocumentTree, Footnote } from '../../document/nodes.js';
import type { Numbering } from '../../document/numbering.js';
import type { Language } from '../../language/language.js';
import type { BuiltElements } from './built-elements.js';
import type { Leaves } from './leaves.js';

/** What the structure of a document is built with. */
export interface Building {
  readonly tree: DocumentTree;
  readonly numbering: Numbering;
  readonly language: Language;
  readonly leaves: Leaves;
  readonly built: BuiltElements;
  /** The footnotes called since the last place of notes, which is the end of a table that has its own, or of a chapter. */
  readonly footnotes: Footnote[];
  /** What there has been so far. */
  readonly counts: Counts;
  /** What an illustrative value's mark stands for, once it has been asked. */
  explanation?: string;
}

export interface Counts {
  /** Notes that have their place. */
  notes: number;
  tables: number;
  /** Lists of what is numbered. */
  lists: number;
  illustrative: number;
}

/** What an illustrative value's mark stands for. */
export function explanationIn(building: Building): string {
  building.explanation ??= building.language.label('labels:illustrative.note', { mark: '' }).trim();
  return building.explanation;
}

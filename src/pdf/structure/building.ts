import type { DocumentTree, Footnote, Table } from '../../document/nodes.js';
import type { Numbering } from '../../document/numbering.js';
import type { Language } from '../../language/language.js';
import type { Leaves } from './leaves.js';

/** What the structure of a document is built with. */
export interface Building {
  readonly tree: DocumentTree;
  readonly numbering: Numbering;
  readonly language: Language;
  readonly leaves: Leaves;
  /** The footnotes called since the last place of notes, which is the end of a table that has its own, or of a chapter. */
  readonly footnotes: Footnote[];
  /** Those so far. */
  readonly tables: Table[];
  /** How many notes have their place. */
  notes: number;
}

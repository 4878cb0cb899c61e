import type { Drawing } from '../charts/drawing.js';
import type { Findings } from '../diagnostics.js';
import type { Cover, DocumentNode, DocumentTree, DrawnGraphic, Image } from '../document/nodes.js';
import type { Numbering } from '../document/numbering.js';
import type { Language } from '../language/language.js';
import type { Project } from '../project/project.js';
import type { FontBook } from './fonts.js';
import type { Footnotes } from './footnotes.js';
import type { ReadyImage } from './images.js';
import type { Look, Looks } from './look.js';
import type { PageMap, PageRange } from './page-map.js';
import type { Part, StampMark } from './stamp.js';
import type { TableNotes } from './table-notes.js';

/** What graphics are asked for while content is made, and what has been drawn of them. */
export interface GraphicBook {
  /** The drawing of a graphic at a width and height in pt; absent until it is drawn. */
  drawing(node: DrawnGraphic, width: number, height: number): Drawing | undefined;
  image(node: Image): ReadyImage | undefined;
  /** The artwork of a cover, as large as its page. */
  art(cover: Cover, width: number, height: number): Drawing | undefined;
}

/** All that blocks and inlines are set with. */
export interface Setting {
  readonly project: Project;
  readonly language: Language;
  readonly tree: DocumentTree;
  readonly numbering: Numbering;
  readonly fonts: FontBook;
  readonly looks: Looks;
  /** How text looks where nothing around it says otherwise. */
  readonly bodyLook: Look;
  readonly graphics: GraphicBook;
  /** Where things stood when the document was last laid out; the first time, where those stand that have been laid out. */
  readonly pages: PageMap;
  /** The pages that a heading opens there, by its id. */
  readonly opened: (id: string) => PageRange | undefined;
  /** Numbers the notes that are met. */
  readonly footnotes: Footnotes;
  /** All that has been set and must come to stand on a page. */
  readonly stamps: StampMark[];
  readonly findings: Findings;
  /** Asks something of the rest of the document: what is set comes out the same where the answer is the same. */
  readonly ask: <T>(again: (setting: Setting) => T) => T;
}

/** Where in the document something is set. */
export interface Place {
  /** In pt. */
  readonly width: number;
  readonly look: Look;
  /** The nodes that it is in, the innermost last. */
  readonly nodes: readonly DocumentNode[];
  /** The cover that it is part of. */
  readonly cover: Cover | undefined;
  /** What is set there, where it is not the words of the nodes. */
  readonly part?: Part | undefined;
  /** The table whose notes stand below it. */
  readonly tableNotes?: TableNotes | undefined;
}

/** The place inside a node. */
export function within(node: DocumentNode, { width, look, nodes, cover, part, tableNotes }: Place): Place {
  return { width, look, nodes: [...nodes, node], cover, part, tableNotes };
}

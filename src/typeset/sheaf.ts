import type { Diagnostic } from '../diagnostics.js';
import type { Cover, DocumentNode, Section } from '../document/nodes.js';
import type { LaidOutPage } from './engine.js';
import type { FootnoteCount } from './footnotes.js';
import type { Asked } from './recorded-setting.js';
import type { StampMark } from './stamp.js';
import { isSamePlaced, type PlacedBlock } from './stretches.js';

/**
 * Blocks of a stretch on pages of their own, without what all pages repeat: the first begins a page, and so does what comes
 * after the last, and nothing runs over. A stretch is one, or several where pages happened to end between its blocks.
 */
export interface Sheaf {
  readonly blocks: readonly PlacedBlock[];
  /** What comes after them as far as it was looked at, since it has a say in where their last page ends. */
  readonly ahead: readonly PlacedBlock[];
  /** Whether that is all there is to the end of the stretch. */
  readonly isAheadAll: boolean;
  readonly pages: readonly LaidOutPage[];
  /** What was set in it and is on none of its pages, where there is such. */
  readonly lost: StampMark | undefined;
  readonly found: readonly Diagnostic[];
  /** The footnotes up to its end. */
  readonly met: FootnoteCount;
  /** What it asked of the rest of the document. */
  readonly asked: readonly Asked[];
  readonly graphics: readonly Asked[];
  /** The cover that each of its pages was thought to be filled by, where one was. */
  readonly covers: readonly (Cover | undefined)[];
}

/** Whether the blocks of a stretch, from a place on, are those of a sheaf with what it looked at. */
export function isOf(
  { blocks, ahead, isAheadAll }: Sheaf,
  all: readonly PlacedBlock[],
  from: number,
): boolean {
  const end = from + blocks.length + ahead.length;
  if (isAheadAll ? end !== all.length : end > all.length) return false;
  const isThere = (one: PlacedBlock, at: number) => {
    const other = all[at];
    return other !== undefined && isSamePlaced(one, other);
  };
  return (
    blocks.every((one, at) => isThere(one, from + at)) &&
    ahead.every((one, at) => isThere(one, from + blocks.length + at))
  );
}

/** The sections that a sheaf stands in, which may be those of an earlier document, each with what it is among these blocks. */
export function sectionsOf(
  { blocks }: Sheaf,
  all: readonly PlacedBlock[],
  from: number,
): ReadonlyMap<DocumentNode, Section> {
  const now = (index: number, at: number) => all[from + index]?.sections[at];
  return new Map(
    blocks.flatMap(({ sections }, index) =>
      sections.flatMap((section, at) => {
        const known = now(index, at);
        return known && known !== section ? [[section, known] as const] : [];
      }),
    ),
  );
}

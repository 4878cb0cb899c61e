import type { Cover, DocumentNode } from '../document/nodes.js';
import type { Origin } from '../origin.js';
import type { Value } from '../project/project.js';
import type { Stamped } from './content.js';
import type { LaidOutItem, LaidOutLine, LaidOutPage } from './engine.js';

/** What something laid out is of its innermost node, where it is not the node's own words. */
export interface Part {
  readonly kind:
    | 'marker'
    | 'caption-label'
    | 'note-number'
    | 'illustrative-mark'
    | 'entry'
    | 'entry-label'
    | 'entry-page';
  /** Of an entry of the contents or of a list: the id of what it leads to. */
  readonly of?: string | undefined;
}

/**
 * What each laid-out word and graphic knows of itself. A class, so that what comes back from pdfmake is known to be
 * ours.
 */
export class StampMark {
  constructor(
    readonly origin: Origin,
    /** The nodes that it is in, from a block of the document to the innermost inline. */
    readonly nodes: readonly DocumentNode[],
    /** The cover that it is part of: no running head, no page number there. */
    readonly cover: Cover | undefined,
    /** It shows an illustrative value: the page's foot explains the mark. */
    readonly illustrative: boolean,
    readonly part?: Part,
    /** The values that a graphic shows. */
    readonly shows: readonly Value[] = [],
  ) {}
}

/** The stamp of something laid out; absent on what the engine adds, such as running heads. */
export function stampOf(item: Stamped): StampMark | undefined {
  return item.stamp instanceof StampMark ? item.stamp : undefined;
}

/** The stamp of a line's first words that have one. */
export function firstStamp({ inlines }: LaidOutLine): StampMark | undefined {
  for (const { run } of inlines) {
    const stamp = stampOf(run);
    if (stamp) return stamp;
  }
  return undefined;
}

/** All stamps on a page, in its order: those of a run once, over however many lines it goes. */
export function stampsOn({ items }: LaidOutPage): readonly StampMark[] {
  const stamps: StampMark[] = [];
  for (const item of items) addStamps(item, stamps);
  return stamps;
}

/** The stamps of the runs of a line, or of a graphic. */
export function stampsOf(item: LaidOutItem): readonly StampMark[] {
  const stamps: StampMark[] = [];
  addStamps(item, stamps);
  return stamps;
}

function addStamps({ type, item }: LaidOutItem, stamps: StampMark[]): void {
  const add = (stamp: StampMark | undefined) => {
    if (stamp && stamp !== stamps.at(-1)) stamps.push(stamp);
  };
  if (type === 'line') for (const { run } of item.inlines) add(stampOf(run));
  else if (type !== 'vector') add(stampOf(item));
}

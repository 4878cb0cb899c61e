import type { Cover, DocumentNode } from '../document/nodes.js';
import type { LaidOutItem, LaidOutPage } from './engine.js';
import { stampsOn } from './stamp.js';

/** What of a document stands on a page, as its stamps tell. */
export interface PageContents {
  /** Those with ids, covers and sections, each once, in the order of the page. */
  readonly nodes: readonly DocumentNode[];
  /** The cover that fills it. */
  readonly cover: Cover | undefined;
  /** A band of colour reaches its upper edge, and it is no cover. */
  readonly banded: boolean;
  /** An illustrative value is printed on it. */
  readonly illustrative: boolean;
  /** A text is on it that is not translated, or from an earlier reference. */
  readonly missing: boolean;
  readonly stale: boolean;
}

export function contentsOf(page: LaidOutPage): PageContents {
  const stamps = stampsOn(page);
  const nodes = new Set<DocumentNode>();
  for (const stamp of stamps) for (const node of stamp.nodes) if (isPlaced(node)) nodes.add(node);
  const cover = stamps.findLast((stamp) => stamp.cover)?.cover;
  return {
    nodes: [...nodes],
    cover,
    // A cover's own colour is there only once its page is known: it would take another pass to confirm it.
    banded: cover === undefined && page.items.some((item) => isBand(item, page)),
    illustrative: stamps.some(({ illustrative }) => illustrative),
    missing: stamps.some(({ origin }) => origin.text?.missing),
    stale: stamps.some(({ origin }) => origin.text?.stale),
  };
}

/** Whether it matters on which pages a node stands. */
function isPlaced({ id, kind }: DocumentNode): boolean {
  return id !== undefined || kind === 'cover' || kind === 'section';
}

function isBand({ type, item }: LaidOutItem, { pageSize }: LaidOutPage): boolean {
  if (type === 'line') return false;
  const {
    y = pageSize.height,
    w = 0,
    h = 0,
  } = type === 'vector' ? item : { y: item.y, w: item._width, h: item._height };
  return h > 0 && y < 1 && w > pageSize.width - 1;
}

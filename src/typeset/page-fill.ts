import type { LaidOutItem, LaidOutPage } from './engine.js';

/** Gaps between things are seen as white from here on, in pt: more than any space between paragraphs. */
const seenGap = 40;

/**
 * The share of a page's text area, from 0 to 1, that stays unused: what is below the last thing on it and all larger
 * gaps above that.
 */
export function unusedShare({ items, pageSize, pageMargins }: LaidOutPage): number {
  const top = pageMargins.top;
  const bottom = pageSize.height - pageMargins.bottom;
  const spans = items
    .flatMap((item) => spanOf(item))
    .filter(({ from, to }) => to > top && from < bottom)
    .sort((a, b) => a.from - b.from);
  let reached = top;
  let unused = 0;
  for (const { from, to } of spans) {
    if (from - reached > seenGap) unused += from - reached;
    reached = Math.max(reached, to);
  }
  const below = Math.max(0, bottom - reached);
  return (unused + (below > seenGap ? below : 0)) / (bottom - top);
}

/** From where to where something reaches down a page, in pt; hairlines and what has no height count for nothing. */
function spanOf(item: LaidOutItem): readonly { readonly from: number; readonly to: number }[] {
  switch (item.type) {
    case 'line':
      return [{ from: item.item.y, to: item.item.y + item.item.getHeight() }];
    case 'vector': {
      const { y, h = 0 } = item.item;
      return y === undefined || h < 2 ? [] : [{ from: y, to: y + h }];
    }
    default:
      return 'y' in item.item ? [{ from: item.item.y, to: item.item.y + item.item._height }] : [];
  }
}

import type { Content } from './content.js';

/**
 * Content without the white above its first and below its last block: at the edges of a box, a cell or an item it is
 * the box that keeps distance.
 */
export function trimmed(contents: Content[]): Content[] {
  const first = contents[0];
  const last = contents.at(-1);
  if (first?.margin && first.margin[1] > 0)
    first.margin = [first.margin[0], 0, first.margin[2], first.margin[3]];
  if (last?.margin && last.margin[3] > 0) last.margin = [last.margin[0], last.margin[1], last.margin[2], 0];
  return contents;
}

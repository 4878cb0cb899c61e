import { counted } from '../counted.js';
import type { PageChange } from './compare.js';
import { changeText } from './word-changes.js';

/** More changed words of a page than these are counted only. */
const MOST_LISTED = 6;

/** What has changed, a page a line: "page 11: 61 → 62". */
export function changeLines(changes: readonly PageChange[]): readonly string[] {
  return changes.map((change) => `${pageName(change)}${detail(change)}`);
}

/** "2 pages changed, 1 added". */
export function changeCount(changes: readonly PageChange[]): string {
  const added = changes.filter((one) => one.old === undefined).length;
  const removed = changes.filter((one) => one.new === undefined).length;
  const changed = changes.length - added - removed;
  const parts = [
    ...(changed > 0 ? [`${counted(changed, 'page')} changed`] : []),
    ...(added > 0 ? [`${added} added`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'no page changed';
}

/** By its number in the new document where it is there; "page 12 (was 11)" where it has moved. */
export function pageName({ old, new: fresh }: PageChange): string {
  if (fresh === undefined) return `page ${old} of the old`;
  return old === undefined || old === fresh ? `page ${fresh}` : `page ${fresh} (was ${old})`;
}

function detail({ old, new: fresh, words, share }: PageChange): string {
  if (old === undefined) return ' added';
  if (fresh === undefined) return ' removed';
  if (words.length === 0) return `: looks different (${percent(share)} of it)`;
  const listed = words.slice(0, MOST_LISTED).map((one) => changeText(one));
  const more = words.length - listed.length;
  return `: ${[...listed, ...(more > 0 ? [`${more} more`] : [])].join('; ')}`;
}

export function percent(share: number): string {
  const value = share * 100;
  return value < 0.1 ? 'less than 0.1 %' : `${value.toFixed(1)} %`;
}

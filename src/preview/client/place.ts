import type { EditionColumn } from './edition-column.js';

/** A place in the report that all languages have: a heading, and how far below it. */
export interface Place {
  readonly id: string;
  /** In pt. */
  readonly below: number;
}

interface Mark {
  readonly id: string;
  /** In pixels from the column's top. */
  readonly top: number;
}

/** Where in the window a place is taken: a little below its top, where the eye is. */
const eye = 0.2;

export function placeOf(column: EditionColumn): Place {
  const at = column.scroller.scrollTop + column.scroller.clientHeight * eye;
  const mark = marks(column).findLast(({ top }) => top <= at) ?? { id: '', top: 0 };
  return { id: mark.id, below: (at - mark.top) / column.scale };
}

export function goTo(column: EditionColumn, { id, below }: Place): void {
  const mark = marks(column).find((one) => one.id === id) ?? { top: 0 };
  column.scroller.scrollTop = mark.top + below * column.scale - column.scroller.clientHeight * eye;
}

/** Brings a column to where another one is: as far between the same two headings. */
export function follow(leader: EditionColumn, follower: EditionColumn): void {
  const { scroller } = leader;
  const end = scroller.scrollHeight - scroller.clientHeight;
  if (scroller.scrollTop <= 1 || scroller.scrollTop >= end - 1) {
    follower.scroller.scrollTop = scroller.scrollTop <= 1 ? 0 : follower.scroller.scrollHeight;
    return;
  }
  const theirs = new Map(marks(follower).map(({ id, top }) => [id, top]));
  const shared = marks(leader).filter(({ id }) => theirs.has(id));
  const at = scroller.scrollTop + scroller.clientHeight * eye;
  const index = shared.findLastIndex(({ top }) => top <= at);
  const [from, to] = [shared[index], shared[index + 1]];
  const start = from?.top ?? 0;
  const share = (at - start) / Math.max(1, (to?.top ?? scroller.scrollHeight) - start);
  const theirStart = (from && theirs.get(from.id)) ?? 0;
  const theirEnd = (to && theirs.get(to.id)) ?? follower.scroller.scrollHeight;
  const target = theirStart + share * (theirEnd - theirStart);
  follower.scroller.scrollTop = target - follower.scroller.clientHeight * eye;
}

function marks(column: EditionColumn): readonly Mark[] {
  const outline = column.state.outline.map(({ id, page, y }) => ({ id, top: column.top(page, y) }));
  return [{ id: '', top: 0 }, ...outline].sort((a, b) => a.top - b.top);
}

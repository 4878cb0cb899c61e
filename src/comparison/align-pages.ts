/** A page of the old document and the page of the new one that it has become; without the one or the other, added or removed. Numbers count from 1. */
export interface PagePair {
  readonly old?: number;
  readonly new?: number;
}

/** Pages that share less than this of their words are different pages. */
const LEAST_LIKE = 0.35;

/**
 * Which page has become which, by their words, in order: so that a page that was put in does not make all that follow
 * look changed. Pages at the beginning and at the end that say the same are pairs; of those between, the pairs are taken
 * that are most alike in sum (the alignment of Needleman and Wunsch, 1970, without a cost for gaps), which those at the ends
 * belong to in any case: no pair is more alike.
 *
 * @param before the pages' texts
 */
export function alignPages(before: readonly string[], after: readonly string[]): readonly PagePair[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const between = alignUnlike(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  const pairs: PagePair[] = [];
  for (let page = 1; page <= head; page++) pairs.push({ old: page, new: page });
  for (const { old, new: fresh } of between) {
    pairs.push({
      ...(old !== undefined && { old: head + old }),
      ...(fresh !== undefined && { new: head + fresh }),
    });
  }
  for (let left = tail - 1; left >= 0; left--)
    pairs.push({ old: before.length - left, new: after.length - left });
  return pairs;
}

function alignUnlike(before: readonly string[], after: readonly string[]): readonly PagePair[] {
  const likeness = likenessOf(before, after);
  // best[i][j]: the most that the pages from i and from j on can be alike in sum.
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number): number => {
    const like = likeness(i, j);
    return like < LEAST_LIKE ? Number.NEGATIVE_INFINITY : like + at(i + 1, j + 1);
  };
  for (let i = before.length - 1; i >= 0; i--) {
    const row = best[i] ?? [];
    for (let j = after.length - 1; j >= 0; j--) row[j] = Math.max(paired(i, j), at(i + 1, j), at(i, j + 1));
  }
  const pairs: PagePair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && paired(i, j) === at(i, j))
      pairs.push({ old: ++i, new: ++j });
    else if (i < before.length && at(i + 1, j) === at(i, j)) pairs.push({ old: ++i });
    else pairs.push({ new: ++j });
  }
  return pairs;
}

/**
 * How much of their words two pages share (Dice, 1945): from 0 to 1, which two pages without words are too. It is reckoned word by word
 * for all pages that have it: of two reports of 700 pages that takes a tenth of the time that page by page would.
 */
function likenessOf(before: readonly string[], after: readonly string[]): (i: number, j: number) => number {
  const [olds, news] = [before.map(wordsOf), after.map(wordsOf)];
  const [oldSizes, newSizes] = [olds.map(sizeOf), news.map(sizeOf)];
  const pagesWith = new Map<string, { readonly page: number; readonly count: number }[]>();
  for (const [page, words] of news.entries()) {
    for (const [word, count] of words) {
      const pages = pagesWith.get(word);
      if (pages) pages.push({ page, count });
      else pagesWith.set(word, [{ page, count }]);
    }
  }
  const shared = olds.map((words) => {
    const row = new Uint32Array(news.length);
    for (const [word, count] of words) {
      for (const its of pagesWith.get(word) ?? []) {
        row[its.page] = (row[its.page] ?? 0) + Math.min(count, its.count);
      }
    }
    return row;
  });
  return (i, j) => {
    const sizes = (oldSizes[i] ?? 0) + (newSizes[j] ?? 0);
    return sizes === 0 ? 1 : (2 * (shared[i]?.[j] ?? 0)) / sizes;
  };
}

function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

function sizeOf(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((sum, count) => sum + count, 0);
}

/** A page of the old document and the page of the new one that it has become; without the one or the other, added or removed. Numbers count from 1. */
export interface PagePair {
  readonly old?: number;
  readonly new?: number;
}

/** Pages that share less than this of their words are different pages. */
const LEAST_LIKE = 0.35;

/**
 * Which page has become which, by their words, in order: so that a page that was put in does not make all that follow
 * look changed. The pairs that are most alike in sum are taken (the alignment of Needleman and Wunsch, 1970, without
 * a cost for gaps).
 *
 * @param before the pages' texts
 */
export function alignPages(before: readonly string[], after: readonly string[]): readonly PagePair[] {
  const [olds, news] = [before.map(wordsOf), after.map(wordsOf)];
  const alike = olds.map((a) => news.map((b) => likeness(a, b)));
  // best[i][j]: the most that the pages from i and from j on can be alike in sum.
  const best = Array.from({ length: olds.length + 1 }, () => new Array<number>(news.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number): number => {
    const like = alike[i]?.[j] ?? 0;
    return like < LEAST_LIKE ? Number.NEGATIVE_INFINITY : like + at(i + 1, j + 1);
  };
  for (let i = olds.length - 1; i >= 0; i--) {
    const row = best[i] ?? [];
    for (let j = news.length - 1; j >= 0; j--) row[j] = Math.max(paired(i, j), at(i + 1, j), at(i, j + 1));
  }
  const pairs: PagePair[] = [];
  let [i, j] = [0, 0];
  while (i < olds.length || j < news.length) {
    if (i < olds.length && j < news.length && paired(i, j) === at(i, j)) pairs.push({ old: ++i, new: ++j });
    else if (i < olds.length && at(i + 1, j) === at(i, j)) pairs.push({ old: ++i });
    else pairs.push({ new: ++j });
  }
  return pairs;
}

function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** How much of their words two pages share (Dice, 1945): from 0 to 1, which two pages without words are too. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
  if (sizeA + sizeB === 0) return 1;
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return (2 * shared) / (sizeA + sizeB);
}

function sizeOf(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((sum, count) => sum + count, 0);
}

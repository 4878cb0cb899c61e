import type { Passage } from './protocol.js';

/** What leaving a passage without a counterpart costs: less than two that have nothing in common. */
const alone = 1;

/**
 * The passage of another edition that says what one of ours says, among those made from the same text, or undefined.
 * As many on both sides are taken in their order; else they are aligned as a whole, as Gale and Church align sentences
 * ("A Program for Aligning Sentences in Bilingual Corpora", 1993): by their lengths, and here by what they are and the
 * values that they show.
 */
export function counterpartOf(
  own: number,
  ours: readonly Passage[],
  theirs: readonly Passage[],
): Passage | undefined {
  if (ours.length === theirs.length) return theirs[own];
  const rows = ours.length + 1;
  const columns = theirs.length + 1;
  const costs: number[][] = Array.from({ length: rows }, () => Array<number>(columns).fill(0));
  const cost = (row: number, column: number) => costs[row]?.[column] ?? Infinity;
  const paired = (row: number, column: number) => {
    const [a, b] = [ours[row - 1], theirs[column - 1]];
    return a && b ? cost(row - 1, column - 1) + unlikeness(a, b) : Infinity;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (row + column === 0) continue;
      const ends = [paired(row, column), cost(row - 1, column) + alone, cost(row, column - 1) + alone];
      costs[row]?.splice(column, 1, Math.min(...ends));
    }
  }
  let [row, column] = [ours.length, theirs.length];
  while (row > own + 1 || column > 0) {
    const total = cost(row, column);
    if (paired(row, column) === total) {
      if (row === own + 1) return theirs[column - 1];
      row -= 1;
      column -= 1;
    } else if (cost(row - 1, column) + alone === total) {
      if (row === own + 1) return undefined;
      row -= 1;
    } else column -= 1;
  }
  return undefined;
}

/** From 0, of two that may well be one another's translation. */
function unlikeness(a: Passage, b: Passage): number {
  const length = Math.abs(Math.log((a.text.length + 1) / (b.text.length + 1)));
  const shared = a.values.filter((value) => b.values.includes(value)).length;
  const values = 1 - (2 * shared + 1) / (a.values.length + b.values.length + 1);
  return Math.min(length, 2) + values + (a.tag === b.tag ? 0 : 1);
}

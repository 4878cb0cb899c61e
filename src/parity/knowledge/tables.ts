import { folded } from '../words.js';

/** Words in a row, divided by spaces, with the values that they count up from `first`; a bar joins words of one value. */
export function counted(words: string, first: number, step = 1): readonly (readonly [string, number])[] {
  return words
    .trim()
    .split(/\s+/)
    .flatMap((written, index) =>
      written.split('|').map((word) => [word.replaceAll('_', ' '), first + index * step] as const),
    );
}

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Any of some words, with bars between them, as a whole word, with or without a capital, wherever it stands. */
export function wordsPattern(words: string): RegExp {
  const inBoth = words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return new RegExp(`(?<!\\p{L})(?:${inBoth})(?!\\p{L})`, 'gu');
}

/** By each word of a unit, without its accents, the unit's name. */
export function unitWords(units: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(units).flatMap(([name, words]) =>
      words.split(' ').map((word) => [folded(word), name] as const),
    ),
  );
}

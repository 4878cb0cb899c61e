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

/** Any of some words as a whole word, given as the inside of a pattern, wherever it stands. */
export function wordsPattern(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu');
}

/** By each word of a unit, the unit's name. */
export function unitWords(units: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(units).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
  );
}

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

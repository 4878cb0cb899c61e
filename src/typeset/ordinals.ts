/** A piece of a text, which is raised or not. */
export interface OrdinalPiece {
  readonly text: string;
  readonly raised: boolean;
}

/**
 * The letters of a French ordinal after its figures or its Roman numeral, as the Imprimerie nationale has them: 1er, 1re,
 * 2e, 2d, 2de, Ier, XXe, in the plural too. Numerals are of I, V and X alone, and only the first has "er": "Ce", "De",
 * "Le" and "Vers" are words.
 */
const french =
  /(?<=(?<![\p{L}\p{N}])\d+)(?:ers?|res?|es?|des?|ds?)(?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])I)(?:er|re)s?(?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])[IVX]+)es?(?![\p{L}\p{N}])/gu;

/** Cuts a text at its ordinals; `language` is BCP 47, and languages but French raise nothing. */
export function ordinalPieces(text: string, language: string): readonly OrdinalPiece[] {
  if (!/^fr(?:-|$)/i.test(language)) return [{ text, raised: false }];
  const pieces: OrdinalPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(french)) {
    pieces.push({ text: text.slice(from, match.index), raised: false });
    pieces.push({ text: match[0], raised: true });
    from = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(from), raised: false });
  return pieces.filter((piece) => piece.text !== '');
}

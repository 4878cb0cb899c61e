import { parseText } from '../language/interpolation.js';

/** How many characters a reader sees of a text, without its values, whose length the data decides. */
export function textLength(raw: string): number {
  return charactersOf(
    parseText(raw)
      .parts.map((part) => (part.kind === 'text' ? part.text : ''))
      .join(''),
  );
}

/** The characters of plain words as readers count them: a letter with its accents is one. */
export function charactersOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

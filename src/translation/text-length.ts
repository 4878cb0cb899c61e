import { parseText } from '../language/interpolation.js';

/** How many characters a reader sees of a text, without its values, whose length the data decides. */
export function textLength(raw: string): number {
  const words = parseText(raw).parts.map((part) => (part.kind === 'text' ? part.text : ''));
  return [...new Intl.Segmenter().segment(words.join(''))].length;
}

import type { Inline } from './nodes.js';

/**
 * The words of inlines, as an outline, a running head or a title shows them: a line break is a space, a footnote is
 * left out, and a reference, whose words are known only when pages are, gives nothing.
 */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join('').replaceAll(/ {2,}/g, ' ').trim();
}

function wordsOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'line-break':
      return ' ';
    case 'reference':
    case 'footnote':
      return '';
    default:
      return inline.children.map(wordsOf).join('');
  }
}

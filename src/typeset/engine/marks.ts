import type { FootnoteContent } from '../content.js';
import type { MeasuredNode, MeasuredRun } from './measured.js';

const none: readonly FootnoteContent[] = [];

/** The footnotes that inlines are the marks of: most often none. */
export function marksOf(inlines: readonly { readonly run: MeasuredRun }[]): readonly FootnoteContent[] {
  const marked = inlines.filter(({ run }) => run.footnote);
  return marked.length === 0 ? none : marked.flatMap(({ run }) => run.footnote ?? []);
}

/** The same of all that measured content holds. */
export function marksIn({
  _inlines: inlines = [],
  stack = [],
  columns = [],
  table,
}: MeasuredNode): readonly FootnoteContent[] {
  const inside = [...stack, ...columns, ...(table?.body.flat() ?? [])];
  return [...marksOf(inlines), ...inside.flatMap(marksIn)];
}

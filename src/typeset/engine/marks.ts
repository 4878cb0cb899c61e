import type { FootnoteContent } from '../content.js';
import type { MeasuredNode, MeasuredRun } from './measured.js';

const none: readonly FootnoteContent[] = [];

/** The footnotes that inlines are the marks of: most often none. */
export function marksOf(inlines: readonly { readonly run: MeasuredRun }[]): readonly FootnoteContent[] {
  const marked = inlines.filter(({ run }) => run.footnote);
  return marked.length === 0 ? none : marked.flatMap(({ run }) => run.footnote ?? []);
}

/** The same of all that measured content holds. */
export function marksIn(node: MeasuredNode): readonly FootnoteContent[] {
  const marks: FootnoteContent[] = [];
  addMarks(node, marks);
  return marks;
}

function addMarks({ text, stack, columns, table }: MeasuredNode, marks: FootnoteContent[]): void {
  for (const { footnote } of text ?? []) if (footnote) marks.push(footnote);
  for (const inside of stack ?? columns ?? table?.body.flat() ?? []) addMarks(inside, marks);
}

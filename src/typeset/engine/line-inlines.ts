import type { MeasuredInline } from './measured.js';
import type { InlinePiece } from './pieces.js';
import { widthOf } from './run-inlines.js';
import { noShape } from './shapes.js';

/** The inlines of the line from one piece to another, whole or in part, with their natural widths. */
export function inlinesOf(pieces: readonly InlinePiece[], start: number, last: number): MeasuredInline[] {
  const inlines: MeasuredInline[] = [];
  for (let at = start; at <= last; at++) {
    const piece = pieces[at];
    if (!piece) continue;
    const { inline, from } = piece;
    let end = piece;
    for (let next = pieces[at + 1]; at < last && next?.inline === inline; next = pieces[at + 1]) {
      end = next;
      at++;
    }
    inlines.push(partOf(inline, from, end.to));
  }
  return inlines;
}

function partOf(inline: MeasuredInline, from: number, to: number): MeasuredInline {
  const { run, core: word } = inline;
  const goesOn = to < word.length;
  if (from === 0 && !goesOn) return inline;
  const text = goesOn ? `${word.slice(from, to)}-` : inline.text.slice(from);
  const core = goesOn ? text : word.slice(from);
  const shape = run.shapes.of(core);
  const after = goesOn ? noShape : inline.after;
  const trailingCut = goesOn ? 0 : inline.trailingCut;
  const width = widthOf(shape, run) + trailingCut;
  const broken = { word, part: from === 0 ? 'first' : goesOn ? 'middle' : 'last' } as const;
  return { ...inline, text, core, shape, after, width, trailingCut, broken };
}

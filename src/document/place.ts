import type { FindingDetails, TraceEntry } from '../diagnostics.js';
import { type Origin, spanOf } from '../origin.js';

/** The place and the way to it, as a diagnostic about something of that origin shows them. */
export function placeOf(origin: Origin): Pick<FindingDetails, 'span' | 'trace'> {
  const printedAt: readonly TraceEntry[] =
    origin.text && origin.layout
      ? [{ message: `"${origin.text.key}" is printed here`, span: origin.layout }]
      : [];
  return { span: spanOf(origin), trace: [...printedAt, ...(origin.trace ?? [])] };
}

/** A step of a trace, where the origin has a place. */
export function traceStep(message: string, origin: Origin): readonly TraceEntry[] {
  const span = spanOf(origin);
  return span ? [{ message, span }] : [];
}

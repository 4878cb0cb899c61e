import type { TraceEntry } from '../diagnostics.js';

/** Of a trace, the steps nearest to the place are told. */
const LONGEST_TRACE = 6;

/** A partial that is being printed. */
export interface Inclusion {
  readonly step: TraceEntry;
  /** The way to it through the layouts. */
  readonly place: string;
  /** What the block of `{{#> partial}}` prints, where the partial was called with one. */
  readonly block?: () => string;
}

/** The way to what is printed, the innermost partial first. */
export function traceOf(inclusions: readonly Inclusion[]): readonly TraceEntry[] {
  return inclusions
    .slice(-LONGEST_TRACE)
    .map(({ step }) => step)
    .reverse();
}

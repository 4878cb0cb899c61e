import type { Span, TraceEntry } from './diagnostics.js';

/** The catalogue text (a string or a prose file) that words come from. */
export interface TextOrigin {
  readonly kind: 'string' | 'prose';
  /** `namespace:key` of a string, the path without ending of a prose file. */
  readonly key: string;
  readonly language: string;
  readonly span: Span;
  /** The translation is missing and a mark stands in its place (profile `draft` only). */
  readonly missing?: true;
  /** The reference has changed since this was translated (profile `draft` only). */
  readonly stale?: true;
}

export type Status = 'sourced' | 'derived' | 'illustrative';

/** The cell of `data/` that a printed value comes from. */
export interface ValueOrigin {
  /** Such as `activities.total`, or `actions[3].start` for a dataset's cell. */
  readonly path: string;
  readonly status: Status;
  /** Ids in `data/sources.yaml`. */
  readonly sources: readonly string[];
  readonly span: Span;
}

/** Where something printed comes from: its layout, the text it is part of, the value it shows. */
export interface Origin {
  readonly layout?: Span;
  /** The partials and blocks that led to the layout's place, innermost first. */
  readonly trace?: readonly TraceEntry[];
  readonly text?: TextOrigin;
  readonly value?: ValueOrigin;
}

/** The place to report for something printed: its own text where it has one, else the layout's. */
export function spanOf(origin: Origin): Span | undefined {
  return origin.text?.span ?? origin.layout;
}

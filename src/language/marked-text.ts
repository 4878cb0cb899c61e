import type { TextOrigin, ValueOrigin } from '../origin.js';
import type { Value } from '../project/project.js';

/** A stretch of a printed text; one with `value` shows a value of `data/`. */
export interface Run {
  readonly text: string;
  readonly value?: ValueOrigin;
}

/** A text that still knows what each part of it comes from. */
export interface MarkedText {
  readonly kind: 'marked-text';
  readonly runs: readonly Run[];
  readonly text?: TextOrigin;
}

export function isMarkedText(input: unknown): input is MarkedText {
  return typeof input === 'object' && input !== null && 'kind' in input && input.kind === 'marked-text';
}

export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** What a run that shows the value remembers of it. */
export function valueOrigin({ path, status, sources, span }: Value): ValueOrigin {
  return { path, status, sources, span };
}

import type { Span } from '../diagnostics.js';
import type { Choice, FoundText } from './catalogue-texts.js';
import type { ProseDocument } from './prose/prose-document.js';

/** A text that a layout asked for, and what was found: whoever finds the same again prints the same again. */
export type TextLookup = StringLookup | ProseLookup;

export interface StringLookup {
  readonly kind: 'string';
  readonly key: string;
  readonly choice: Choice;
  /** Of the layout that asked. */
  readonly place: Span | undefined;
  readonly found: FoundText;
  readonly stale: boolean;
}

export interface ProseLookup {
  readonly kind: 'prose';
  readonly key: string;
  readonly place: Span | undefined;
  readonly found: ProseDocument;
  /** Of each part, whether its reference has changed since. */
  readonly stale: readonly boolean[];
}

/** By what is printed of it: a file that was saved has all its strings anew. */
export function isSameString(a: StringLookup, b: StringLookup | undefined): boolean {
  if (!b || a.stale !== b.stale || a.found.key !== b.found.key) return false;
  const [before, now] = [a.found.entry, b.found.entry];
  return before === now || (before.text === now.text && isSameSpan(before.span, now.span));
}

export function isSameProse(a: ProseLookup, b: ProseLookup | undefined): boolean {
  return a.found === b?.found && a.stale.every((stale, at) => stale === b.stale[at]);
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column && a.length === b.length;
}

import type { Diagnostic, Span } from '../diagnostics.js';

/** A text as a file of translators has it: as it is written in the catalogue, or as words and the numbers of codes. */
export type ReturnedText =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'coded'; readonly parts: readonly ReturnedPart[] };

export type ReturnedPart = { readonly text: string } | { readonly id: string };

/** One text that came back from a translator. */
export interface Returned {
  /** The unit's. */
  readonly id: string;
  readonly reference: ReturnedText;
  /** Nothing is said where it is absent. */
  readonly translation?: ReturnedText;
  /**
   * Whether it is marked as not finished: `stale` is how it was sent, which says nothing once it has been changed; `draft`
   * is what the translator says of it.
   */
  readonly unfinished: false | 'stale' | 'draft';
  readonly span: Span;
}

/** A file that came back. */
export interface ReturnedFile {
  /** Absent where the file does not tell. */
  readonly reference: string | undefined;
  readonly language: string | undefined;
  readonly items: readonly Returned[];
  readonly diagnostics: readonly Diagnostic[];
}

export function isEmpty(text: ReturnedText | undefined): boolean {
  if (!text) return true;
  return text.kind === 'written' ? text.text === '' : text.parts.length === 0;
}

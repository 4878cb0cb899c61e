import type { Span } from '../../diagnostics.js';
import type { Expression } from '../interpolation.js';

export type MarkupAttribute = readonly [name: string, value: string];

/** A part of a prose file as markup, with its place; values are still to be filled in. */
export type ProsePart =
  | {
      readonly kind: 'open' | 'empty';
      readonly element: string;
      readonly attributes: readonly MarkupAttribute[];
      readonly span: Span;
      /** Of a paragraph or heading: its text as written, without the attributes at its end. */
      readonly source?: string;
    }
  | { readonly kind: 'close'; readonly element: string }
  | { readonly kind: 'text'; readonly text: string; readonly span: Span; readonly advances: boolean }
  | { readonly kind: 'value'; readonly expression: Expression; readonly span: Span };

/** A prose file, read. */
export interface ProseDocument {
  readonly file: string;
  readonly meta: { readonly [name: string]: unknown };
  readonly parts: readonly ProsePart[];
}

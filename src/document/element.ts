import type { Origin } from '../origin.js';
import type { Places } from './places.js';

/** An attribute as written; the offsets, in its element's markup, are those of its name and of the value inside the quotes. */
export interface MarkupAttribute {
  readonly name: string;
  readonly value: string;
  readonly nameAt: number;
  readonly valueAt: number;
}

/** A run of characters of one origin, entities replaced; `offset` is where it begins in its markup. */
export interface MarkupText {
  readonly kind: 'text';
  readonly text: string;
  readonly places: Places;
  readonly offset: number;
}

/** An element of the markup as written, before the vocabulary has been asked. */
export interface MarkupElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, MarkupAttribute>;
  readonly children: readonly MarkupNode[];
  /** The markup that its tags stand in: what is in it may stand in another. */
  readonly places: Places;
  readonly offset: number;
  /** Where its end tag ends. */
  readonly end: number;
  /** Of the start tag's name: what a diagnostic points at. */
  readonly origin: Origin;
}

export type MarkupNode = MarkupElement | MarkupText;

/** White space as HTML collapses it; spaces that do not break are none of it. */
const SPACE_ONLY = /^[ \t\r\n\f]*$/;

export function isBlank(node: MarkupNode): boolean {
  return node.kind === 'text' && SPACE_ONLY.test(node.text);
}

export function elementsOf(element: MarkupElement, ...names: readonly string[]): readonly MarkupElement[] {
  return element.children.filter(
    (child): child is MarkupElement =>
      child.kind === 'element' && (names.length === 0 || names.includes(child.name)),
  );
}

export function attributeOf(element: MarkupElement, name: string): string | undefined {
  return element.attributes.get(name)?.value;
}

/** What holds most of a document: what stands in it directly is remembered from build to build. */
export function holdsRemembered({ name }: MarkupElement): boolean {
  return name === 'report' || name === 'section';
}

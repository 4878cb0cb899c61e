import { attributeOf, elementsOf, type MarkupElement } from './element.js';

/** An element that matters beyond itself: a heading, what has an id or needs one, and what refers to one. */
export interface Signpost {
  readonly element: MarkupElement;
  /** Whether the pages that it stands on have no number. */
  readonly uncounted: boolean;
}

/** Nothing, or the element itself. */
export function signpostsOf(
  element: MarkupElement,
  ancestors: readonly MarkupElement[],
): readonly Signpost[] {
  const { name, attributes } = element;
  const refers = name === 'ref' || name === 'a';
  if (!refers && !isHeading(element) && !attributes.has('id') && !captionOf(element)) return [];
  return [{ element, uncounted: isUncounted(element) || ancestors.some(isUncounted) }];
}

export function isHeading({ name }: MarkupElement): boolean {
  return /^h[1-4]$/.test(name);
}

export function captionOf(element: MarkupElement): MarkupElement | undefined {
  if (element.name === 'figure') return elementsOf(element, 'figcaption')[0];
  return element.name === 'table' ? elementsOf(element, 'caption')[0] : undefined;
}

function isUncounted(element: MarkupElement): boolean {
  return element.name === 'cover' && attributeOf(element, 'numbering') === 'none';
}

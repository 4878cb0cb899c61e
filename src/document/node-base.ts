import { wordsOf } from './attribute-values.js';
import type { Checking } from './checking.js';
import { attributeOf, type MarkupElement } from './element.js';
import type { NodeBase } from './nodes.js';

/** What every node takes from its element. A language is kept where it differs from the edition's. */
export function baseOf(element: MarkupElement, { language }: Checking): NodeBase {
  const id = attributeOf(element, 'id');
  const lang = attributeOf(element, 'lang');
  return {
    origin: element.origin,
    classes: wordsOf(attributeOf(element, 'class')),
    ...(id && { id }),
    ...(lang && lang !== language.code && { lang }),
  };
}

/** A number that the checks have seen to, or nothing where they had something to say of it. */
export function numberOf(element: MarkupElement, name: string): number | undefined {
  const value = Number(attributeOf(element, name) ?? Number.NaN);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

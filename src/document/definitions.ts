import type { Checking } from './checking.js';
import { elementsOf, type MarkupElement } from './element.js';
import { inlinesOf } from './inlines.js';
import { baseOf } from './node-base.js';
import type { Block, Definition, Definitions } from './nodes.js';
import { placeOf } from './place.js';

/** A `dl`: each term with all the descriptions that follow it. */
export function definitionsOf(
  element: MarkupElement,
  checking: Checking,
  flowOf: (element: MarkupElement) => readonly Block[],
): Definitions {
  const groups: { readonly term: MarkupElement; readonly descriptions: MarkupElement[] }[] = [];
  for (const part of elementsOf(element, 'dt', 'dd')) {
    const last = groups.at(-1);
    if (part.name === 'dt') groups.push({ term: part, descriptions: [] });
    else if (last) last.descriptions.push(part);
    else
      checking.findings.error(
        'description-without-term',
        '"<dd>" has no "<dt>" before it',
        placeOf(part.origin),
      );
  }
  for (const { term, descriptions } of groups) {
    if (descriptions.length > 0) continue;
    checking.findings.error(
      'term-without-description',
      '"<dt>" has no "<dd>" after it',
      placeOf(term.origin),
    );
  }
  const entries = groups.map(
    ({ term, descriptions }): Definition => ({
      ...baseOf(term, checking),
      kind: 'definition',
      term: inlinesOf(term.children, checking),
      descriptions: descriptions.map((description) => ({
        ...baseOf(description, checking),
        kind: 'description',
        children: flowOf(description),
      })),
    }),
  );
  return { ...baseOf(element, checking), kind: 'definitions', entries };
}

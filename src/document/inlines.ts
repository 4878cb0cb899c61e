import type { Checking } from './checking.js';
import { attributeOf, type MarkupElement, type MarkupNode } from './element.js';
import { baseOf } from './node-base.js';
import type { Inline, Reference, ReferenceForm } from './nodes.js';
import { typographic } from './typographic.js';
import { collapsed } from './white-space.js';

const FORMS: readonly ReferenceForm[] = ['number', 'title', 'page', 'pages'];

/** The inline content of one block: white space collapsed, the language's typography over all its runs. */
export function inlinesOf(nodes: readonly MarkupNode[], checking: Checking): readonly Inline[] {
  return typographic(built(collapsed(nodes), checking), checking.language);
}

function built(nodes: readonly MarkupNode[], checking: Checking): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (node.kind === 'element') return inlineOf(node, checking);
    const origin = node.places.at(node.offset, node.text.length);
    return [{ kind: 'text', text: node.text, origin, classes: [] }];
  });
}

/** Nothing for an element that has no place among text: the checks have reported it. */
function inlineOf(element: MarkupElement, checking: Checking): readonly Inline[] {
  const base = baseOf(element, checking);
  const children = built(element.children, checking);
  switch (element.name) {
    case 'strong':
    case 'em':
    case 'sup':
    case 'sub':
    case 'span':
      return [{ ...base, kind: 'span', role: element.name, children }];
    case 'abbr':
      return [{ ...base, kind: 'abbreviation', expansion: attributeOf(element, 'title') ?? '', children }];
    case 'a':
      return [{ ...base, kind: 'link', href: attributeOf(element, 'href') ?? '', children }];
    case 'br':
      return [{ ...base, kind: 'line-break' }];
    case 'ref':
      return [referenceOf(element, checking)];
    case 'footnote':
      return [{ ...base, kind: 'footnote', children }];
    default:
      return [];
  }
}

function referenceOf(element: MarkupElement, checking: Checking): Reference {
  const form = FORMS.find((one) => one === attributeOf(element, 'form')) ?? 'page';
  return { ...baseOf(element, checking), kind: 'reference', to: attributeOf(element, 'to') ?? '', form };
}

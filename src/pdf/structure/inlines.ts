import type { Inline, Text } from '../../document/nodes.js';
import type { Part } from '../../typeset/stamp.js';
import { type Building, explanationIn } from './building.js';
import { Element } from './element.js';

/** The words of inlines in an element; `entry` is their part where they are said again in a list of contents. */
export function addInlines(
  inlines: readonly Inline[],
  parent: Element,
  building: Building,
  entry?: Part,
): void {
  for (const inline of inlines) addInline(inline, parent, building, entry);
}

function addInline(inline: Inline, outer: Element, building: Building, entry: Part | undefined): void {
  const { leaves } = building;
  const lang = inline.lang;
  const spoken = lang === undefined ? outer : new Element('Span', outer, { lang });
  switch (inline.kind) {
    case 'text':
      addText(inline, spoken, building, entry);
      break;
    case 'line-break':
      leaves.set(inline, entry, spoken.content());
      break;
    case 'span':
      addInlines(inline.children, spoken, building, entry);
      break;
    case 'abbreviation': {
      const span = new Element('Span', spoken, { expansion: inline.expansion });
      addInlines(inline.children, span, building, entry);
      break;
    }
    case 'link': {
      const link = spoken.link ? spoken : new Element('Link', spoken);
      addInlines(inline.children, link, building, entry);
      break;
    }
    case 'reference': {
      const link = spoken.link ? spoken : new Element('Link', spoken);
      leaves.set(inline, entry, link.content());
      break;
    }
    case 'footnote':
      if (!entry) building.footnotes.push(inline);
      leaves.set(inline, entry, referring(spoken).content());
      break;
  }
}

/** A link to another place of the document. What is in a link already leads where that leads. */
export function referring(parent: Element): Element {
  return parent.link ? parent : new Element('Link', new Element('Reference', parent));
}

/** An illustrative value's mark is an abbreviation of the note that explains it at the page's foot. */
function addText(text: Text, parent: Element, building: Building, entry: Part | undefined): void {
  building.leaves.set(text, entry, parent.content());
  if (text.origin.value?.status !== 'illustrative') return;
  building.counts.illustrative += 1;
  const mark = new Element('Span', parent, { expansion: explanationIn(building) });
  building.leaves.set(text, { kind: 'illustrative-mark', of: entry?.of }, mark.content());
}

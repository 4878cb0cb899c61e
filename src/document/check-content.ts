import type { Checking } from './checking.js';
import { isBlank, type MarkupElement, type MarkupText } from './element.js';
import { placeOf } from './place.js';
import { type ContentModel, VOCABULARY } from './vocabulary.js';

/** Holds what stands directly in an element against its content model. */
export function checkContent(element: MarkupElement, content: ContentModel, checking: Checking): void {
  for (const child of element.children) {
    if (isBlank(child)) continue;
    if (child.kind === 'text') checkText(element, child, content, checking);
    else if (!accepts(content, child.name)) refuse(element, child, content, checking);
  }
}

/** Whether a content model lets an element in. One that is unknown is reported as that alone. */
export function accepts(content: ContentModel, name: string): boolean {
  const place = VOCABULARY.get(name)?.place;
  if (!place) return true;
  if (typeof content !== 'string') return content.includes(name);
  switch (content) {
    case 'nothing':
      return false;
    case 'inlines':
      return place === 'inline';
    case 'blocks':
      return place === 'block';
    case 'flow':
      return place !== 'part';
  }
}

function checkText(
  element: MarkupElement,
  text: MarkupText,
  content: ContentModel,
  { findings }: Checking,
): void {
  if (content === 'inlines' || content === 'flow') return;
  const leading = /^[ \t\r\n\f]*/.exec(text.text)?.[0].length ?? 0;
  const place = placeOf(text.places.at(text.offset + leading, text.text.trim().length));
  if (content === 'nothing') {
    findings.error('content-in-empty-element', `"<${element.name}>" can hold nothing`, place);
    return;
  }
  findings.error('text-outside-paragraph', `text stands directly in "<${element.name}>"`, {
    ...place,
    hints: [content === 'blocks' ? 'put it into a <p>' : whatHolds(element.name, content)],
  });
}

function refuse(
  element: MarkupElement,
  child: MarkupElement,
  content: ContentModel,
  { findings }: Checking,
): void {
  const place = placeOf(child.origin);
  if (content === 'nothing') {
    findings.error('content-in-empty-element', `"<${element.name}>" can hold nothing`, place);
    return;
  }
  if (content === 'blocks' && VOCABULARY.get(child.name)?.place === 'inline') {
    findings.error('text-outside-paragraph', `"<${child.name}>" stands directly in "<${element.name}>"`, {
      ...place,
      hints: ['put it into a <p>'],
    });
    return;
  }
  findings.error('misplaced-element', `"<${child.name}>" is not allowed in "<${element.name}>"`, {
    ...place,
    hints: [typeof content === 'string' ? whereBelongs(child.name) : whatHolds(element.name, content)],
  });
}

function whatHolds(name: string, content: ContentModel): string {
  return typeof content === 'string'
    ? `"<${name}>" can hold ${content}`
    : `"<${name}>" can hold ${tags(content)}`;
}

function whereBelongs(name: string): string {
  const parents = [...VOCABULARY].filter(
    ([, { content }]) => typeof content !== 'string' && content.includes(name),
  );
  return VOCABULARY.get(name)?.place === 'part' && parents.length > 0
    ? `it belongs in ${tags(parents.map(([parent]) => parent))}`
    : 'it is a block of its own';
}

export function tags(names: readonly string[]): string {
  return names.map((name) => `<${name}>`).join(', ');
}

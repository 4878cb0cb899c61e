import { didYouMean } from '../nearest.js';
import type { Origin } from '../origin.js';
import { checkValue } from './attribute-values.js';
import type { Checking } from './checking.js';
import type { MarkupAttribute, MarkupElement } from './element.js';
import { placeOf } from './place.js';
import { attributesOf, COMMON_ATTRIBUTES, type ElementRule } from './vocabulary.js';

const GRAPHICS = new Set(['chart', 'map', 'timeline', 'img']);

/** Holds an element's attributes against its rule: their names, those it must have, and their values. */
export function checkAttributes(element: MarkupElement, rule: ElementRule, checking: Checking): void {
  const known = attributesOf(rule);
  for (const attribute of element.attributes.values()) {
    const type = Object.hasOwn(known, attribute.name) ? known[attribute.name] : undefined;
    if (type) checkValue(element, attribute, type, checking);
    else unknownAttribute(element, attribute, Object.keys(known), checking);
  }
  for (const name of rule.required ?? []) {
    if (!element.attributes.has(name)) missing(element, name, checking);
  }
  if (GRAPHICS.has(element.name)) checkAlternative(element, checking);
}

function missing(element: MarkupElement, name: string, { findings }: Checking): void {
  const code = name === 'id' ? 'heading-without-id' : 'missing-attribute';
  findings.error(code, `"<${element.name}>" needs the attribute "${name}"`, {
    ...placeOf(element.origin),
    hints: name === 'id' ? ['references, the contents and the outline find a heading by its id'] : [],
  });
}

function unknownAttribute(
  element: MarkupElement,
  attribute: MarkupAttribute,
  known: readonly string[],
  { findings }: Checking,
): void {
  const { name } = attribute;
  const place = placeOf(element.places.at(attribute.nameAt, name.length));
  if (/^on/i.test(name)) {
    findings.error(
      'event-attribute',
      `event attribute "${name}" is not allowed: a report runs no code`,
      place,
    );
    return;
  }
  if (name === 'style') {
    findings.error('unknown-attribute', '"style" is not allowed', {
      ...place,
      hints: ['looks belong in the theme: give the element a class'],
    });
    return;
  }
  findings.error('unknown-attribute', `unknown attribute "${name}" on "<${element.name}>"`, {
    ...place,
    hints: Object.hasOwn(COMMON_ATTRIBUTES, name)
      ? [`put it on what stands around "<${element.name}>", or on what is in it`]
      : didYouMean(name, known),
  });
}

/** A picture says what it shows, or that it says nothing; never neither, never both. */
function checkAlternative(element: MarkupElement, { findings }: Checking): void {
  const alt = element.attributes.get('alt');
  const decorative = element.attributes.get('decorative');
  const at = (attribute: MarkupAttribute): Origin =>
    element.places.at(attribute.nameAt, attribute.name.length);
  if (alt && decorative) {
    findings.error(
      'contradicting-alternative',
      `"<${element.name}>" is decorative and yet has an alternative text`,
      placeOf(at(decorative)),
    );
    return;
  }
  if (decorative || (alt && alt.value.trim() !== '')) return;
  findings.error('missing-alternative', `"<${element.name}>" has no alternative text`, {
    ...placeOf(alt ? at(alt) : element.origin),
    hints: ['say what it shows in the attribute "alt", or write decorative="true"'],
  });
}

import { didYouMean } from '../nearest.js';
import { checkAttributes } from './check-attributes.js';
import { accepts, checkContent, tags } from './check-content.js';
import { tagsOf } from './check-memory.js';
import type { Checking } from './checking.js';
import { elementsOf, holdsRemembered, type MarkupElement } from './element.js';
import { placeOf, traceStep } from './place.js';
import { type Signpost, signpostsOf } from './signposts.js';
import {
  type ContentModel,
  type ElementRule,
  EXCLUDED_WITHIN,
  FOREIGN_NAMES,
  VOCABULARY,
} from './vocabulary.js';

/**
 * Holds an element, and every one in it, against the vocabulary: its name, its attributes, what it holds and what holds it.
 *
 * @returns what checks of the whole document look at
 */
export function checkElements(
  element: MarkupElement,
  checking: Checking,
  ancestors: readonly MarkupElement[] = [],
): readonly Signpost[] {
  const rule = VOCABULARY.get(element.name);
  if (rule) {
    checkAttributes(element, rule, checking);
    checkContent(element, contentOf(element, rule), checking);
    checkAncestors(element, rule, ancestors, checking);
  } else unknownElement(element, checking);
  const around = [element, ...ancestors];
  const children = elementsOf(element);
  const inside = holdsRemembered(element)
    ? checkRemembered(children, checking, around)
    : children.flatMap((child) => checkElements(child, checking, around));
  return [...signpostsOf(element, ancestors), ...inside];
}

/** Each by itself, so that those that are the same need no other look. */
function checkRemembered(
  elements: readonly MarkupElement[],
  checking: Checking,
  ancestors: readonly MarkupElement[],
): readonly Signpost[] {
  const around = tagsOf(ancestors);
  return elements.flatMap((one) =>
    checking.memory.checks.of(one, around, checking, (own) => checkElements(one, own, ancestors)),
  );
}

function unknownElement(element: MarkupElement, { findings }: Checking): void {
  const { name } = element;
  const place = placeOf(element.origin);
  if (name === 'script') {
    findings.error('script-element', '"<script>" is not allowed: a report runs no code', place);
    return;
  }
  const foreign = FOREIGN_NAMES.get(name);
  findings.error('unknown-element', `unknown element "<${name}>"`, {
    ...place,
    hints: foreign ? [foreign] : didYouMean(name, VOCABULARY.keys()),
  });
}

function checkAncestors(
  element: MarkupElement,
  rule: ElementRule,
  ancestors: readonly MarkupElement[],
  { findings }: Checking,
): void {
  const parentRule = VOCABULARY.get(ancestors[0]?.name ?? '');
  const [parent] = ancestors;
  // Its parent has refused it already.
  if (parent && parentRule && !accepts(contentOf(parent, parentRule), element.name)) return;
  const within = withinOf(element, rule);
  const barrier = ancestors.find(
    ({ name }) =>
      VOCABULARY.has(name) &&
      ((within && !within.includes(name)) || EXCLUDED_WITHIN.get(name)?.includes(element.name)),
  );
  if (!barrier) return;
  const place = placeOf(element.origin);
  findings.error(
    /^h\d$/.test(element.name) ? 'misplaced-heading' : 'misplaced-element',
    `"<${element.name}>" is not allowed inside "<${barrier.name}>"`,
    {
      ...place,
      trace: [...traceStep(`"<${barrier.name}>" opens here`, barrier.origin), ...(place.trace ?? [])],
      hints: within ? [`it can stand in ${tags(within)}`] : [],
    },
  );
}

/** The elements that it may stand in; one with an attribute that asks for more, in fewer. */
function withinOf({ attributes }: MarkupElement, { within, withinFor = {} }: ElementRule) {
  return Object.entries(withinFor).find(([attribute]) => attributes.has(attribute))?.[1] ?? within;
}

function contentOf({ attributes }: MarkupElement, { content, contentFor = {} }: ElementRule): ContentModel {
  return Object.entries(contentFor).find(([attribute]) => attributes.has(attribute))?.[1] ?? content;
}

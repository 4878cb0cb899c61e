import { didYouMean } from '../nearest.js';
import type { Checking } from './checking.js';
import { attributeOf, type MarkupAttribute, type MarkupElement } from './element.js';
import { placeOf, traceStep } from './place.js';
import { captionOf, isHeading, type Signpost } from './signposts.js';

/** Ids stand once, captioned figures and tables have one, and what refers to an id finds what it asks for. */
export function checkReferences(signposts: readonly Signpost[], checking: Checking): void {
  const byId = new Map<string, Signpost>();
  for (const signpost of signposts) {
    const { element } = signpost;
    const id = element.attributes.get('id');
    if (id) declare(signpost, id, byId, checking);
    else if (captionOf(element)) missingId(element, checking);
  }
  for (const { element } of signposts) {
    const to = element.attributes.get('to');
    const href = element.attributes.get('href');
    if (element.name === 'ref' && to) checkReference(element, to, byId, checking);
    if (element.name === 'a' && href && /^#./.test(href.value)) {
      target(element, href, href.value.slice(1), byId, checking);
    }
  }
}

function declare(
  signpost: Signpost,
  id: MarkupAttribute,
  byId: Map<string, Signpost>,
  { findings }: Checking,
): void {
  const first = byId.get(id.value)?.element;
  if (!first) {
    byId.set(id.value, signpost);
    return;
  }
  const place = placeOf(signpost.element.places.at(id.valueAt, id.value.length));
  findings.error('duplicate-id', `the id "${id.value}" stands twice`, {
    ...place,
    trace: [...traceStep(`first on this "<${first.name}>"`, first.origin), ...(place.trace ?? [])],
  });
}

function missingId(element: MarkupElement, { findings }: Checking): void {
  findings.error('caption-without-id', `"<${element.name}>" has a caption and no id`, {
    ...placeOf(element.origin),
    hints: ['it is numbered and listed, so that it needs an id'],
  });
}

function target(
  element: MarkupElement,
  attribute: MarkupAttribute,
  id: string,
  byId: ReadonlyMap<string, Signpost>,
  { findings }: Checking,
): Signpost | undefined {
  const found = byId.get(id);
  if (!found) {
    findings.error('unknown-id', `nothing has the id "${id}"`, {
      ...placeOf(element.places.at(attribute.valueAt, attribute.value.length)),
      hints: didYouMean(id, byId.keys()),
    });
  }
  return found;
}

function checkReference(
  element: MarkupElement,
  to: MarkupAttribute,
  byId: ReadonlyMap<string, Signpost>,
  checking: Checking,
): void {
  const found = target(element, to, to.value, byId, checking);
  const form = attributeOf(element, 'form') ?? 'page';
  if (!found) return;
  const problemOf = (one: string) => formProblem(found, one);
  const problem = problemOf(form);
  if (!problem) return;
  const attribute = element.attributes.get('form') ?? to;
  const fitting = FORMS.filter((one) => !problemOf(one)).map((one) => `"${one}"`);
  checking.findings.error('reference-form', `"${to.value}" ${problem}`, {
    ...placeOf(element.places.at(attribute.valueAt, attribute.value.length)),
    hints: fitting.length > 0 ? [`forms that fit: ${fitting.join(', ')}`] : [],
  });
}

const FORMS = ['number', 'title', 'page', 'pages'];

/** Why an element cannot be referred to in a form. */
function formProblem({ element, uncounted }: Signpost, form: string): string | undefined {
  const heading = isHeading(element);
  const captioned = captionOf(element) !== undefined;
  if (form === 'number' && element.name !== 'h1' && !captioned) return 'has no number';
  if (form === 'title' && !heading && !captioned) return 'has no title';
  if (form === 'pages' && !heading && element.name !== 'section') return 'opens no range of pages';
  if (uncounted && (form === 'page' || form === 'pages')) return 'stands on a page that is not counted';
  return undefined;
}

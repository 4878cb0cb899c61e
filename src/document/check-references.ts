import { didYouMean } from '../nearest.js';
import type { Checking } from './checking.js';
import { attributeOf, descendants, elementsOf, type MarkupAttribute, type MarkupElement } from './element.js';
import { placeOf, traceStep } from './place.js';

/** Ids stand once, captioned figures and tables have one, and what refers to an id finds what it asks for. */
export function checkReferences(root: MarkupElement, checking: Checking): void {
  const all = [...descendants(root)];
  const elements = all.map(({ element }) => element);
  const uncounted = new Set(
    all.flatMap(({ element, ancestors }) => ([element, ...ancestors].some(isUncounted) ? [element] : [])),
  );
  const byId = new Map<string, MarkupElement>();
  for (const element of elements) {
    const id = element.attributes.get('id');
    if (id) declare(element, id, byId, checking);
    else if (captionOf(element)) missingId(element, checking);
  }
  for (const element of elements) {
    const to = element.attributes.get('to');
    const href = element.attributes.get('href');
    if (element.name === 'ref' && to) checkReference(element, to, byId, uncounted, checking);
    if (element.name === 'a' && href && /^#./.test(href.value)) {
      target(href, href.value.slice(1), byId, checking);
    }
  }
}

function declare(
  element: MarkupElement,
  id: MarkupAttribute,
  byId: Map<string, MarkupElement>,
  { findings, places }: Checking,
): void {
  const first = byId.get(id.value);
  if (!first) {
    byId.set(id.value, element);
    return;
  }
  const place = placeOf(places.at(id.valueAt, id.value.length));
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
  attribute: MarkupAttribute,
  id: string,
  byId: ReadonlyMap<string, MarkupElement>,
  { findings, places }: Checking,
): MarkupElement | undefined {
  const found = byId.get(id);
  if (!found) {
    findings.error('unknown-id', `nothing has the id "${id}"`, {
      ...placeOf(places.at(attribute.valueAt, attribute.value.length)),
      hints: didYouMean(id, byId.keys()),
    });
  }
  return found;
}

function checkReference(
  element: MarkupElement,
  to: MarkupAttribute,
  byId: ReadonlyMap<string, MarkupElement>,
  uncounted: ReadonlySet<MarkupElement>,
  checking: Checking,
): void {
  const found = target(to, to.value, byId, checking);
  const form = attributeOf(element, 'form') ?? 'page';
  if (!found) return;
  const problemOf = (one: string) => formProblem(found, one, uncounted.has(found));
  const problem = problemOf(form);
  if (!problem) return;
  const attribute = element.attributes.get('form') ?? to;
  const fitting = FORMS.filter((one) => !problemOf(one)).map((one) => `"${one}"`);
  checking.findings.error('reference-form', `"${to.value}" ${problem}`, {
    ...placeOf(checking.places.at(attribute.valueAt, attribute.value.length)),
    hints: fitting.length > 0 ? [`forms that fit: ${fitting.join(', ')}`] : [],
  });
}

/** Whether the pages of it have no number. */
function isUncounted(element: MarkupElement): boolean {
  return element.name === 'cover' && attributeOf(element, 'numbering') === 'none';
}

const FORMS = ['number', 'title', 'page', 'pages'];

/** Why an element cannot be referred to in a form. */
function formProblem(found: MarkupElement, form: string, uncounted: boolean): string | undefined {
  const heading = /^h[1-4]$/.test(found.name);
  const captioned = captionOf(found) !== undefined;
  if (form === 'number' && found.name !== 'h1' && !captioned) return 'has no number';
  if (form === 'title' && !heading && !captioned) return 'has no title';
  if (form === 'pages' && !heading && found.name !== 'section') return 'opens no range of pages';
  if (uncounted && (form === 'page' || form === 'pages')) return 'stands on a page that is not counted';
  return undefined;
}

function captionOf(element: MarkupElement): MarkupElement | undefined {
  if (element.name === 'figure') return elementsOf(element, 'figcaption')[0];
  return element.name === 'table' ? elementsOf(element, 'caption')[0] : undefined;
}

import type { ReportDocument } from '../document.js';
import { type PdfDictionary, type PdfReference, type PdfValue, pdfText } from '../pdfkit.js';
import { Content, type Element, elementsIn } from './element.js';
import type { ParentTree } from './parent-tree.js';

/** Writes the structure of a document whose pages are drawn; gives the object of each element. */
export function writeStructure(
  document: ReportDocument,
  root: Element,
  parents: ParentTree,
): ReadonlyMap<Element, PdfReference> {
  const elements = elementsIn(root);
  const references = new Map([...elements.keys()].map((element) => [element, document.ref({})]));
  const referenceOf = (element: Element): PdfReference => {
    const reference = references.get(element);
    if (!reference) throw new Error(`a ${element.role} of the structure is not in its tree`);
    return reference;
  };
  const treeRoot = document.getStructTreeRoot();
  document.packAlike(() => {
    for (const [element, children] of elements) {
      const reference = referenceOf(element);
      const parent = element.parent ? referenceOf(element.parent) : treeRoot;
      Object.assign(reference.data, dictionaryOf(element, children, parent, referenceOf));
      reference.end();
    }
  });
  // pdfkit ends the root itself.
  treeRoot.data.K = referenceOf(root);
  treeRoot.data.ParentTree = parents.dictionary(referenceOf);
  treeRoot.data.ParentTreeNextKey = parents.nextKey;
  const ids = idTree([...elements.keys()], referenceOf);
  if (ids.length > 0) treeRoot.data.IDTree = { Names: ids };
  return references;
}

type ReferenceOf = (element: Element) => PdfReference;

function dictionaryOf(
  element: Element,
  living: readonly (Element | Content)[],
  parent: PdfReference,
  referenceOf: ReferenceOf,
): PdfDictionary {
  const { lang, alternative, expansion, id } = element.properties;
  const attributes: PdfDictionary[] = [...(element.properties.attributes ?? [])];
  if (element.box) attributes.push({ O: 'Layout', Placement: 'Block', BBox: element.box });
  const { own, children } = childrenOf(element, living, referenceOf);
  // What neighbours have in common comes first: that packs best.
  return {
    S: element.role,
    ...(own && { Pg: own }),
    P: parent,
    ...(lang !== undefined && { Lang: pdfText(lang) }),
    ...(alternative !== undefined && { Alt: pdfText(alternative) }),
    ...(expansion !== undefined && { E: pdfText(expansion) }),
    ...(id !== undefined && { ID: pdfText(id) }),
    ...(attributes.length > 0 && { A: alone(attributes) }),
    ...(element.files.length > 0 && { AF: element.files }),
    ...(children.length > 0 && { K: alone(children) }),
  };
}

/** Content is named by number alone where it stands on the element's own page, the first that it has content on. */
function childrenOf(
  element: Element,
  living: readonly (Element | Content)[],
  referenceOf: ReferenceOf,
): { readonly own: PdfReference | undefined; readonly children: readonly PdfValue[] } {
  const own = living.find((child) => child instanceof Content)?.marks[0]?.page;
  const marked: PdfValue[] = living.flatMap((child): PdfValue[] => {
    if (!(child instanceof Content)) return [referenceOf(child)];
    return child.marks.map(({ page, mcid }) => (page === own ? mcid : { Type: 'MCR', Pg: page, MCID: mcid }));
  });
  const objects = element.objects.map(({ page, annotation }) => ({
    Type: 'OBJR',
    ...(page !== own && { Pg: page }),
    Obj: annotation,
  }));
  return { own, children: [...marked, ...objects] };
}

function alone(values: readonly PdfValue[]): PdfValue {
  const [first, second] = values;
  return first !== undefined && second === undefined ? first : values;
}

function idTree(elements: readonly Element[], referenceOf: ReferenceOf): PdfValue[] {
  return elements
    .flatMap((element) =>
      element.properties.id === undefined ? [] : [{ id: element.properties.id, element }],
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, element }): PdfValue[] => [pdfText(id), referenceOf(element)]);
}

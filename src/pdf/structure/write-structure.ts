import type { ReportDocument } from '../document.js';
import { type PdfDictionary, type PdfReference, type PdfValue, pdfText } from '../pdfkit.js';
import { Content, type Element, elementsIn } from './element.js';
import type { ParentTree } from './parent-tree.js';

/** Writes the structure of a document whose pages are drawn. */
export function writeStructure(document: ReportDocument, root: Element, parents: ParentTree): void {
  const elements = elementsIn(root);
  const references = new Map([...elements.keys()].map((element) => [element, document.ref({})]));
  const referenceOf = (element: Element): PdfReference => {
    const reference = references.get(element);
    if (!reference) throw new Error(`a ${element.role} of the structure is not in its tree`);
    return reference;
  };
  const treeRoot = document.getStructTreeRoot();
  for (const [element, children] of elements) {
    const reference = referenceOf(element);
    const parent = element.parent ? referenceOf(element.parent) : treeRoot;
    reference.data = dictionaryOf(element, children, parent, referenceOf);
    document.packAlike(reference);
  }
  // pdfkit ends the root itself.
  treeRoot.data.K = referenceOf(root);
  const parentTree = document.ref(parents.dictionary(referenceOf));
  document.pack(parentTree);
  treeRoot.data.ParentTree = parentTree;
  treeRoot.data.ParentTreeNextKey = parents.nextKey;
  const ids = idTree([...elements.keys()], referenceOf);
  if (ids.length > 0) treeRoot.data.IDTree = { Names: ids };
}

type ReferenceOf = (element: Element) => PdfReference;

function dictionaryOf(
  element: Element,
  living: readonly (Element | Content)[],
  parent: PdfReference,
  referenceOf: ReferenceOf,
): PdfDictionary {
  const { lang, alternative, expansion, id } = element.properties;
  const attributes = attributesOf(element);
  const { own, children } = childrenOf(element, living, referenceOf);
  // What neighbours have in common comes first: that packs best.
  const dictionary: PdfDictionary = { S: element.role };
  if (own) dictionary.Pg = own;
  dictionary.P = parent;
  if (lang !== undefined) dictionary.Lang = pdfText(lang);
  if (alternative !== undefined) dictionary.Alt = pdfText(alternative);
  if (expansion !== undefined) dictionary.E = pdfText(expansion);
  if (id !== undefined) dictionary.ID = pdfText(id);
  if (attributes.length > 0) dictionary.A = alone(attributes);
  if (element.files.length > 0) dictionary.AF = element.files;
  if (children.length > 0) dictionary.K = alone(children);
  return dictionary;
}

function attributesOf({ box, properties: { attributes = [] } }: Element): readonly PdfDictionary[] {
  return box ? [...attributes, { O: 'Layout', Placement: 'Block', BBox: box }] : attributes;
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

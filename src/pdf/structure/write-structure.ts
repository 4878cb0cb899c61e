import type { ReportDocument } from '../document.js';
import { type PdfDictionary, type PdfReference, type PdfValue, pdfText } from '../pdfkit.js';
import { Content, type Element, elementsIn } from './element.js';
import type { ParentTree } from './parent-tree.js';

/** Writes the structure of a document whose pages are drawn. */
export function writeStructure(document: ReportDocument, root: Element, parents: ParentTree): void {
  const elements = elementsIn(root);
  for (const element of elements) element.reference = document.ref();
  const treeRoot = document.getStructTreeRoot();
  for (const element of elements) {
    const reference = referenceOf(element);
    reference.data = dictionaryOf(element, element.parent ? referenceOf(element.parent) : treeRoot);
    document.packAlike(reference);
  }
  // pdfkit ends the root itself.
  treeRoot.data.K = referenceOf(root);
  const parentTree = document.ref(parents.dictionary(referenceOf));
  document.pack(parentTree);
  treeRoot.data.ParentTree = parentTree;
  treeRoot.data.ParentTreeNextKey = parents.nextKey;
  const ids = idTree(elements);
  if (ids.length > 0) treeRoot.data.IDTree = { Names: ids };
}

function referenceOf({ reference, role }: Element): PdfReference {
  if (!reference) throw new Error(`a ${role} of the structure is not in its tree`);
  return reference;
}

function dictionaryOf(element: Element, parent: PdfReference): PdfDictionary {
  const { lang, alternative, expansion, id } = element.properties;
  const attributes = attributesOf(element);
  const own = element.children.find((child) => child instanceof Content)?.marks[0]?.page;
  const children = childrenOf(element, own);
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

/**
 * Content is named by number alone where it stands on the element's own page.
 *
 * @param own the first page that it has content on
 */
function childrenOf({ children, objects }: Element, own: PdfReference | undefined): readonly PdfValue[] {
  const named: PdfValue[] = [];
  for (const child of children) {
    if (!(child instanceof Content)) named.push(referenceOf(child));
    else
      for (const { page, mcid } of child.marks)
        named.push(page === own ? mcid : { Type: 'MCR', Pg: page, MCID: mcid });
  }
  for (const { page, annotation } of objects)
    named.push({ Type: 'OBJR', ...(page !== own && { Pg: page }), Obj: annotation });
  return named;
}

function alone(values: readonly PdfValue[]): PdfValue {
  const [first, second] = values;
  return first !== undefined && second === undefined ? first : values;
}

function idTree(elements: readonly Element[]): PdfValue[] {
  return elements
    .flatMap((element) =>
      element.properties.id === undefined ? [] : [{ id: element.properties.id, element }],
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, element }): PdfValue[] => [pdfText(id), referenceOf(element)]);
}

import { isSameData } from '../../same-data.js';
import type { ReportDocument } from '../document.js';
import {
  type NumberedObject,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  pdfText,
} from '../pdfkit.js';
import { written } from '../written-value.js';
import { Content, type Element, elementsBelow, type WrittenElement } from './element.js';
import type { ParentTree } from './parent-tree.js';
import type { StructureMemory } from './structure-memory.js';

/**
 * Writes the structure of a document whose pages are drawn: those elements anew that say something else than in the last file.
 *
 * @param pages their objects
 */
export function writeStructure(
  document: ReportDocument,
  root: Element,
  parents: ParentTree,
  pages: readonly NumberedObject[],
  memory: StructureMemory,
): void {
  const treeRoot = document.getStructTreeRoot();
  const below = elementsBelow(root);
  const top = document.ref();
  root.id = top.id;
  const first = document.reserve(below.length);
  below.forEach((element, at) => {
    element.id = first + at;
  });
  const numbers = pages.map(({ id }) => id);
  if (!isSameData(numbers, memory.pageNumbers)) for (const element of below) element.written = undefined;
  memory.pageNumbers = numbers;
  top.data = dictionaryOf(root, treeRoot, pages);
  document.pack(top);
  document.packAlike(below.map((element) => writtenIn(element.parent ?? top, element, pages)));
  // pdfkit ends the root itself.
  treeRoot.data.K = top;
  treeRoot.data.ParentTree = packed(document, parents.dictionary);
  treeRoot.data.ParentTreeNextKey = parents.nextKey;
  const ids = idTree(below);
  if (ids.length > 0) treeRoot.data.IDTree = packed(document, { Names: ids });
}

function packed(document: ReportDocument, data: PdfDictionary): PdfReference {
  const reference = document.ref(data);
  document.pack(reference);
  return reference;
}

/** An element as it is in the last file, where it says the same. */
function writtenIn(
  parent: NumberedObject,
  element: Element,
  pages: readonly NumberedObject[],
): WrittenElement {
  const { written: last, id } = element;
  if (last?.parent === parent.id) return last;
  const now = { id, parent: parent.id, body: written(dictionaryOf(element, parent, pages)) };
  element.written = now;
  return now;
}

function dictionaryOf(
  element: Element,
  parent: NumberedObject,
  pages: readonly NumberedObject[],
): PdfDictionary {
  const { lang, alternative, expansion, id } = element.properties;
  const { files } = element.shown;
  const attributes = attributesOf(element);
  const own = element.living.find((child) => child instanceof Content)?.marks[0]?.page;
  const children = childrenOf(element, own, pages);
  // What neighbours have in common comes first: that packs best.
  const dictionary: PdfDictionary = { S: element.role };
  if (own !== undefined) dictionary.Pg = pageAt(own, pages);
  dictionary.P = parent;
  if (lang !== undefined) dictionary.Lang = pdfText(lang);
  if (alternative !== undefined) dictionary.Alt = pdfText(alternative);
  if (expansion !== undefined) dictionary.E = pdfText(expansion);
  if (id !== undefined) dictionary.ID = pdfText(id);
  if (attributes.length > 0) dictionary.A = alone(attributes);
  if (files.length > 0) dictionary.AF = files.map((id) => ({ id }));
  if (children.length > 0) dictionary.K = alone(children);
  return dictionary;
}

function pageAt(place: number, pages: readonly NumberedObject[]): NumberedObject {
  const page = pages[place];
  if (!page) throw new Error(`the structure has content on page ${place + 1}, which is not in the file`);
  return page;
}

function attributesOf({
  shown: { box },
  properties: { attributes = [] },
}: Element): readonly PdfDictionary[] {
  return box ? [...attributes, { O: 'Layout', Placement: 'Block', BBox: box }] : attributes;
}

/**
 * Content is named by number alone where it stands on the element's own page.
 *
 * @param own the first page that it has content on
 */
function childrenOf(
  { living, shown }: Element,
  own: number | undefined,
  pages: readonly NumberedObject[],
): readonly PdfValue[] {
  const named: PdfValue[] = [];
  for (const child of living) {
    if (!(child instanceof Content)) named.push(child);
    else
      for (const { page, mcid } of child.marks)
        named.push(page === own ? mcid : { Type: 'MCR', Pg: pageAt(page, pages), MCID: mcid });
  }
  for (const { page, annotation } of shown.objects)
    named.push({ Type: 'OBJR', ...(page !== own && { Pg: pageAt(page, pages) }), Obj: { id: annotation } });
  return named;
}

function alone(values: readonly PdfValue[]): PdfValue {
  const [first, second] = values;
  return first !== undefined && second === undefined ? first : values;
}

function idTree(elements: readonly Element[]): PdfValue[] {
  return elements
    .filter(({ properties: { id } }) => id !== undefined)
    .sort(({ properties: { id: a = '' } }, { properties: { id: b = '' } }) => (a < b ? -1 : 1))
    .flatMap((element): PdfValue[] => [pdfText(element.properties.id ?? ''), element]);
}

import { entry, type PdfFile } from './pdf-file.js';
import { type PdfObject, PdfString, Ref } from './pdf-reader.js';

/** A piece of marked content: the page's object number and its number there. */
export interface Marked {
  readonly page: number;
  readonly mcid: number;
}

export interface StructureElement {
  readonly id: number;
  readonly role: string;
  readonly dictionary: PdfObject;
  readonly children: readonly (StructureElement | Marked | { readonly object: Ref; readonly page: number })[];
}

/** The structure tree of a file, from its one top element. */
export function structureOf(file: PdfFile): StructureElement {
  return read(file, entry(file.at(file.root, 'StructTreeRoot'), 'K'), undefined);
}

function read(file: PdfFile, reference: PdfObject, parent: number | undefined): StructureElement {
  if (!(reference instanceof Ref)) throw new Error('an element is no object of its own');
  const dictionary = file.get(reference);
  const up = entry(dictionary, 'P');
  if (parent !== undefined && !(up instanceof Ref && up.id === parent))
    throw new Error(`element ${reference.id} does not know its parent`);
  const own = idOf(entry(dictionary, 'Pg'));
  const children = file.list(entry(dictionary, 'K')).map((child) => {
    if (typeof child === 'number') return { page: own, mcid: child };
    const type = child instanceof Map ? child.get('Type') : undefined;
    // Content and annotations stand on their element's page unless they say otherwise.
    const said = entry(child, 'Pg');
    const page = said === null ? own : idOf(said);
    if (type === '/MCR') return { page, mcid: Number(entry(child, 'MCID')) };
    const object = entry(child, 'Obj');
    if (type === '/OBJR' && object instanceof Ref) return { page, object };
    return read(file, child, reference.id);
  });
  return { id: reference.id, role: String(entry(dictionary, 'S')).slice(1), dictionary, children };
}

export function idOf(value: PdfObject): number {
  return value instanceof Ref ? value.id : -1;
}

export function* elementsOf(element: StructureElement): Generator<StructureElement> {
  yield element;
  for (const child of element.children) if ('role' in child) yield* elementsOf(child);
}

/** The object numbers of the pages, in order. */
export function pagesOf(file: PdfFile): readonly Ref[] {
  return file.list(file.at(file.root, 'Pages', 'Kids')).filter((page) => page instanceof Ref);
}

export function textOf(value: PdfObject): string | undefined {
  return value instanceof PdfString ? value.text : undefined;
}

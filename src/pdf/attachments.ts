import type { DrawnData } from '../charts/drawing.js';
import type { DocumentTree, DrawnGraphic, Figure } from '../document/nodes.js';
import type { Numbering } from '../document/numbering.js';
import { plainText } from '../document/text.js';
import { nodesIn } from '../document/walk.js';
import type { Language } from '../language/language.js';
import { csvOf } from './csv.js';
import { nameTree } from './destinations.js';
import type { ReportDocument } from './document.js';
import type { PdfReference } from './pdfkit.js';
import { Content } from './structure/element.js';
import type { Leaves } from './structure/leaves.js';

/** Gives what a graphic shows, as a table in the language of its edition. */
export type DataOf = (graphic: DrawnGraphic) => DrawnData | undefined;

/**
 * Attaches the numbers behind the graphics, as files that belong to the document and to the figure of its structure.
 * They are named and described as the report does: "Figure 3.csv".
 */
export function attachData(
  document: ReportDocument,
  tree: DocumentTree,
  { numbers }: Numbering,
  language: Language,
  leaves: Leaves,
  dataOf: DataOf,
): void {
  const files = new Map<string, PdfReference>();
  const figures = new Map<DrawnGraphic, Figure>();
  for (const node of nodesIn(tree.children)) {
    if (node.kind === 'figure' && node.graphic.kind !== 'image') figures.set(node.graphic, node);
    if (node.kind !== 'chart' && node.kind !== 'map' && node.kind !== 'timeline') continue;
    const place = leaves.find(node);
    const data = dataOf(node);
    if (!(place instanceof Content) || !data || data.rows.length === 0) continue;
    const { caption, id } = figures.get(node) ?? {};
    const number = id === undefined ? undefined : numbers.get(id);
    const label = number === undefined ? undefined : language.label('labels:figure', { number });
    const name = `${label?.replaceAll('\u00a0', ' ') ?? node.spec}.csv`;
    const words = [label, caption ? plainText(caption) : place.element.properties.alternative];
    const description = words.filter((one) => one !== undefined).join(': ');
    const file = files.get(name) ?? attach(document, name, description, csvOf(data));
    files.set(name, file);
    place.element.files.push(file);
  }
  if (files.size > 0) document._root.data.Names.data.EmbeddedFiles = nameTree(files);
}

function attach(
  document: ReportDocument,
  name: string,
  description: string,
  content: Uint8Array,
): PdfReference {
  const created = document.created;
  return document.file(content, {
    name,
    description,
    type: 'text/csv',
    relationship: 'Data',
    creationDate: created,
    modifiedDate: created,
    // Its name stands in a tree of our own: pdfkit sorts by locale, readers search by bytes.
    hidden: true,
  });
}

import type { DrawnData } from '../charts/drawing.js';
import type { DocumentTree, DrawnGraphic, Figure } from '../document/nodes.js';
import type { Numbering } from '../document/numbering.js';
import { plainText } from '../document/text.js';
import type { Language } from '../language/language.js';
import { AttachedFiles, type PackedFile, packFile } from './attached-file.js';
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
  kept: WeakMap<DrawnData, PackedFile> = new WeakMap(),
): void {
  const attached = new AttachedFiles(document);
  const files = new Map<string, PdfReference>();
  const figures = new Map<DrawnGraphic, Figure>();
  for (const node of tree.notable) {
    if (node.kind === 'figure' && node.graphic.kind !== 'image') figures.set(node.graphic, node);
    if (node.kind !== 'chart' && node.kind !== 'map' && node.kind !== 'timeline') continue;
    const place = leaves.find(node);
    const data = dataOf(node);
    if (!(place instanceof Content)) continue;
    place.element.show({ files: [] });
    if (!data || data.rows.length === 0) continue;
    const { caption, id } = figures.get(node) ?? {};
    const number = id === undefined ? undefined : numbers.get(id);
    const label = number === undefined ? undefined : language.label('labels:figure', { number });
    const name = `${label?.replaceAll('\u00a0', ' ') ?? node.spec}.csv`;
    const words = [label, caption ? plainText(caption) : place.element.properties.alternative];
    const description = words.filter((one) => one !== undefined).join(': ');
    const packed = kept.get(data) ?? packFile(csvOf(data));
    kept.set(data, packed);
    const file = files.get(name) ?? attached.add(name, description, packed);
    files.set(name, file);
    place.element.show({ files: [file.id] });
  }
  if (files.size > 0) document._root.data.Names.data.EmbeddedFiles = nameTree(files);
}

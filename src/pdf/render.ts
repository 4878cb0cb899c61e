import { buffer } from 'node:stream/consumers';
import type { DocumentTree } from '../document/nodes.js';
import { numberingOf } from '../document/numbering.js';
import type { Language } from '../language/language.js';
import type { LaidOut } from '../typeset/lay-out.js';
import { attachData, type DataOf } from './attachments.js';
import { Destinations } from './destinations.js';
import type { ReportDocument } from './document.js';
import type { DrawnPage } from './drawn-page.js';
import { Links } from './links.js';
import { writeOutline } from './outline.js';
import { pageLabels } from './page-labels.js';
import { PageRenderer } from './page-renderer.js';
import { PageWriter } from './page-writer.js';
import { PdfMemory } from './pdf-memory.js';
import { openPress, pressBoxes } from './press/press-sheet.js';
import { logicalTree } from './structure/logical-tree.js';
import { ParentTree } from './structure/parent-tree.js';
import type { StructureMemory } from './structure/structure-memory.js';
import { writeStructure } from './structure/write-structure.js';

export interface RenderRequest {
  readonly tree: DocumentTree;
  readonly language: Language;
  /** What the pages were laid out with, and are drawn into, once. */
  readonly document: ReportDocument;
  readonly laidOut: Pick<LaidOut, 'pages' | 'map'>;
  /** What each graphic shows. */
  readonly dataOf: DataOf;
  /** What the last build left, and what this one leaves: what comes out is the same without. */
  readonly kept?: PdfMemory | undefined;
}

/** Draws laid-out pages into their document, with the structure of its tree, and closes it; gives the file's bytes. */
export async function render(request: RenderRequest): Promise<Uint8Array> {
  const { document, kept = new PdfMemory() } = request;
  const bytes = buffer(document);
  if (request.kept) document.packAs(kept.streams);
  kept.withStructure((structure) => {
    writeFile(request, structure);
  });
  document.end();
  return bytes;
}

function writeFile(request: RenderRequest, structure: StructureMemory): void {
  const { tree, language, document, laidOut, kept } = request;
  const numbering = numberingOf(tree);
  // As measuring them does, where the pages were laid out in this very document.
  for (const name of Object.keys(document.images)) document.provideImage(name);
  const { root, leaves, gone } = logicalTree({ tree, numbering, language }, structure);
  const { pages } = structure;
  pages.drop(gone);
  const parents = new ParentTree();
  const links = new Links(document, parents);
  const destinations = new Destinations(document);
  const writer = new PageWriter(document, { pages, parents, links, destinations });
  for (const page of pagesOf(request, structure)) writer.write(page);
  pages.settle();
  structure.ledger.settle();
  structure.links = links.finish(structure.links);
  if (!document.isForPrint) destinations.write();
  writeOutline(document, numbering, destinations);
  if (!document.isForPrint)
    attachData(document, tree, numbering, language, leaves, request.dataOf, kept?.files);
  if (document.tagged) writeStructure(document, root, parents, writer.written, structure);
  document._root.data.PageLabels = pageLabels(laidOut.map.folios);
}

/**
 * Draws some of the pages, from 1, in this order: a PDF for the screen, with nothing but what is seen, so without a structure.
 *
 * @param kept its own: these pages are for no whole file
 */
export async function renderSome(
  { document, laidOut, kept }: Pick<RenderRequest, 'document' | 'laidOut' | 'kept'>,
  numbers: readonly number[],
): Promise<Uint8Array> {
  const bytes = buffer(document);
  const renderer = new PageRenderer(document);
  for (const number of numbers) {
    const page = laidOut.pages[number - 1];
    if (!page) continue;
    document.beginPage(page.pageSize);
    const drawn = kept?.pages.get(page) ?? renderer.draw(page);
    if (!drawn.isBound) kept?.pages.set(page, drawn);
    document.fillPage(drawn);
  }
  document.end();
  return bytes;
}

/** Puts pages into the document, drawn now where they have not been; gives each when it is the current one. */
function* pagesOf(
  { document, laidOut, kept }: RenderRequest,
  { leaves, ledger }: StructureMemory,
): Generator<DrawnPage> {
  const renderer = new PageRenderer(document, { leaves, ledger });
  if (document.isForPrint) openPress(document);
  for (const page of laidOut.pages) {
    const { width, height } = page.pageSize;
    document.beginPage(page.pageSize);
    if (document.isForPrint) Object.assign(document.page.dictionary.data, pressBoxes(width, height));
    const known = kept?.pages.get(page);
    if (known) ledger.enterKept(known.marked);
    const drawn = known ?? renderer.draw(page);
    if (!known) ledger.enter(page, drawn.marked);
    if (!drawn.isBound) kept?.pages.set(page, drawn);
    document.fillPage(drawn);
    yield drawn;
  }
}

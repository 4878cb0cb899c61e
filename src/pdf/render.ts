import { buffer } from 'node:stream/consumers';
import type { DocumentTree } from '../document/nodes.js';
import { numberingOf } from '../document/numbering.js';
import { headingsOf } from '../document/walk.js';
import type { Language } from '../language/language.js';
import type { LaidOutPage } from '../typeset/engine.js';
import type { LaidOut } from '../typeset/lay-out.js';
import { attachData, type DataOf } from './attachments.js';
import { Destinations } from './destinations.js';
import type { ReportDocument } from './document.js';
import { Ink } from './ink.js';
import { Ledger } from './ledger.js';
import { Links } from './links.js';
import { MarkedContent } from './marked-content.js';
import { writeOutline } from './outline.js';
import { pageLabels } from './page-labels.js';
import { PageRenderer } from './page-renderer.js';
import { logicalTree } from './structure/logical-tree.js';
import { ParentTree } from './structure/parent-tree.js';
import { writeStructure } from './structure/write-structure.js';

export interface RenderRequest {
  readonly tree: DocumentTree;
  readonly language: Language;
  /** What the pages were laid out with, and are drawn into, once. */
  readonly document: ReportDocument;
  readonly laidOut: Pick<LaidOut, 'pages' | 'map'>;
  /** What each graphic shows. */
  readonly dataOf: DataOf;
}

/** Draws laid-out pages into their document, with the structure of its tree, and closes it; gives the file's bytes. */
export async function render(request: RenderRequest): Promise<Uint8Array> {
  const { tree, language, document, laidOut } = request;
  const bytes = buffer(document);
  // As measuring them does, where the pages were laid out in this very document.
  for (const name of Object.keys(document.images)) document.provideImage(name);
  const { root, leaves, parents, destinations } = drawPages(request, laidOut.pages);
  if (!document.isForPrint) destinations.write();
  writeOutline(document, headingsOf(tree), numberingOf(tree), destinations);
  if (!document.isForPrint) attachData(document, tree, language, leaves, request.dataOf);
  if (document.tagged) writeStructure(document, root, parents);
  document._root.data.PageLabels = pageLabels(laidOut.map.folios);
  document.end();
  return bytes;
}

/** Draws some of the pages, from 1, in this order: a PDF for the screen, with nothing but what is seen. */
export async function renderSome(request: RenderRequest, numbers: readonly number[]): Promise<Uint8Array> {
  const { document, laidOut } = request;
  const bytes = buffer(document);
  drawPages(
    request,
    numbers.flatMap((number) => laidOut.pages[number - 1] ?? []),
  );
  document.end();
  return bytes;
}

function drawPages({ tree, language, document }: RenderRequest, pages: readonly LaidOutPage[]) {
  const { root, leaves } = logicalTree({ tree, language });
  const parents = new ParentTree();
  const links = new Links(document, parents);
  const destinations = new Destinations(document);
  const marked = new MarkedContent(document, parents);
  const ledger = new Ledger();
  const ink = new Ink(document);
  new PageRenderer({ document, ink, leaves, marked, links, destinations, ledger }).draw(pages);
  links.finish();
  return { root, leaves, parents, destinations };
}

import { buffer } from 'node:stream/consumers';
import { drawPages, type LaidOutPage, type PdfDocument } from '../typeset/engine.js';

/** Draws laid-out pages into their document and closes it; gives the file's bytes. */
export async function render(document: PdfDocument, pages: readonly LaidOutPage[]): Promise<Uint8Array> {
  const bytes = buffer(document);
  drawPages(document, pages);
  document.end();
  return bytes;
}

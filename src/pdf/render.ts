import { buffer } from 'node:stream/consumers';
import type { LaidOutPage, PdfDocument } from '../typeset/engine.js';
import { LineRenderer } from './line-renderer.js';

/** Draws laid-out pages into their document and closes it; gives the file's bytes. */
export async function render(document: PdfDocument, pages: readonly LaidOutPage[]): Promise<Uint8Array> {
  const bytes = buffer(document);
  new LineRenderer(document).renderPages(pages);
  document.end();
  return bytes;
}

import { buffer } from 'node:stream/consumers';
import type { SetEdition } from '../edition.js';
import { drawPages } from '../typeset/engine.js';

/** Draws some pages of an edition, which can be done once: a PDF for the screen, with nothing but what is seen. */
export async function drawSome(
  { document, laidOut }: SetEdition,
  numbers: readonly number[],
): Promise<Uint8Array> {
  const bytes = buffer(document);
  const wanted = new Set(numbers);
  drawPages(
    document,
    laidOut.pages.filter((_, index) => wanted.has(index + 1)),
  );
  document.end();
  return bytes;
}

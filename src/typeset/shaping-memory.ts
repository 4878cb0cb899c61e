import { createHash } from 'node:crypto';
import type { PdfDocument, PdfFont } from './engine.js';
import type { FontSet } from './fonts.js';

/** How many words are remembered over all faces before all are forgotten: some hundred reports' worth of edits. */
const mostWords = 100_000;

/** A face as it was opened first, and the words it has shaped, by their text. */
interface Shaped {
  readonly font: PdfFont['font'];
  readonly words: NonNullable<PdfFont['layoutCache']>;
}

/**
 * Words that earlier documents have shaped, so that the next one, in the same fonts, needs not shape them again. A
 * face is known by its bytes.
 */
export class ShapingMemory {
  #shaped = new Map<string, Shaped>();

  /** Gives a document's faces the words of the last one's. */
  lend(document: PdfDocument, { families, faces }: FontSet): void {
    const words = [...this.#shaped.values()].reduce((sum, one) => sum + Object.keys(one.words).length, 0);
    if (words > mostWords) this.#shaped = new Map();
    const prints = new Map(
      [...faces].map(([path, bytes]) => [path, createHash('sha1').update(bytes).digest('base64')]),
    );
    for (const [family, names] of families) {
      for (const [face, bold, italics] of styles) {
        const font = document.provideFont(family, bold, italics);
        if (!font.layoutCache) continue;
        const key = prints.get(names[face]) ?? names[face];
        const known = this.#shaped.get(key);
        if (known) {
          font.layoutCache = known.words;
          // Shaped words hold on to their face: with one of its own, each document would stay in memory.
          font.font = known.font;
        } else {
          this.#shaped.set(key, { font: font.font, words: font.layoutCache });
        }
      }
    }
  }
}

const styles = [
  ['normal', false, false],
  ['bold', true, false],
  ['italics', false, true],
  ['bolditalics', true, true],
] as const;

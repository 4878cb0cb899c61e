import { deflateSync } from 'node:zlib';
import { MadeOnce } from '../made-once.js';
import type { FontkitFace, OpenedFont, PdfkitDocument, PdfkitFont } from './pdfkit.js';
import type { FaceSubset, ShownFace } from './shown-face.js';

/** So many subsets of a face are remembered: of each language that a preview shows, whole and in parts. */
const mostSubsets = 8;

/** What pdfkit has read of a face for one document, for those of others. It holds nothing of the document itself. */
export class ReadFace {
  readonly #kind: OpenedFont['constructor'];
  readonly #face: FontkitFace;
  readonly #subsets = new Map<string, FaceSubset>();
  /** By their subsets, and the glyphs that stand in them. */
  readonly shown = new MadeOnce<ShownFace>();

  constructor(opened: OpenedFont) {
    this.#kind = opened.constructor;
    this.#face = opened.font;
  }

  fontFor(document: PdfkitDocument, id: string): PdfkitFont {
    return Reflect.construct(this.#kind, [document, this.#face, id]);
  }

  /** @param glyphs their numbers, in order: documents that show the same have the same subset */
  subsetOf(glyphs: readonly number[]): FaceSubset {
    const key = glyphs.join();
    const known = this.#subsets.get(key) ?? this.#makeSubset(glyphs);
    this.#subsets.delete(key);
    this.#subsets.set(key, known);
    const [oldest] = this.#subsets.keys();
    if (this.#subsets.size > mostSubsets && oldest !== undefined) this.#subsets.delete(oldest);
    return known;
  }

  #makeSubset(glyphs: readonly number[]): FaceSubset {
    const subset = this.#face.createSubset();
    for (const glyph of glyphs) subset.includeGlyph(glyph);
    const bytes = subset.encode();
    return {
      isCff: subset.cff !== undefined,
      glyphs: subset.glyphs,
      bytes: deflateSync(bytes),
      length: bytes.length,
    };
  }
}

import type { DrawnData } from '../charts/drawing.js';
import type { LaidOutPage } from '../typeset/engine.js';
import type { PackedFile } from './attached-file.js';
import type { DrawnPage } from './drawn-page.js';
import { PackedStreams } from './packed-streams.js';

/**
 * What making the file of an edition leaves to its next build. It is for documents of one kind: of one profile, that have the
 * same faces for the same pages.
 */
export class PdfMemory {
  /** By the very pages that were laid out. */
  readonly pages = new WeakMap<LaidOutPage, DrawnPage>();
  /** Of what graphics show. */
  readonly files = new WeakMap<DrawnData, PackedFile>();
  readonly streams = new PackedStreams();
}

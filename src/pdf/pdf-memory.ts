import type { DrawnData } from '../charts/drawing.js';
import type { LaidOutPage } from '../typeset/engine.js';
import type { PackedFile } from './attached-file.js';
import type { DrawnPage } from './drawn-page.js';
import { PackedStreams } from './packed-streams.js';
import { StructureMemory } from './structure/structure-memory.js';

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
  #structure: StructureMemory | undefined;

  /** Has a file written with the last one's structure, which is left to none where writing fails. */
  withStructure(write: (structure: StructureMemory) => void): void {
    const structure = this.#structure ?? new StructureMemory();
    this.#structure = undefined;
    write(structure);
    this.#structure = structure;
  }
}

import { BuildMemory } from './build-memory.js';
import { DrawingMemory } from './charts/drawing-memory.js';
import type { PageMap } from './typeset/page-map.js';

/**
 * What the builds of one edition hand on to the next, for a program that builds it again and again. It saves time and
 * changes nothing: what it holds is used only where it is what would be made anew.
 */
export class EditionMemory {
  readonly drawings = new DrawingMemory();
  readonly shared = new BuildMemory();
  /** Where things stood on the pages: where the next build begins to look for them. */
  map: PageMap | undefined;
}

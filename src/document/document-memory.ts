import { MadeOnce } from '../made-once.js';
import { BlockMemory } from './block-memory.js';
import { CheckMemory } from './check-memory.js';
import { MarkupReader } from './markup-reader.js';
import { NotableNodes } from './notable-nodes.js';
import type { Structure } from './structure.js';

/** What one edition's document has left for the next: what of it is the same is neither read, checked nor built again. */
export class DocumentMemory {
  readonly reader = new MarkupReader();
  readonly checks = new CheckMemory();
  readonly blocks = new BlockMemory();
  readonly notable = new NotableNodes();
  readonly structures = new MadeOnce<Structure>();
}

import type { Block } from '../document/nodes.js';
import type { Content } from './content.js';
import type { Place, Setting } from './setting.js';

/** A piece of content on its way into a column. */
export interface Piece {
  readonly content: Content;
  /** It must not be the last thing on its page, as a heading must not. */
  readonly keepWithNext: boolean;
}

/** Sets blocks one below the other. Blocks hold blocks, so those who set boxes are given this. */
export type SetBlocks = (blocks: readonly Block[], place: Place, setting: Setting) => Content[];

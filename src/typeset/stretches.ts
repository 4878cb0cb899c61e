import type { Block } from '../document/nodes.js';

/** Blocks that stand on pages of their own: those between two page breaks of the document itself. */
export type Stretch = readonly Block[];

/** A document's stretches, none of them empty. Page breaks deeper in it are a stretch's own. */
export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  const stretches: Block[][] = [[]];
  const breakPage = () => stretches.push([]);
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      breakPage();
      continue;
    }
    if (block.kind === 'section' && block.numbering) breakPage();
    stretches.at(-1)?.push(block);
    if (block.kind === 'cover') breakPage();
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

import type { DocumentNode } from '../document/nodes.js';
import type { StampMark } from '../typeset/stamp.js';

/** The block that something printed is part of, as the markup names it; `artifact` is what the engine adds. */
export function tagOf(stamp: StampMark | undefined): string {
  const block = stamp && blockOf(stamp);
  return (block && blockTag(block)) ?? 'artifact';
}

/** The innermost block that something printed is part of: a cell and not the paragraph that fills it. */
export function blockOf({ nodes }: StampMark): DocumentNode | undefined {
  const blocks = nodes.filter((node) => blockTag(node) !== undefined);
  const [holder, last] = blocks.slice(-2);
  return last?.kind === 'paragraph' && holder && holders.has(holder.kind) ? holder : (last ?? holder);
}

/** What a reader takes for the block where a paragraph is all that it holds. */
const holders: ReadonlySet<DocumentNode['kind']> = new Set(['cell', 'item']);

function blockTag(node: DocumentNode): string | undefined {
  switch (node.kind) {
    case 'heading':
      return `h${node.level}`;
    case 'paragraph':
      return 'p';
    case 'item':
      return 'li';
    case 'cell':
      return node.header ? 'th' : 'td';
    case 'definition':
      return 'dl';
    case 'quote':
      return 'blockquote';
    case 'image':
      return 'img';
    case 'chart':
    case 'map':
    case 'timeline':
    case 'figure':
    case 'key-figure':
      return node.kind;
    case 'contents':
      return 'toc';
    case 'list-of':
      return 'list-of';
    case 'footnote':
      return 'footnote';
    default:
      return undefined;
  }
}

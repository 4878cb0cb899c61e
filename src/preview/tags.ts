import type { DocumentNode } from '../document/nodes.js';
import type { StampMark } from '../typeset/stamp.js';

/** The block that something printed is part of, as the markup names it; `artifact` is what the engine adds. */
export function tagOf(stamp: StampMark | undefined): string {
  for (const node of stamp?.nodes.toReversed() ?? []) {
    const tag = blockTag(node);
    if (tag !== undefined) return tag;
  }
  return 'artifact';
}

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

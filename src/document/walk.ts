import type { DocumentNode, DocumentTree, Graphic, Heading } from './nodes.js';

/** What a node holds, in the order in which it is read. */
function childrenOf(node: DocumentNode): readonly DocumentNode[] {
  switch (node.kind) {
    case 'list':
      return node.items;
    case 'definitions':
      return node.entries;
    case 'definition':
      return [...node.term, ...node.descriptions];
    case 'table':
      return [...(node.caption ?? []), ...node.head, ...node.body];
    case 'row':
      return node.cells;
    case 'figure':
      return [node.graphic, ...(node.caption ?? []), ...node.rest];
    case 'columns':
      return node.columns;
    case 'key-figure':
      return [...node.figure, ...node.label];
    default:
      return 'children' in node ? node.children : [];
  }
}

export interface Visitor {
  /** Before what the node holds. */
  enter?(node: DocumentNode): void;
  /** After what the node holds. */
  leave?(node: DocumentNode): void;
}

/** Visits nodes and all in them, in the order of the document. */
export function walk(nodes: readonly DocumentNode[], visitor: Visitor): void {
  for (const node of nodes) {
    visitor.enter?.(node);
    walk(childrenOf(node), visitor);
    visitor.leave?.(node);
  }
}

/** Nodes and all in them, parents before children. */
export function nodesIn(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  const found: DocumentNode[] = [];
  walk(nodes, { enter: (node) => found.push(node) });
  return found;
}

export function headingsOf({ notable }: DocumentTree): readonly Heading[] {
  return notable.filter((node) => node.kind === 'heading');
}

/** The charts, maps, timelines and images, in figures or not. */
export function graphicsIn(nodes: readonly DocumentNode[]): readonly Graphic[] {
  return nodesIn(nodes).filter(isGraphic);
}

export function isGraphic(node: DocumentNode): node is Graphic {
  return 'alternative' in node;
}

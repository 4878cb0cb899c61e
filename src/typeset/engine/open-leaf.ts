import type { Line, MeasuredNode } from './measured.js';

/** The first line of a leaf is where its destination and its outline entry lead. */
export function openLeaf(line: Line, node: MeasuredNode): void {
  if (node.id !== undefined) {
    line.id = node.id;
    line._node = node;
  }
  if (!node.outline) return;
  line._outline = {
    id: node.id,
    parentId: node.outlineParentId,
    text: node.outlineText ?? '',
    expanded: node.outlineExpanded ?? false,
  };
}

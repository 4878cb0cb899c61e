import type { MarkupElement, MarkupNode, MarkupText } from './element.js';

/** What a block's inline content is a row of: runs of text, line breaks, and what is neither but is printed. */
type Leaf = MarkupText | MarkupElement;

/**
 * Collapses white space in the inline content of one block as HTML does: a run of it, over element borders too, is
 * one space, and none is left at the block's ends, around a line break or at the ends of a footnote. Spaces that do
 * not break are no white space here. Text that loses its beginning moves its offset on.
 */
export function collapsed(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  const leaves = [...leavesOf(nodes)];
  const texts = new Map<MarkupNode, MarkupText>();
  let afterSpace = true;
  for (const leaf of leaves) {
    if (leaf.kind === 'text') {
      const text = collapsedText(leaf, afterSpace);
      texts.set(leaf, text);
      if (text.text !== '') afterSpace = text.text.endsWith(' ');
    } else {
      afterSpace = leaf.name === 'br';
    }
  }
  let beforeEnd = true;
  for (const leaf of leaves.reverse()) {
    const text = texts.get(leaf);
    if (!text) {
      beforeEnd = leaf.kind === 'element' && leaf.name === 'br';
    } else if (text.text !== '') {
      const kept = beforeEnd ? text.text.replace(/ $/, '') : text.text;
      texts.set(leaf, { ...text, text: kept });
      if (kept !== '') beforeEnd = false;
    }
  }
  return withTexts(nodes, texts);
}

function* leavesOf(nodes: readonly MarkupNode[]): Generator<Leaf> {
  for (const node of nodes) {
    if (node.kind === 'text' || isMark(node)) yield node;
    else yield* leavesOf(node.children);
  }
}

/** Elements that are printed as something of their own; a footnote's words are elsewhere. */
function isMark({ name }: MarkupElement): boolean {
  return name === 'br' || name === 'ref' || name === 'footnote';
}

function collapsedText(node: MarkupText, afterSpace: boolean): MarkupText {
  const text = node.text.replaceAll(/[ \t\r\n\f]+/g, ' ');
  if (!afterSpace || !text.startsWith(' ')) return { ...node, text };
  const dropped = /^[ \t\r\n\f]*/.exec(node.text)?.[0].length ?? 0;
  return { ...node, text: text.slice(1), offset: node.offset + dropped };
}

function withTexts(
  nodes: readonly MarkupNode[],
  texts: ReadonlyMap<MarkupNode, MarkupText>,
): readonly MarkupNode[] {
  return nodes.flatMap((node): readonly MarkupNode[] => {
    if (node.kind === 'text') {
      const text = texts.get(node);
      return text && text.text !== '' ? [text] : [];
    }
    const children = node.name === 'footnote' ? collapsed(node.children) : withTexts(node.children, texts);
    return [{ ...node, children }];
  });
}

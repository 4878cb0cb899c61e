import type { Block, Definitions, Figure, Graphic, KeyFigure, List, Section } from '../../document/nodes.js';
import type { Building } from './building.js';
import { addContents, addListOf } from './contents.js';
import { Element, type Role } from './element.js';
import { addInlines } from './inlines.js';
import { addTable } from './tables.js';

export function addBlocks(blocks: readonly Block[], parent: Element, building: Building): void {
  for (const block of blocks) addBlock(block, parent, building);
}

/** Blocks that stand in sections alone, of which the document knows each by itself. */
export function addKnownBlock(block: Block, parent: Element, building: Building): void {
  if (block.kind === 'section') addBlock(block, parent, building);
  else building.built.add(block, parent, building, () => addBlock(block, parent, building));
}

/** Blocks in a cell or an item: a single paragraph needs no element of its own there. */
function addBlocksOrWords(blocks: readonly Block[], parent: Element, building: Building): void {
  const [first, second] = blocks;
  if (first?.kind === 'paragraph' && !second && first.lang === undefined)
    addInlines(first.children, parent, building);
  else addBlocks(blocks, parent, building);
}

function addBlock(block: Block, parent: Element, building: Building): void {
  const { lang } = block;
  const group = (role: Role) => new Element(role, parent, { lang });
  switch (block.kind) {
    case 'section':
      addSection(block, group('Sect'), building);
      break;
    case 'heading':
      addInlines(block.children, group(`H${block.level}`), building);
      break;
    case 'paragraph':
      addInlines(block.children, group('P'), building);
      break;
    case 'quote':
      addBlocks(block.children, group('BlockQuote'), building);
      break;
    case 'box':
      addBlocks(block.children, group(block.role === 'pull-quote' ? 'BlockQuote' : 'Div'), building);
      break;
    case 'cover':
      addBlocks(block.children, group('Div'), building);
      break;
    case 'columns':
      // One column after the other: that they stand side by side is layout.
      block.columns.forEach((column) => {
        addBlocks(column.children, parent, building);
      });
      break;
    case 'flowing-columns':
      // They are read down one column after the other, which is their order in the document.
      addBlocks(block.children, parent, building);
      break;
    case 'list':
      addList(block, parent, building);
      break;
    case 'definitions':
      addDefinitions(block, parent, building);
      break;
    case 'key-figure':
      addKeyFigure(block, parent, building);
      break;
    case 'table':
      addTable(block, parent, building, addBlocksOrWords);
      break;
    case 'figure':
      addFigure(block, parent, building);
      break;
    case 'chart':
    case 'map':
    case 'timeline':
    case 'image':
      addGraphic(block, parent, building);
      break;
    case 'contents':
      addContents(block, parent, building);
      break;
    case 'list-of':
      addListOf(block, parent, building);
      break;
    case 'rule':
    case 'page-break':
      break;
  }
}

function addSection({ children }: Section, element: Element, building: Building): void {
  for (const child of children) addKnownBlock(child, element, building);
}

function addList(node: List, parent: Element, building: Building): void {
  const ListNumbering = node.ordered ? 'Decimal' : 'Disc';
  const list = new Element('L', parent, { lang: node.lang, attributes: [{ O: 'List', ListNumbering }] });
  for (const item of node.items) {
    const element = new Element('LI', list, { lang: item.lang });
    building.leaves.set(item, { kind: 'marker' }, new Element('Lbl', element).content());
    addBlocksOrWords(item.children, new Element('LBody', element), building);
  }
}

/** Terms are the labels of a list whose items are their descriptions. */
function addDefinitions(node: Definitions, parent: Element, building: Building): void {
  const attributes = [{ O: 'List', ListNumbering: 'None' }];
  const list = new Element('L', parent, { lang: node.lang, attributes });
  for (const entry of node.entries) {
    const item = new Element('LI', list, { lang: entry.lang });
    addInlines(entry.term, new Element('Lbl', item), building);
    const [first, ...others] = entry.descriptions;
    const body = new Element('LBody', item, { lang: others.length === 0 ? first?.lang : undefined });
    // An item has one body: several descriptions are divisions of it.
    for (const one of entry.descriptions) {
      if (others.length === 0) addBlocksOrWords(one.children, body, building);
      else addBlocks(one.children, new Element('Div', body, { lang: one.lang }), building);
    }
  }
}

function addKeyFigure(node: KeyFigure, parent: Element, building: Building): void {
  const paragraph = new Element('P', parent, { lang: node.lang });
  addInlines(node.figure, new Element('Span', paragraph), building);
  addInlines(node.label, paragraph, building);
}

/**
 * The caption stands beside the graphic, not in it: an alternative speaks for its element and all below it, so that a
 * caption inside would go unheard.
 */
function addFigure(node: Figure, parent: Element, building: Building): void {
  const group = new Element('Div', parent, { lang: node.lang });
  if (node.caption) {
    const caption = new Element('Caption', group);
    building.leaves.set(node, { kind: 'caption-label' }, caption.content());
    addInlines(node.caption, caption, building);
  }
  addGraphic(node.graphic, group, building);
  addBlocks(node.rest, group, building);
}

function addGraphic(node: Graphic, parent: Element, { leaves }: Building): void {
  if (node.alternative === 'decorative') {
    leaves.set(node, undefined, 'decoration');
    return;
  }
  const figure = new Element('Figure', parent, { lang: node.lang, alternative: node.alternative.text });
  leaves.set(node, undefined, figure.content());
}

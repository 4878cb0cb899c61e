import type { Block } from '../document/nodes.js';
import { setBox, setCover } from './boxes.js';
import { setColumns, setFlowingColumns } from './columns.js';
import type { Content } from './content.js';
import { setContents, setListOf } from './contents.js';
import { setDefinitions } from './definitions.js';
import { setFigure, setGraphic } from './graphics.js';
import type { Piece } from './piece.js';
import { type Place, type Setting, within } from './setting.js';
import { mergedStyle, stylesOf } from './styles.js';
import { setTable } from './tables.js';
import { setHeading, setKeyFigure, setList, setParagraph, setRule } from './texts.js';

/** Sets blocks one below the other; page breaks and what keeps with its next are settled on the way. */
export function setBlocks(blocks: readonly Block[], place: Place, setting: Setting): Content[] {
  const breaks = new PageBreaks();
  return blocks.flatMap((block, at) => breaks.settled(flowOf(block, place, setting, blocks[at + 1])));
}

/** A page break on its way to the piece that it puts on a new page. */
type Flowing = Piece | 'page-break';

/** Settles the page breaks of what is set one below the other. */
export class PageBreaks {
  #isAsked = false;

  /** The next contents. */
  settled(flowing: readonly Flowing[]): Content[] {
    return flowing.flatMap((one) => {
      const breaks = this.#isAsked;
      this.#isAsked = one === 'page-break';
      if (one === 'page-break') return [];
      if (breaks) startPage(one.content);
      return [contentOf(one)];
    });
  }
}

/** White above what opens a page is the page's margin, not the style's; what bleeds keeps its place. */
function startPage(content: Content): void {
  content.pageBreak = 'before';
  const [left, top, right, bottom] = content.margin ?? [0, 0, 0, 0];
  if (top > 0) content.margin = [left, 0, right, bottom];
}

function contentOf({ content, keepWithNext }: Piece): Content {
  if (keepWithNext) content.keepWithNext = true;
  return content;
}

function loose(content: Content): Piece {
  return { content, keepWithNext: false };
}

/** Sets a block; what follows it may have it keep with its next. */
export function flowOf(
  block: Block,
  outer: Place,
  setting: Setting,
  next: Block | undefined,
): readonly Flowing[] {
  const flowing = piecesOf(block, outer, setting, next);
  return block.kind === 'section' && block.numbering ? ['page-break', ...flowing] : flowing;
}

function piecesOf(block: Block, outer: Place, setting: Setting, next: Block | undefined): readonly Flowing[] {
  const place = within(block, outer);
  switch (block.kind) {
    case 'section':
    case 'box': {
      const classes =
        block.kind === 'box' && block.role !== 'group' ? [block.role, ...block.classes] : block.classes;
      // Without a style it is no box: its blocks flow on, page breaks among them.
      if (stylesOf(classes, setting).length === 0)
        return block.children.flatMap((one, at) => flowOf(one, place, setting, block.children[at + 1]));
      return [loose(setBox(block, classes, place, setting, setBlocks))];
    }
    case 'quote':
      return [loose(setBox(block, ['quote', ...block.classes], place, setting, setBlocks))];
    case 'heading':
      return [{ content: setHeading(block, place, setting), keepWithNext: true }];
    case 'paragraph': {
      const { keepWithNext = false } = mergedStyle(stylesOf(block.classes, setting));
      // The words that lead to a list stay with it.
      const leads = next?.kind === 'list' || next?.kind === 'definitions';
      return [{ content: setParagraph(block, place, setting), keepWithNext: keepWithNext || leads }];
    }
    case 'list':
      return [loose(setList(block, place, setting, setBlocks))];
    case 'definitions':
      return [loose(setDefinitions(block, place, setting, setBlocks))];
    case 'table':
      return [loose(setTable(block, place, setting, setBlocks))];
    case 'figure':
      return [loose(setFigure(block, place, setting, setBlocks))];
    case 'chart':
    case 'map':
    case 'timeline':
    case 'image':
      return [loose(setGraphic(block, outer, setting))];
    case 'columns':
      return [loose(setColumns(block, place, setting, setBlocks))];
    case 'flowing-columns':
      return [loose(setFlowingColumns(block, place, setting, setBlocks))];
    case 'cover':
      return [loose(setCover(block, place, setting, setBlocks)), 'page-break'];
    case 'contents':
      return setContents(block, place, setting).map(loose);
    case 'list-of':
      return setListOf(block, place, setting).map(loose);
    case 'key-figure':
      return [loose(setKeyFigure(block, place, setting))];
    case 'rule':
      return [loose(setRule(block, place, setting))];
    case 'page-break':
      return ['page-break'];
  }
}

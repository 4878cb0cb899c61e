import { Findings } from '../diagnostics.js';
import { wordsOf } from './attribute-values.js';
import type { Checking } from './checking.js';
import { definitionsOf } from './definitions.js';
import { attributeOf, elementsOf, isBlank, type MarkupElement, type MarkupNode } from './element.js';
import { figureOf, graphicOf } from './figures.js';
import { inlinesOf } from './inlines.js';
import { baseOf, numberOf } from './node-base.js';
import type {
  Block,
  Columns,
  FlowingColumns,
  Heading,
  KeyFigure,
  List,
  Paragraph,
  Section,
} from './nodes.js';
import { placeOf } from './place.js';
import { tableOf } from './tables.js';
import { isInline } from './vocabulary.js';

/** The gap of columns that name none, in mm. */
const DEFAULT_GAP = 6;

/** The blocks among elements; what is none, the checks have reported. */
export function blocksOf(elements: readonly MarkupElement[], checking: Checking): readonly Block[] {
  return elements.flatMap((element) => blockOf(element, checking) ?? []);
}

/** The blocks of each element by itself, so that a change leaves those of the others as they were. */
export function rememberedBlocks(elements: readonly MarkupElement[], checking: Checking): readonly Block[] {
  const { memory, findings } = checking;
  return elements.flatMap((element) =>
    memory.blocks.of(element, () => {
      const found = new Findings();
      const blocks = blocksOf([element], { ...checking, findings: found });
      findings.add(...found.list);
      return { blocks, sound: found.list.length === 0 };
    }),
  );
}

/** The blocks of a cell, an item or a quotation: text that stands there directly makes paragraphs. */
function flowOf(element: MarkupElement, checking: Checking): readonly Block[] {
  const blocks: Block[] = [];
  let run: MarkupNode[] = [];
  const endRun = (): void => {
    const children = inlinesOf(run, checking);
    const origin = children[0]?.origin ?? element.origin;
    if (children.length > 0) blocks.push({ kind: 'paragraph', origin, classes: [], facts: [], children });
    run = [];
  };
  for (const child of element.children) {
    if (child.kind === 'text' || isInline(child.name)) {
      run.push(child);
      continue;
    }
    endRun();
    blocks.push(...blocksOf([child], checking));
  }
  endRun();
  return blocks;
}

function blockOf(element: MarkupElement, checking: Checking): Block | undefined {
  const base = baseOf(element, checking);
  const inside = (): readonly Block[] => blocksOf(elementsOf(element), checking);
  const flow = (one: MarkupElement): readonly Block[] => flowOf(one, checking);
  switch (element.name) {
    case 'section':
      return {
        ...base,
        kind: 'section',
        ...pageNumberingOf(element),
        children: rememberedBlocks(elementsOf(element), checking),
      };
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return headingOf(element, checking);
    case 'p':
      return paragraphOf(element, checking);
    case 'ul':
    case 'ol':
      return listOf(element, checking);
    case 'dl':
      return definitionsOf(element, checking, flow);
    case 'table':
      return tableOf(element, checking, flow);
    case 'figure':
      return figureOf(element, checking, (elements) => blocksOf(elements, checking));
    case 'blockquote':
      return { ...base, kind: 'quote', children: flow(element) };
    case 'pull-quote':
      return { ...base, kind: 'box', role: 'pull-quote', children: flow(element) };
    case 'aside':
      return { ...base, kind: 'box', role: 'aside', children: inside() };
    case 'div':
      return { ...base, kind: 'box', role: 'group', children: inside() };
    case 'columns':
      return columnsOf(element, checking);
    case 'cover': {
      const art = attributeOf(element, 'art');
      const counted = attributeOf(element, 'numbering') !== 'none';
      return { ...base, kind: 'cover', ...(art && { art }), counted, children: inside() };
    }
    case 'toc':
      return { ...base, kind: 'contents', depth: numberOf(element, 'depth') ?? 2 };
    case 'list-of':
      return {
        ...base,
        kind: 'list-of',
        of: attributeOf(element, 'kind') === 'tables' ? 'tables' : 'figures',
      };
    case 'key-figure':
      return keyFigureOf(element, checking);
    case 'page-break':
      return { ...base, kind: 'page-break' };
    case 'hr':
      return { ...base, kind: 'rule' };
    default:
      return graphicOf(element, checking);
  }
}

/** Either attribute makes pages be numbered anew. */
function pageNumberingOf(element: MarkupElement): Pick<Section, 'numbering'> {
  const [style, from] = [attributeOf(element, 'numbering'), numberOf(element, 'from')];
  if (style === undefined && from === undefined) return {};
  const known = style === 'roman' || style === 'upper-roman' ? style : 'arabic';
  return { numbering: { style: known, from: from ?? 1 } };
}

function headingOf(element: MarkupElement, checking: Checking): Heading {
  const levels: Readonly<Record<string, Heading['level']>> = { h1: 1, h2: 2, h3: 3, h4: 4 };
  return {
    ...baseOf(element, checking),
    kind: 'heading',
    level: levels[element.name] ?? 1,
    id: attributeOf(element, 'id') ?? '',
    children: inlinesOf(element.children, checking),
  };
}

function paragraphOf(element: MarkupElement, checking: Checking): Paragraph | undefined {
  if (element.children.every(isBlank)) {
    checking.findings.warning('empty-paragraph', '"<p>" is empty', placeOf(element.origin));
    return undefined;
  }
  return {
    ...baseOf(element, checking),
    kind: 'paragraph',
    facts: wordsOf(attributeOf(element, 'facts')),
    children: inlinesOf(element.children, checking),
  };
}

function listOf(element: MarkupElement, checking: Checking): List | undefined {
  const items = elementsOf(element, 'li');
  if (items.length === 0) {
    if (elementsOf(element).length > 0) return undefined; // What stands there instead has been reported.
    checking.findings.error('empty-list', `"<${element.name}>" has no items`, placeOf(element.origin));
    return undefined;
  }
  return {
    ...baseOf(element, checking),
    kind: 'list',
    ordered: element.name === 'ol',
    items: items.map((item) => ({
      ...baseOf(item, checking),
      kind: 'item',
      children: flowOf(item, checking),
    })),
  };
}

function columnsOf(element: MarkupElement, checking: Checking): Columns | FlowingColumns {
  const base = { ...baseOf(element, checking), gap: numberOf(element, 'gap') ?? DEFAULT_GAP };
  const count = numberOf(element, 'count');
  if (count !== undefined) {
    return { ...base, kind: 'flowing-columns', count, children: blocksOf(elementsOf(element), checking) };
  }
  return {
    ...base,
    kind: 'columns',
    columns: elementsOf(element, 'column').map((column) => ({
      ...baseOf(column, checking),
      kind: 'column',
      share: numberOf(column, 'width') ?? 1,
      children: blocksOf(elementsOf(column), checking),
    })),
  };
}

function keyFigureOf(element: MarkupElement, checking: Checking): KeyFigure | undefined {
  const [figure, label, third] = elementsOf(element, 'p');
  if (!figure || !label || third) {
    checking.findings.error(
      'key-figure-parts',
      '"<key-figure>" holds two paragraphs: the figure, then its label',
      {
        ...placeOf(element.origin),
      },
    );
    return undefined;
  }
  return {
    ...baseOf(element, checking),
    kind: 'key-figure',
    figure: inlinesOf(figure.children, checking),
    label: inlinesOf(label.children, checking),
  };
}

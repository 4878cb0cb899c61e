import type { Checking } from './checking.js';
import { attributeOf, elementsOf, type MarkupElement } from './element.js';
import { inlinesOf } from './inlines.js';
import { baseOf, numberOf } from './node-base.js';
import type { Block, ColumnAlign, Table, TableCell, TableColumn, TableRow } from './nodes.js';
import { placeOf } from './place.js';
import { checkGrid } from './table-grid.js';

const ALIGNMENTS: readonly ColumnAlign[] = ['left', 'right', 'center', 'decimal'];
const SCOPES = ['col', 'row', 'colgroup', 'rowgroup'] as const;

type FlowOf = (element: MarkupElement) => readonly Block[];

/** A table; nothing, reported, where it has no rows. */
export function tableOf(element: MarkupElement, checking: Checking, flowOf: FlowOf): Table | undefined {
  const head = groupsOf(element, 'thead');
  const body = groupsOf(element, 'tbody', 'tr');
  const [caption, secondCaption] = elementsOf(element, 'caption');
  if (secondCaption) {
    checking.findings.error(
      'second-caption',
      '"<table>" has a second caption',
      placeOf(secondCaption.origin),
    );
  }
  const columns = columnsOf(element);
  const width = checkGrid(element, [...head, ...body], columns, checking);
  if (width === 0) return undefined;
  const row = (part: 'head' | 'body') => (one: MarkupElement) => rowOf(one, part, checking, flowOf);
  return {
    ...baseOf(element, checking),
    kind: 'table',
    notes: attributeOf(element, 'notes') === 'below' ? 'below' : 'page',
    ...(caption && { caption: inlinesOf(caption.children, checking) }),
    columns: columns.length > 0 ? columns.map(columnOf) : Array.from({ length: width }, () => plainColumn),
    head: head.flat().map(row('head')),
    body: body.flat().map(row('body')),
  };
}

const plainColumn: TableColumn = { width: { fraction: 1 }, align: 'left' };

/** The rows of each group. Rows without a group make one together. */
function groupsOf(
  element: MarkupElement,
  name: string,
  loose?: string,
): readonly (readonly MarkupElement[])[] {
  const groups = elementsOf(element, name).map((group) => elementsOf(group, 'tr'));
  const rows = loose ? elementsOf(element, loose) : [];
  return rows.length > 0 ? [...groups, rows] : groups;
}

function columnsOf(element: MarkupElement): readonly MarkupElement[] {
  return [
    ...elementsOf(element, 'col'),
    ...elementsOf(element, 'colgroup').flatMap((group) => elementsOf(group, 'col')),
  ];
}

function columnOf(element: MarkupElement): TableColumn {
  const width = attributeOf(element, 'width') ?? '1*';
  const size = Number.parseFloat(width);
  return {
    width: width === 'auto' ? 'auto' : width.endsWith('mm') ? { mm: size } : { fraction: size },
    align: ALIGNMENTS.find((one) => one === attributeOf(element, 'align')) ?? 'left',
  };
}

function rowOf(element: MarkupElement, part: 'head' | 'body', checking: Checking, flowOf: FlowOf): TableRow {
  return {
    ...baseOf(element, checking),
    kind: 'row',
    cells: elementsOf(element, 'th', 'td').map((cell) => cellOf(cell, part, checking, flowOf)),
  };
}

/** A header cell is that of its column in the head, of its row in the body, unless it says otherwise. */
function cellOf(
  element: MarkupElement,
  part: 'head' | 'body',
  checking: Checking,
  flowOf: FlowOf,
): TableCell {
  const header = element.name === 'th';
  const scope = SCOPES.find((one) => one === attributeOf(element, 'scope'));
  return {
    ...baseOf(element, checking),
    kind: 'cell',
    header,
    ...(header && { scope: scope ?? (part === 'head' ? 'col' : 'row') }),
    columns: numberOf(element, 'colspan') ?? 1,
    rows: numberOf(element, 'rowspan') ?? 1,
    children: flowOf(element),
  };
}

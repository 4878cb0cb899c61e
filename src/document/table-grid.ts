import { counted } from '../counted.js';
import type { Checking } from './checking.js';
import { elementsOf, type MarkupElement } from './element.js';
import { numberOf } from './node-base.js';
import { placeOf, traceStep } from './place.js';

/**
 * Reports rows of differing numbers of cells, spans counted, and cells that reach below their group of rows.
 *
 * @param groups the rows of `thead` and of each `tbody`: no cell reaches from one into the next
 * @returns the number of columns: that of the first row
 */
export function checkGrid(
  table: MarkupElement,
  groups: readonly (readonly MarkupElement[])[],
  columns: readonly MarkupElement[],
  checking: Checking,
): number {
  const { findings } = checking;
  let first: { readonly row: MarkupElement; readonly width: number } | undefined;
  for (const rows of groups) {
    // How many rows each column is still taken for by a cell from above.
    const taken: number[] = [];
    rows.forEach((row, index) => {
      const width = fill(row, rows.length - index, taken, checking);
      first ??= { row, width };
      if (width === first.width) return;
      findings.error(
        'uneven-rows',
        `the row has ${counted(width, 'cell')}, the first one has ${counted(first.width, 'cell')}`,
        {
          ...placeOf(row.origin),
          trace: traceStep('the first row', first.row.origin),
        },
      );
    });
  }
  if (!first || first.width === 0) {
    findings.error('empty-table', '"<table>" has no cells', placeOf(table.origin));
    return 0;
  }
  if (columns.length > 0 && columns.length !== first.width) {
    findings.error(
      'column-count',
      `"<table>" names ${counted(columns.length, 'column')}, its rows have ${counted(first.width, 'cell')}`,
      {
        ...placeOf(columns[0]?.origin ?? table.origin),
        hints: ['write one <col/> for each column'],
      },
    );
  }
  return first.width;
}

/** Lays a row's cells into the columns that are free, and gives the row's width. */
function fill(row: MarkupElement, rowsLeft: number, taken: number[], { findings }: Checking): number {
  const fromAbove = taken.map((rows) => rows > 0);
  for (const [column, rows] of taken.entries()) taken[column] = Math.max(0, rows - 1);
  let column = 0;
  for (const cell of elementsOf(row, 'th', 'td')) {
    const rows = numberOf(cell, 'rowspan') ?? 1;
    if (rows > rowsLeft) {
      findings.error(
        'span-below-table',
        `the cell spans ${rows} rows, only ${rowsLeft} are left`,
        placeOf(cell.origin),
      );
    }
    while (fromAbove[column]) column++;
    for (let end = column + (numberOf(cell, 'colspan') ?? 1); column < end; column++) {
      fromAbove[column] = true;
      taken[column] = Math.min(rows, rowsLeft) - 1;
    }
  }
  return fromAbove.filter((isTaken) => isTaken).length;
}

import type { Table, TableCell, TableRow } from '../../document/nodes.js';

/** A cell in the grid of its table: the first row and column that it covers, and those that it no longer does. */
interface Placed {
  readonly cell: TableCell;
  readonly heads: 'Column' | 'Row' | undefined;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Structure knows columns and rows; what a group of them heads is what its span covers. */
export function scopeOf({ scope }: TableCell, inHead: boolean): 'Column' | 'Row' {
  if (scope === undefined) return inHead ? 'Column' : 'Row';
  return scope === 'col' || scope === 'colgroup' ? 'Column' : 'Row';
}

/**
 * The cells that head each cell of a table, by the cell, columns before rows. Only of tables in which a head spans others:
 * elsewhere the scope of the heads says as much.
 */
export function headersOf(node: Table): ReadonlyMap<TableCell, readonly TableCell[]> {
  const placed = [...placedCells(node)];
  const heads = placed.filter(({ heads }) => heads !== undefined);
  if (heads.every(({ cell }) => cell.columns === 1 && cell.rows === 1)) return new Map();
  return new Map(
    placed.map((one) => {
      const above = heads.filter((head) => head.heads === 'Column' && isAbove(head, one));
      const before = heads.filter((head) => head.heads === 'Row' && isBefore(head, one));
      return [one.cell, [...above, ...before].map(({ cell }) => cell)];
    }),
  );
}

function isAbove(head: Placed, cell: Placed): boolean {
  return head.bottom <= cell.top && head.left < cell.right && cell.left < head.right;
}

function isBefore(head: Placed, cell: Placed): boolean {
  return head.right <= cell.left && head.top < cell.bottom && cell.top < head.bottom;
}

/** Cells take the first columns of their row that no cell from above reaches into. */
function* placedCells({ head, body }: Table): Generator<Placed> {
  const taken = new Set<string>();
  const rows: readonly (readonly [row: TableRow, inHead: boolean])[] = [
    ...head.map((row) => [row, true] as const),
    ...body.map((row) => [row, false] as const),
  ];
  for (const [top, [row, inHead]] of rows.entries()) {
    let left = 0;
    for (const cell of row.cells) {
      while (taken.has(`${top} ${left}`)) left++;
      const [bottom, right] = [top + cell.rows, left + cell.columns];
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) taken.add(`${y} ${x}`);
      const heads = cell.header || inHead ? scopeOf(cell, inHead) : undefined;
      yield { cell, heads, top, left, bottom, right };
      left = right;
    }
  }
}

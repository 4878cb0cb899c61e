import type { TableRow } from '../document/nodes.js';

/**
 * The rows of a table that a striped one sets off: every second, counted anew below a row that heads others. Rows that a
 * cell spans count as one.
 */
export function stripesOf(rows: readonly TableRow[], columns: number): ReadonlySet<TableRow> {
  const striped = new Set<TableRow>();
  let count = 0;
  let spannedTo = 0;
  rows.forEach((row, index) => {
    const [first] = row.cells;
    if (columns > 1 && first?.header && first.columns === columns) {
      count = 0;
      return;
    }
    if (index >= spannedTo) count += 1;
    for (const { rows: down } of row.cells) spannedTo = Math.max(spannedTo, index + down);
    if (count % 2 === 0) striped.add(row);
  });
  return striped;
}

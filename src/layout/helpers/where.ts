import { isDataset, namesOf } from '../../language/scope.js';
import { didYouMean } from '../../nearest.js';
import type { LayoutHelper } from '../layout-helper.js';
import { same } from './eq.js';
import { plainArgument } from './plain.js';

/** `(where rows "column" value)`: the rows with that value in the column; a cell of several has it among them. */
export const where: LayoutHelper = {
  name: 'where',
  params: ['rows', 'column', 'value'],
  options: [],
  call({ args, written, fail }) {
    const [input, column, value] = [args[0], plainArgument(args[1]), args[2]];
    const rows: unknown = isDataset(input) ? input.rows : input;
    if (!Array.isArray(rows))
      return fail({ code: 'wrong-type', message: `"${written[0]}" is no list of rows` });
    if (column === undefined)
      return fail({ code: 'wrong-type', message: `"${written[1]}" is no name of a column` });
    const known = new Set(rows.flatMap((row: unknown) => namesOf(row)));
    if (rows.length > 0 && !known.has(column)) {
      const hints = didYouMean(column, known);
      return fail({ code: 'unknown-column', message: `"${written[0]}" has no column "${column}"`, hints });
    }
    return rows.filter((row: object) => {
      const cell: unknown = Object.hasOwn(row, column) ? Reflect.get(row, column) : undefined;
      return Array.isArray(cell) ? cell.some((one) => same(one, value)) : same(cell, value);
    });
  },
};

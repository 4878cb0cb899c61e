import type { Table } from '../document/nodes.js';
import type { BorderLine, Sides } from '../project/theme.js';
import type { TableLayout } from './content.js';
import type { Setting } from './setting.js';
import { engineStyle, mergedStyle, stylesOf } from './styles.js';

/** In pt, where the theme does not say. */
const usualPadding: Sides<number> = { top: 3, right: 6, bottom: 3, left: 6 };

/** In pt. */
export function cellPadding(setting: Setting): Sides<number> {
  return mergedStyle(engineStyle('table-cell', setting)).padding ?? usualPadding;
}

/**
 * The rules of a table: around it as the border of the table's style has them, above and below its head as that of
 * `table-head`, between rows and columns as that of `table-cell` (its `bottom` and its `right`).
 */
export function rulesOf(node: Table, rows: number, setting: Setting): TableLayout {
  const { border: edge = {} } = mergedStyle(stylesOf(['table', ...node.classes], setting));
  const { border: head = {} } = mergedStyle(engineStyle('table-head', setting));
  const { border: cell = {} } = mergedStyle(engineStyle('table-cell', setting));
  const heads = node.head.length;
  const columns = node.columns.length;
  const horizontal = (line: number): BorderLine | undefined => {
    if (line === 0) return edge.top ?? (heads > 0 ? head.top : cell.top);
    if (line === heads) return head.bottom ?? cell.bottom;
    if (line > rows) return undefined;
    return line === rows ? (edge.bottom ?? cell.bottom) : cell.bottom;
  };
  const vertical = (line: number): BorderLine | undefined => {
    if (line === 0) return edge.left;
    return line === columns ? edge.right : cell.right;
  };
  const { top, right, bottom, left } = cellPadding(setting);
  return {
    hLineWidth: (line) => horizontal(line)?.width ?? 0,
    hLineColor: (line) => horizontal(line)?.colour.hex ?? 'black',
    vLineWidth: (line) => vertical(line)?.width ?? 0,
    vLineColor: (line) => vertical(line)?.colour.hex ?? 'black',
    paddingLeft: () => left,
    paddingRight: () => right,
    paddingTop: () => top,
    paddingBottom: () => bottom,
  };
}

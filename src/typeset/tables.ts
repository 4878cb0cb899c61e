import type { ColumnAlign, Table, TableCell, TableRow } from '../document/nodes.js';
import type { Sides } from '../project/theme.js';
import { captionOf } from './captions.js';
import type { Align, CellContent, Content, SpannedCell, TableLayout } from './content.js';
import { lookWith } from './look.js';
import type { SetBlocks } from './piece.js';
import { type Place, type Setting, within } from './setting.js';
import { engineStyle, mergedStyle, stylesOf } from './styles.js';
import { textStyle, whiteAround } from './texts.js';
import { points } from './units.js';
import { trimmed } from './white.js';

/** A table under its caption: the head is repeated on each page, rows are not broken. */
export function setTable(node: Table, place: Place, setting: Setting, setBlocks: SetBlocks): Content {
  const { style, look } = textStyle('table', node.classes, place, setting);
  const widths = columnWidths(node, place, setting);
  const grid = new Grid(node, { ...place, look }, widths, setting, setBlocks);
  const table: Content = {
    table: {
      widths: [...widths],
      body: grid.rows(),
      headerRows: node.head.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
    },
    layout: ruled(node, setting),
  };
  const caption = node.caption && captionOf(node, node.caption, 'labels:table', place, setting);
  const together = node.body.length <= mostRowsTogether;
  return {
    stack: caption ? [{ ...caption, keepWithNext: true }, table] : [table],
    margin: whiteAround(style),
    ...(together && { unbreakable: true }),
  };
}

/** A table of so few rows is not divided between pages, nor parted from its caption. */
const mostRowsTogether = 14;

/** In pt, without the padding of the cells; a column of width `auto` is left to pdfmake to measure. */
function columnWidths(node: Table, place: Place, setting: Setting): readonly (number | 'auto')[] {
  const { right, left } = cellPadding(setting);
  const fixed = node.columns.reduce((sum, { width }) => sum + fixedWidth(width), 0);
  const shares = node.columns.reduce((sum, { width }) => sum + shareOf(width), 0);
  const room = place.width - fixed - node.columns.length * (left + right);
  return node.columns.map(({ width }) =>
    width === 'auto' ? 'auto' : fixedWidth(width) || (room * shareOf(width)) / shares,
  );
}

type Width = Table['columns'][number]['width'];

function fixedWidth(width: Width): number {
  return typeof width === 'object' && 'mm' in width ? points(width.mm) : 0;
}

function shareOf(width: Width): number {
  return typeof width === 'object' && 'fraction' in width ? width.fraction : 0;
}

/** In pt, where the theme does not say. */
const usualPadding: Sides<number> = { top: 3, right: 6, bottom: 3, left: 6 };

function cellPadding(setting: Setting): Sides<number> {
  return mergedStyle(engineStyle('table-cell', setting)).padding ?? usualPadding;
}

/** Rules under the head and between the rows, as the theme's table styles have them. */
function ruled(node: Table, setting: Setting): TableLayout {
  const head = mergedStyle(engineStyle('table-head', setting)).border;
  const body = mergedStyle(engineStyle('table-cell', setting)).border;
  const { top, right, bottom, left } = cellPadding(setting);
  const ruleAt = (line: number) => {
    if (line === 0) return head?.top;
    return line === node.head.length ? head?.bottom : body?.bottom;
  };
  return {
    hLineWidth: (line) => ruleAt(line)?.width ?? 0,
    hLineColor: (line) => ruleAt(line)?.colour.hex ?? 'black',
    vLineWidth: () => 0,
    vLineColor: () => 'black',
    paddingLeft: () => left,
    paddingRight: () => right,
    paddingTop: () => top,
    paddingBottom: () => bottom,
  };
}

/** Lays the cells of a table out on its columns, with pdfmake's empty objects where a span covers a place. */
class Grid {
  constructor(
    private readonly table: Table,
    private readonly place: Place,
    private readonly widths: readonly (number | 'auto')[],
    private readonly setting: Setting,
    private readonly setBlocks: SetBlocks,
  ) {}

  rows(): (CellContent | SpannedCell)[][] {
    const covered = new Set<string>();
    const rows = [...this.table.head, ...this.table.body];
    return rows.map((row, index) => this.#row(row, index, covered));
  }

  #row(row: TableRow, index: number, covered: Set<string>): (CellContent | SpannedCell)[] {
    const cells = [...row.cells];
    return this.table.columns.map((column, at) => {
      if (covered.has(`${index}:${at}`)) return {};
      const cell = cells.shift();
      if (!cell) return {};
      for (let down = 0; down < cell.rows; down++) {
        for (let along = 0; along < cell.columns; along++) covered.add(`${index + down}:${at + along}`);
      }
      return this.#cell(cell, at, column.align, index < this.table.head.length, row);
    });
  }

  #cell(cell: TableCell, at: number, align: ColumnAlign, inHead: boolean, row: TableRow): CellContent {
    const name = inHead ? 'table-head' : cell.header ? 'table-row-head' : 'table-cell';
    const styles = stylesOf([name, ...row.classes, ...cell.classes], this.setting);
    const style = mergedStyle(styles);
    const look = { ...lookWith(this.place.look, styles), align: alignment(align) };
    const place: Place = {
      ...within(cell, within(row, this.place)),
      look,
      width: this.#widthOf(at, cell.columns),
    };
    return {
      stack: trimmed(this.setBlocks(cell.children, place, this.setting)),
      ...(cell.columns > 1 && { colSpan: cell.columns }),
      ...(cell.rows > 1 && { rowSpan: cell.rows }),
      ...(style.fill && { fillColor: style.fill.hex }),
    };
  }

  #widthOf(at: number, columns: number): number {
    const { right, left } = cellPadding(this.setting);
    const own = this.widths
      .slice(at, at + columns)
      .map((width) => (width === 'auto' ? this.place.width : width));
    return own.reduce((sum, width) => sum + width, 0) + (columns - 1) * (left + right);
  }
}

/** pdfmake does not align on the decimal sign: numbers are set flush right, with as many decimals in each row. */
function alignment(align: ColumnAlign): Align {
  return align === 'decimal' ? 'right' : align;
}

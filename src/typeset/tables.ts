import type { ColumnAlign, Table, TableCell, TableRow } from '../document/nodes.js';
import { captionOf, continuedCaption } from './captions.js';
import type { Align, CellContent, Content, SpannedCell, TextContent } from './content.js';
import { aligned } from './look.js';
import type { SetBlocks } from './piece.js';
import { type Place, type Setting, within } from './setting.js';
import { mergedStyle, stylesOf } from './styles.js';
import { columnWidths } from './table-columns.js';
import { TableNotes } from './table-notes.js';
import { alignNumbers } from './table-numbers.js';
import { cellPadding, rulesOf } from './table-rules.js';
import { stripesOf } from './table-stripes.js';
import { textStyle, whiteAround } from './texts.js';
import { points } from './units.js';
import { trimmed } from './white.js';

/** A table under its caption: the head is repeated on each page, and no row is torn that fits on one. */
export function setTable(node: Table, place: Place, setting: Setting, setBlocks: SetBlocks): Content {
  const { style, look } = textStyle('table', node.classes, place, setting);
  const layout = rulesOf(node, node.head.length + node.body.length, setting);
  const beside = node.columns.reduce(
    (sum, _, at) => sum + layout.paddingLeft(at) + layout.paddingRight(at) + layout.vLineWidth(at),
    layout.vLineWidth(node.columns.length),
  );
  const notes =
    node.notes === 'below' ? new TableNotes(setting.footnotes.nextTable(), place.width) : undefined;
  const inside = { ...place, look, ...(notes && { tableNotes: notes }) };
  const body = new Grid(node, inside, place.width - beside, setting, setBlocks).rows();
  const continued = continuedCaption(node, inside, setting);
  const widths = [...columnWidths(node, body, { width: place.width, beside }, setting)];
  const table: Content = {
    table: {
      widths,
      body: [...body, ...noteRows(notes, widths.length)],
      headerRows: node.head.length,
      wholeRows: true,
      ...(continued && { continued }),
    },
    layout,
  };
  const caption = node.caption && captionOf(node, node.caption, 'labels:table', place, setting);
  const together = node.body.length <= mostRowsTogether;
  return {
    stack: caption ? [{ ...caption, keepWithNext: true }, table] : [table],
    margin: whiteAround(style),
    ...(together && { wholeOnPage: true }),
  };
}

/** The notes of a table are its last row, so that they stay with the row before. */
function noteRows(notes: TableNotes | undefined, columns: number): (CellContent | SpannedCell)[][] {
  if (!notes || notes.contents.length === 0) return [];
  const cell = { stack: [...notes.contents], ...(columns > 1 && { colSpan: columns }) };
  return [[cell, ...Array.from({ length: columns - 1 }, () => ({}))]];
}

/** A table of so few rows is not divided between pages where it fits on one, nor parted from its caption. */
const mostRowsTogether = 14;

/** Lays the cells of a table out on its columns, with pdfmake's empty objects where a span covers a place. */
class Grid {
  /** The cells of each column that are set by themselves, below its head. */
  readonly #numbers = new Map<number, TextContent[]>();
  readonly #stripes: ReadonlySet<TableRow>;

  constructor(
    private readonly table: Table,
    private readonly place: Place,
    /** Of all columns, in pt. */
    private readonly room: number,
    private readonly setting: Setting,
    private readonly setBlocks: SetBlocks,
  ) {
    this.#stripes = stripesOf(table.body, table.columns.length);
  }

  rows(): (CellContent | SpannedCell)[][] {
    const covered = new Set<string>();
    const rows = [...this.table.head, ...this.table.body];
    const set = rows.map((row, index) => this.#row(row, index, covered));
    const { language, fonts } = this.setting;
    for (const cells of this.#numbers.values()) alignNumbers(cells, language.code, fonts);
    return set;
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
    const stripe = this.#stripes.has(row) ? ['table-stripe'] : [];
    const styles = stylesOf([...stripe, name, ...row.classes, ...cell.classes], this.setting);
    const style = mergedStyle(styles);
    const look = this.setting.looks.with(this.place.look, [...styles, aligned[alignment(align)]]);
    const place: Place = {
      ...within(cell, within(row, this.place)),
      look,
      width: this.#widthOf(at, cell.columns),
    };
    const stack = trimmed(this.setBlocks(cell.children, place, this.setting));
    const [only, second] = stack;
    if (align === 'decimal' && !inHead && cell.columns === 1 && only && !second && 'text' in only) {
      this.#numbers.set(at, [...(this.#numbers.get(at) ?? []), only]);
    }
    return {
      stack,
      ...(cell.columns > 1 && { colSpan: cell.columns }),
      ...(cell.rows > 1 && { rowSpan: cell.rows }),
      ...(style.fill && { fillColor: style.fill.hex }),
    };
  }

  /** What blocks in a cell have, in pt; text takes what the columns are laid out with. */
  #widthOf(at: number, columns: number): number {
    const { right, left } = cellPadding(this.setting);
    const widths = this.table.columns.map(({ width }) =>
      typeof width === 'object' && 'mm' in width ? points(width.mm) : 0,
    );
    const shares = this.table.columns.map(({ width }) =>
      typeof width === 'object' && 'fraction' in width ? width.fraction : 0,
    );
    const rest = this.room - widths.reduce((sum, one) => sum + one, 0);
    const all = shares.reduce((sum, one) => sum + one, 0);
    const own = this.table.columns.slice(at, at + columns).map(({ width }, along) => {
      if (width === 'auto') return rest;
      return (widths[at + along] ?? 0) || (rest * (shares[at + along] ?? 0)) / all;
    });
    return own.reduce((sum, width) => sum + width, 0) + (columns - 1) * (left + right);
  }
}

function alignment(align: ColumnAlign): Align {
  return align === 'decimal' ? 'right' : align;
}

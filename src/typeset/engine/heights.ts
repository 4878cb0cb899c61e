import { type BaselineGrid, keepsGrid, toGrid } from './baseline-grid.js';
import { balancedHeight, columnWidth } from './column-fill.js';
import { type ColumnUnit, UnitCutter } from './column-units.js';
import type { Line, MeasuredCell, MeasuredNode, MeasuredTable } from './measured.js';
import { leastLines, linesOnPage } from './page-ends.js';
import { columnCalculator } from './pdfmake.js';

/** The lines that a leaf is set in, at a width in pt. */
export type LinesOf = (leaf: MeasuredNode, width: number) => readonly Line[];

/** How high measured content will be, in pt, before it is laid out. */
export class Heights {
  constructor(
    private readonly linesOf: LinesOf,
    /** Of the footnotes that lines have the marks of. */
    private readonly notesOf: (lines: readonly Line[]) => number,
    /** Of a page's text. */
    private readonly page: number,
    private readonly grid: BaselineGrid | undefined,
  ) {}

  /** Whether no page ends in it. */
  isWhole(node: MeasuredNode, width: number): boolean {
    return node.unbreakable === true || (node.wholeOnPage === true && this.full(node, width) <= this.page);
  }

  /**
   * Of all of it, with the white above and below. `y` is where on its page it begins, in pt: there its text keeps to the
   * grid, which text in boxes and tables, and all that has no place yet, does not.
   */
  full(node: MeasuredNode, width: number, y?: number): number {
    const [left, top, right, bottom] = node._margin ?? noMargins;
    const at = node.unbreakable ? undefined : below(y, top);
    return top + this.#inner(node, width - left - right, at) + bottom;
  }

  /** Of the least of it that may stand at the foot of a page. */
  head(node: MeasuredNode, width: number, y?: number): number {
    const [left, top, right] = node._margin ?? noMargins;
    const inside = width - left - right;
    const at = below(y, top);
    if (this.isWhole(node, width)) return this.full(node, width);
    if (node._inlines) {
      const lines = this.linesOf(node, inside);
      const count = lines.length < 2 * leastLines ? lines.length : leastLines;
      const first = lines.slice(0, count);
      return top + this.#onGrid(first, at) + this.notesOf(first);
    }
    if (node.stack) return top + this.chain(node.stack, 0, columnWidth(node, inside), at);
    if (node.columns) return top + this.#widest(node, inside, (column, its) => this.head(column, its, at));
    if (node.table) return top + this.#tableHead(node, node.table, inside);
    return this.full(node, width);
  }

  /** Of a row of what keeps with its next, from a place in a stack, with the head of what they keep with. */
  chain(stack: readonly MeasuredNode[], from: number, width: number, y?: number): number {
    let height = 0;
    let at = from;
    for (let node = stack[at]; node?.keepWithNext && followedOnPage(stack, at); node = stack[++at]) {
      height += this.full(node, width, below(y, height));
    }
    const last = stack[at];
    return last ? height + this.head(last, width, below(y, height)) : height;
  }

  /** The lines that stand within so many pt of the top, in columns side by side too; those of tables aside. */
  linesWithin(room: number, node: MeasuredNode, width: number): readonly Line[] {
    const [left, top, right] = node._margin ?? noMargins;
    const inside = width - left - right;
    let rest = room - top;
    if (node._inlines) {
      const lines = this.linesOf(node, inside);
      const fitting = lines.filter((line) => {
        rest -= line.getHeight();
        return rest >= 0;
      }).length;
      return lines.slice(0, linesOnPage({ lines: lines.length, fitting, begins: true, atTop: false }));
    }
    if (node.columns) {
      this.#widest(node, inside, () => 0);
      return node.columns.flatMap((column) => this.linesWithin(rest, column, column._calcWidth ?? inside));
    }
    return (node.stack ?? []).flatMap((one) => {
      const lines = rest > 0 ? this.linesWithin(rest, one, inside) : [];
      rest -= this.full(one, inside);
      return lines;
    });
  }

  /** What goes into the columns of a flow, piece by piece; `width` is that of all of them. */
  units(node: MeasuredNode, width: number): readonly ColumnUnit[] {
    return new UnitCutter(this, this.linesOf, this.grid).unitsOf(node, columnWidth(node, width));
  }

  #inner(node: MeasuredNode, width: number, y: number | undefined): number {
    if (node._inlines) return this.#onGrid(this.linesOf(node, width), y);
    if (node.flow) return balancedHeight(this.units(node, width), 0, node.flow.count);
    if (node.stack) return node.stack.reduce((sum, one) => sum + this.full(one, width, below(y, sum)), 0);
    if (node.columns) return this.#widest(node, width, (column, its) => this.full(column, its, y));
    if (node.table) return this.rows(node, node.table, 0, node.table.body.length, width);
    return node._height ?? node._minHeight ?? 0;
  }

  /** Of lines, with the way down to the grid. */
  #onGrid(lines: readonly Line[], y: number | undefined): number {
    const [first] = lines;
    const moved = first && y !== undefined && keepsGrid(first, this.grid) ? toGrid(first, y, this.grid) : 0;
    return moved + heightOf(lines);
  }

  /** Columns side by side, each with its width and its height. */
  columnsOf({ columns = [], _gap: gap = 0 }: MeasuredNode, available: number) {
    columnCalculator.buildColumnWidths(columns, available - gap * (columns.length - 1));
    return columns.map((column) => {
      const width = column._calcWidth ?? available;
      return { column, width, height: this.full(column, width) };
    });
  }

  #widest(
    { columns = [], _gap: gap = 0 }: MeasuredNode,
    width: number,
    height: (column: MeasuredNode, width: number) => number,
  ): number {
    columnCalculator.buildColumnWidths(columns, width - gap * (columns.length - 1));
    return Math.max(0, ...columns.map((column) => height(column, column._calcWidth ?? width)));
  }

  /** The head of a table with its first row; of a box, the edge with the head of its content. */
  #tableHead(node: MeasuredNode, table: MeasuredTable, width: number): number {
    const { headerRows = 0, dontBreakRows, wholeRows, body } = table;
    if (wholeRows || dontBreakRows) {
      const height = this.rows(node, table, 0, Math.min(body.length, headerRows + 1), width);
      if (dontBreakRows || height <= this.page) return height;
    }
    // A row that is higher than a page is torn.
    const above = wholeRows ? this.rows(node, table, 0, headerRows, width) : 0;
    const padding = node._layout?.paddingTop(headerRows) ?? 0;
    return above + padding + this.#row(node, table, headerRows, width, (cell, its) => this.head(cell, its));
  }

  /** Of the rows of a table from one up to before another, with the rules above and below each. */
  rows(node: MeasuredNode, table: MeasuredTable, from: number, to: number, width: number): number {
    const { hLineWidth, paddingTop, paddingBottom } = node._layout ?? noLayout;
    let height = hLineWidth(to);
    // How far down cells reach that span rows.
    let lowest = 0;
    for (let row = from; row < to; row++) {
      height += hLineWidth(row) + paddingTop(row);
      lowest = Math.max(lowest, height + this.#spanning(node, table, row, width));
      height += this.#row(node, table, row, width, (cell, its) => this.full(cell, its)) + paddingBottom(row);
    }
    return Math.max(height, lowest);
  }

  /** The highest cell that begins in a row and goes on below, with its white. */
  #spanning(node: MeasuredNode, table: MeasuredTable, row: number, width: number): number {
    const cells = table.body[row] ?? [];
    if (!cells.some(({ rowSpan = 1, _span }) => !_span && rowSpan > 1)) return 0;
    const high = this.#row(node, table, row, width, (cell, its) => this.full(cell, its), true);
    return high + (node._layout ?? noLayout).paddingBottom(row);
  }

  #row(
    node: MeasuredNode,
    { widths, body }: MeasuredTable,
    row: number,
    width: number,
    height: (cell: MeasuredNode, width: number) => number,
    spanning = false,
  ): number {
    const { total, offsets } = node._offsets ?? { total: 0, offsets: [] };
    columnCalculator.buildColumnWidths(widths, width - total, total, node);
    const cells = body[row] ?? [];
    return Math.max(
      0,
      ...cells.map((cell, at) => {
        // A cell that goes on below is no measure of its first row.
        if (cell._span || (cell.rowSpan ?? 1) > 1 !== spanning) return 0;
        return height(cell, cellWidth(cell, at));
      }),
    );

    function cellWidth({ colSpan = 1 }: MeasuredCell, at: number): number {
      let sum = widths[at]?._calcWidth ?? 0;
      for (let along = 1; along < colSpan; along++)
        sum += (widths[at + along]?._calcWidth ?? 0) + (offsets[at + along] ?? 0);
      return sum;
    }
  }
}

const noMargins = [0, 0, 0, 0] as const;

const noLayout = { hLineWidth: () => 0, paddingTop: () => 0, paddingBottom: () => 0 };

/** What starts a page is not held to what stands before it. */
export function followedOnPage(stack: readonly MeasuredNode[], at: number): boolean {
  const next = stack[at + 1];
  return next !== undefined && next.pageBreak === undefined;
}

function below(y: number | undefined, height: number): number | undefined {
  return y === undefined ? undefined : y + height;
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.getHeight(), 0);
}

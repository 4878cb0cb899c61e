import type { Content } from '../content.js';
import type { MeasuredCell, MeasuredNode, MeasuredTable } from './measured.js';
import { type LayoutBuilder, type Repeatable, TableProcessorBase } from './pdfmake.js';

/** What a table asks of the pages that it is set on. All heights in pt. */
export interface TablePages {
  /** Of rows, from one up to before another, with their rules. */
  heightOf(node: MeasuredNode, from: number, to: number): number;
  /** Of a page's text. */
  readonly fullHeight: number;
  /** Whether no page may end here. */
  readonly held: boolean;
  /** Ends the page where so much does not fit on it together with the footnotes of the cells. */
  makeRoom(height: number, cells: readonly MeasuredCell[]): void;
  measured(content: Content): MeasuredNode;
}

/**
 * Sets tables row by row. Rows that a cell spans stay together, as do the head of a group of rows and the first of them,
 * and the last two rows of all; only what is higher than a page is torn. On each page that a table goes on to stand the
 * line that says so and the head.
 */
export class TableSetter {
  constructor(
    private readonly builder: LayoutBuilder,
    private readonly pages: TablePages,
  ) {}

  set(node: MeasuredNode, table: MeasuredTable): void {
    const { builder } = this;
    const { writer } = builder;
    const headRows = table.headerRows ?? 0;
    // Asked before the head is begun, which is kept together.
    const continues = table.continued !== undefined && !this.pages.held;
    builder.nestedLevel += 1;
    const processor = new TableProcessorBase(node);
    processor.beginTable(writer);
    const groups = groupsOf(table, headRows);
    if (continues && headRows === 0) this.#announce(table);
    table.body.forEach((cells, row) => {
      if (row >= headRows) this.#keep(node, table, groups, row);
      this.#setRow(node, table, cells, row, processor);
      // The head is on its page by now, so that the line does not stand above it there.
      if (continues && row === headRows - 1) this.#announce(table);
    });
    processor.endTable(writer);
    if (continues) writer.popFromRepeatables();
    builder.nestedLevel -= 1;
    if (builder.nestedLevel === 0) writer.context().resetMarginXTopParent();
  }

  /** Lets a page end before a group of rows, or before a row of a group that no page has room for. */
  #keep(node: MeasuredNode, table: MeasuredTable, groups: readonly RowGroup[], row: number): void {
    const group = groups.find(({ from, to }) => from <= row && row < to);
    if (!group || this.pages.held) return;
    const most = this.pages.fullHeight - heightOf(this.builder.writer.repeatables);
    const whole = this.pages.heightOf(node, group.from, group.to);
    const one = { from: row, to: row + 1 };
    const kept = whole <= most ? (row === group.from ? group : undefined) : one;
    if (!kept) return;
    const height = kept === group ? whole : this.pages.heightOf(node, row, row + 1);
    if (height <= most) this.pages.makeRoom(height, table.body.slice(kept.from, kept.to).flat());
  }

  #setRow(
    node: MeasuredNode,
    table: MeasuredTable,
    cells: readonly MeasuredCell[],
    row: number,
    processor: InstanceType<typeof TableProcessorBase>,
  ): void {
    const { builder } = this;
    const { writer } = builder;
    processor.beginRow(row, writer);
    const { page } = writer.context();
    const { pageBreaks, positions } = builder.processRow({
      marginX: node._margin ? [node._margin[0], node._margin[2]] : [0, 0],
      dontBreakRows: false,
      rowsWithoutPageBreak: processor.rowsWithoutPageBreak,
      cells,
      widths: table.widths,
      gaps: node._offsets?.offsets ?? [],
      tableBody: table.body,
      tableNode: node,
      rowIndex: row,
    });
    for (const position of positions) node.positions.push(position);
    if (pageBreaks.length === 0) {
      // A cell from above that is torn here tears the rows that it spans.
      const torn = builder._findSameRowPageBreakByRowSpanData(node._breaksBySpan ?? null, page, row);
      if (torn) pageBreaks.push(builder._getPageBreakListBySpan(node, torn.prevPage, row));
    }
    processor.endRow(row, writer, pageBreaks);
  }

  /** Has the pages to come begin with the line that says that the table goes on, above its head. */
  #announce({ continued, headerRows = 0 }: MeasuredTable): void {
    const { writer } = this.builder;
    if (!continued) return;
    writer.beginUnbreakableBlock();
    this.builder.processNode(this.pages.measured(continued));
    const line = writer.currentBlockToRepeatable();
    // It is not put on this page.
    writer.transactionLevel -= 1;
    writer.popContext();
    writer.repeatables.splice(writer.repeatables.length - (headerRows > 0 ? 1 : 0), 0, line);
  }
}

/** Rows, from one up to before another, that no page is to end between. */
interface RowGroup {
  readonly from: number;
  readonly to: number;
}

function groupsOf({ body, widths }: MeasuredTable, headRows: number): readonly RowGroup[] {
  const groups: { from: number; to: number }[] = [];
  let open = headRows;
  for (let row = headRows; row < body.length; row++) {
    const cells = body[row] ?? [];
    for (const { rowSpan = 1, _span } of cells) if (!_span) open = Math.max(open, row + rowSpan);
    const heads = widths.length > 1 && cells[0]?.colSpan === widths.length && row < body.length - 1;
    if (heads) open = Math.max(open, row + 2);
    const last = groups.at(-1);
    if (last && row < last.to) last.to = Math.max(last.to, open);
    else groups.push({ from: row, to: Math.max(open, row + 1) });
  }
  const [before, last] = groups.slice(-2);
  if (!before || !last || last.to - last.from > 1) return groups;
  return [...groups.slice(0, -2), { from: before.from, to: last.to }];
}

function heightOf(repeatables: readonly Repeatable[]): number {
  return repeatables.reduce((sum, { height }) => sum + height, 0);
}

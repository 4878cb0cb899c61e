import type { ColumnFlow } from '../content.js';
import { type BookWriter, roomIn } from './book-writer.js';
import { ColumnContext, columnIn, type FlowPage } from './column-context.js';
import { columnWidth, fillColumns } from './column-fill.js';
import { type PlannedPage, planPage } from './column-plan.js';
import type { ColumnUnit } from './column-units.js';
import type { FootnoteSetter } from './footnote-setter.js';
import type { Heights } from './heights.js';
import type { MeasuredNode } from './measured.js';
import { moveItem } from './move-item.js';
import type { PageNotes } from './page-notes.js';
import type { DocumentContext } from './pdfmake.js';

/** In pt: what rounding makes of lengths that are equal. */
const slack = 0.01;

/** What a flow is set with. */
export interface ColumnSetting {
  readonly writer: BookWriter;
  readonly heights: Heights;
  readonly notes: PageNotes;
  readonly footnotes: FootnoteSetter;
  /** Lays the content out in the writer's context. */
  setStack(): void;
}

/**
 * Sets content that flows through columns: planned page by page, so that footnotes have their room and the last
 * columns end together, then laid out column by column, and each put in its place.
 */
export function setColumns(node: MeasuredNode, flow: ColumnFlow, setting: ColumnSetting): void {
  const { writer } = setting;
  const { count, gap } = flow;
  const context = writer.context();
  const { x, availableWidth } = context;
  const width = columnWidth(node, availableWidth);
  const pages = planFlow(node, count, setting);
  const [first] = pages;
  if (!first) return;
  const columns = new ColumnContext((index) => columnIn(pages, index, count), first.page, x, width);
  writer.pushContext(columns);
  setting.setStack();
  writer.popContext();
  columns.pages.forEach(({ items }, index) => {
    const { page } = pages[Math.floor(index / count)] ?? anotherPage(pages, writer);
    for (const item of items) {
      moveItem(item, (index % count) * (width + gap));
      page.items.push(item);
    }
  });
  const onLast = columns.reached.slice((pages.length - 1) * count);
  context.moveDown(Math.max(0, ...onLast.map((bottom) => bottom - context.y)));
}

/** Begins the pages that a flow goes on to, and places the footnotes of each. */
function planFlow(node: MeasuredNode, count: number, setting: ColumnSetting): FlowPage[] {
  const { writer, heights, notes, footnotes } = setting;
  const context = writer.context();
  const units = heights.units(node, context.availableWidth);
  const pages: FlowPage[] = [];
  for (let from = 0; from < units.length; ) {
    if (from > 0) writer.moveToNextPage();
    const planned = () =>
      planPage(units, from, count, roomIn(context), (some) =>
        notes.added(context.page, footnotes.rowsOfUnits(some)),
      );
    const here = planned();
    if (!here && from === 0 && !isAtTop(context)) writer.moveToNextPage();
    // A note that has no room on a page of its own goes on on the next.
    const { height, end } = here ?? planned() ?? wholePage(units, from, count, roomIn(context));
    writer.addNotes(footnotes.takeUnits(units.slice(from, end)));
    pages.push(flowPage(height, writer));
    from = end;
  }
  writer.addNotes(footnotes.takeIn(node));
  return pages;
}

function wholePage(units: readonly ColumnUnit[], from: number, count: number, room: number): PlannedPage {
  return { height: room, end: fillColumns(units, from, count, room) };
}

function isAtTop({ y, pageMargins }: DocumentContext): boolean {
  return y <= pageMargins.top + slack;
}

function flowPage(height: number, writer: BookWriter): FlowPage {
  const context = writer.context();
  const page = context.getCurrentPage();
  if (!page) throw new Error('pdfmake has not begun a page');
  return { page, top: context.y, room: roomIn(context), height };
}

/** A page for what did not come out as it was planned. */
function anotherPage(pages: FlowPage[], writer: BookWriter): FlowPage {
  writer.moveToNextPage();
  const page = flowPage(roomIn(writer.context()), writer);
  pages.push(page);
  return page;
}

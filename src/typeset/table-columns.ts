import type { Table, TableColumn } from '../document/nodes.js';
import { spanOf } from '../origin.js';
import type { CellContent, Content, Run, SpannedCell } from './content.js';
import type { FontBook } from './fonts.js';
import type { Setting } from './setting.js';
import { points } from './units.js';

/** How narrow text can be set, which is its widest word, and how wide it is in one line; in pt. */
interface Measure {
  readonly least: number;
  readonly most: number;
}

/** In pt: what rounding makes of lengths that are equal. */
const slack = 0.01;

/**
 * The widths of a table's columns, in pt, without the white and the rules beside them, which take `beside` in all.
 * Columns of a width in mm have theirs, those of width `auto` as much as their cells want while there is room, and those
 * of a share divide what is left. A table that is wider than its place is an error, whatever its words.
 */
export function columnWidths(
  table: Table,
  rows: readonly (readonly (CellContent | SpannedCell)[])[],
  place: { readonly width: number; readonly beside: number },
  setting: Setting,
): readonly number[] {
  const { columns } = table;
  const measures = columns.map((column, at) =>
    column.width === 'auto' ? measureColumn(rows, at, setting.fonts) : none,
  );
  const fixed = sum(columns.map(fixedWidth));
  const shares = sum(columns.map(shareOf));
  const room = place.width - place.beside - fixed;
  const least = sum(measures.map((one) => one.least));
  const most = sum(measures.map((one) => one.most));
  if (least > room + slack || (shares > 0 && room - least <= 0)) tooWide(table, place, room - least, setting);
  // Shares are for text that can be broken: half of the room at least is theirs.
  const offered = shares > 0 ? Math.max(least, room / 2) : room;
  const stretch = most > least ? Math.min(1, Math.max(0, offered - least) / (most - least)) : 0;
  const own = measures.map((one) => one.least + (one.most - one.least) * stretch);
  const rest = room - sum(own);
  return columns.map((column, at) => {
    if (column.width === 'auto') return own[at] ?? 0;
    return fixedWidth(column) || (rest * shareOf(column)) / shares;
  });
}

function tooWide(table: Table, place: { readonly width: number }, over: number, { findings }: Setting): void {
  const has = millimetres(place.width);
  const needs = millimetres(place.width - Math.min(over, -0.05));
  findings.error('table-too-wide', `the table needs ${needs} mm or more and has ${has} mm`, {
    span: spanOf(table.origin),
    hints: ['make its columns narrower, set it in smaller type ("class"), or give it a wider place'],
  });
}

function millimetres(width: number): number {
  return Math.ceil(((width * 25.4) / 72) * 10 - slack) / 10;
}

function fixedWidth({ width }: TableColumn): number {
  return typeof width === 'object' && 'mm' in width ? points(width.mm) : 0;
}

function shareOf({ width }: TableColumn): number {
  return typeof width === 'object' && 'fraction' in width ? width.fraction : 0;
}

const none: Measure = { least: 0, most: 0 };

/** By the cells that stand in the column alone. */
function measureColumn(
  rows: readonly (readonly (CellContent | SpannedCell)[])[],
  at: number,
  fonts: FontBook,
): Measure {
  return widest(
    rows.map((row) => {
      const cell = row[at];
      return cell && isCell(cell) && !cell.colSpan ? measureContent(cell, fonts) : none;
    }),
  );
}

function isCell(cell: CellContent | SpannedCell): cell is CellContent {
  return 'stack' in cell;
}

function measureContent(content: Content, fonts: FontBook): Measure {
  const [left, , right] = content.margin ?? [0, 0, 0, 0];
  const inside = measureInside(content, fonts);
  return { least: inside.least + left + right, most: inside.most + left + right };
}

function measureInside(content: Content, fonts: FontBook): Measure {
  if ('text' in content) return measureRuns(content.text, fonts);
  if ('stack' in content) return widest(content.stack.map((one) => measureContent(one, fonts)));
  if ('columns' in content) {
    const measures = content.columns.map((one) => measureContent(one, fonts));
    return { least: sum(measures.map(({ least }) => least)), most: sum(measures.map(({ most }) => most)) };
  }
  const { width = 0 } = content;
  return { least: width, most: width };
}

/** Words may go on from run to run. */
function measureRuns(runs: readonly Run[], fonts: FontBook): Measure {
  let [least, most, word, line] = [0, 0, 0, 0];
  for (const run of runs) {
    for (const part of run.text.split(/( +|\n)/)) {
      const width = part === '\n' ? 0 : fonts.widthOfRun(part, run);
      line = part === '\n' ? 0 : line + width;
      word = /^[ \n]/.test(part) ? 0 : word + width;
      [least, most] = [Math.max(least, word), Math.max(most, line)];
    }
  }
  return { least, most };
}

function widest(measures: readonly Measure[]): Measure {
  return {
    least: Math.max(0, ...measures.map(({ least }) => least)),
    most: Math.max(0, ...measures.map(({ most }) => most)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

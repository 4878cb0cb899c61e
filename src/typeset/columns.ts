import type { ColumnBox, Columns, FlowingColumns } from '../document/nodes.js';
import { noSides } from '../project/theme.js';
import type { CellContent, Content } from './content.js';
import { isFramed } from './frame.js';
import type { SetBlocks } from './piece.js';
import { type Place, type Setting, within } from './setting.js';
import { mergedStyle, stylesOf } from './styles.js';
import { points } from './units.js';
import { trimmed } from './white.js';

/**
 * Columns side by side. Where any of them is a box of its own, they are set as the cells of a table, so that boxes in
 * a row are equally high.
 */
export function setColumns(node: Columns, place: Place, setting: Setting, setBlocks: SetBlocks): Content {
  const gap = points(node.gap);
  const shares = node.columns.reduce((sum, column) => sum + column.share, 0);
  const room = place.width - gap * (node.columns.length - 1);
  const placed = node.columns.map((column) => ({ column, width: (room * column.share) / shares }));
  const style = mergedStyle(stylesOf(node.classes, setting));
  const margin: [number, number, number, number] = [0, style.spaceBefore ?? 0, 0, style.spaceAfter ?? 0];
  if (placed.some(({ column }) => isFramed(boxStyle(column, setting)))) {
    return { ...boxRow(placed, gap, place, setting, setBlocks), margin };
  }
  const columns = placed.map(({ column, width }) => ({
    stack: trimmed(setBlocks(column.children, inColumn(column, width, place, setting), setting)),
    width,
  }));
  return { columns, columnGap: gap, margin };
}

/** Blocks in columns of equal width; the engine fills these, and balances the last. */
export function setFlowingColumns(
  node: FlowingColumns,
  place: Place,
  setting: Setting,
  setBlocks: SetBlocks,
): Content {
  const flow = { count: node.count, gap: points(node.gap) };
  const styles = stylesOf(node.classes, setting);
  const style = mergedStyle(styles);
  const width = (place.width - flow.gap * (flow.count - 1)) / flow.count;
  const look = setting.looks.with(place.look, styles);
  return {
    stack: trimmed(setBlocks(node.children, { ...place, look, width }, setting)),
    flow,
    margin: [0, style.spaceBefore ?? 0, 0, style.spaceAfter ?? 0],
  };
}

type PlacedColumn = { readonly column: ColumnBox; readonly width: number };

function boxRow(
  placed: readonly PlacedColumn[],
  gap: number,
  place: Place,
  setting: Setting,
  setBlocks: SetBlocks,
): Content {
  const boxes = placed.map(({ column, width }) => {
    const style = boxStyle(column, setting);
    const { top, right, bottom, left } = style.padding ?? noSides;
    const inner = width - left - right;
    const cell: CellContent = {
      stack: trimmed(setBlocks(column.children, inColumn(column, inner, place, setting), setting)),
      ...(style.fill && { fillColor: style.fill.hex }),
    };
    return { cell, inner, top, right, bottom, left, border: style.border?.top };
  });
  // Between two boxes stands an empty cell as wide as the gap: so box i is in table column 2i.
  const box = (column: number) => (column % 2 === 0 ? boxes[column / 2] : undefined);
  const widths = boxes.flatMap(({ inner }, index) => (index === 0 ? [inner] : [gap, inner]));
  const cells = boxes.flatMap(({ cell }, index) => (index === 0 ? [cell] : [gapCell(), cell]));
  const rule = boxes.find(({ border }) => border)?.border;
  return {
    table: { widths, body: [cells], dontBreakRows: true },
    layout: {
      hLineWidth: (line) => (line === 0 ? (rule?.width ?? 0) : 0),
      hLineColor: () => rule?.colour.hex ?? 'black',
      vLineWidth: () => 0,
      vLineColor: () => 'black',
      paddingLeft: (column) => box(column)?.left ?? 0,
      paddingRight: (column) => box(column)?.right ?? 0,
      paddingTop: () => Math.max(...boxes.map(({ top }) => top)),
      paddingBottom: () => Math.max(...boxes.map(({ bottom }) => bottom)),
    },
  };
}

function gapCell(): CellContent {
  return { stack: [], border: [false, false, false, false] };
}

function boxStyle(column: ColumnBox, setting: Setting) {
  return mergedStyle(stylesOf(column.classes, setting));
}

function inColumn(column: ColumnBox, width: number, place: Place, setting: Setting): Place {
  const look = setting.looks.with(place.look, stylesOf(column.classes, setting));
  return { ...within(column, place), width, look };
}

import { type BaselineGrid, keepsGrid } from './baseline-grid.js';
import type { Heights, LinesOf } from './heights.js';
import type { Line, MeasuredNode } from './measured.js';
import { leastLines } from './page-ends.js';

/** What goes into a column in one piece: a line, or a block that is not divided. In pt. */
export interface ColumnUnit {
  readonly height: number;
  /** Between it and what is above it in its column. */
  readonly white: number;
  /** Whether it may stand first in a column. */
  readonly mayBegin: boolean;
  /** Of the grid that it keeps, which columns begin on. */
  readonly step?: number;
  /** The line that it is. */
  readonly line?: Line;
  /** The block that it is. */
  readonly block?: MeasuredNode;
}

/** Cuts measured content into units, as the engine itself will divide it between pages. */
export class UnitCutter {
  readonly #units: ColumnUnit[] = [];
  /** Below what has been cut last. */
  #white = 0;
  #kept = false;

  constructor(
    private readonly heights: Heights,
    private readonly linesOf: LinesOf,
    private readonly grid: BaselineGrid | undefined,
  ) {}

  unitsOf({ stack = [] }: MeasuredNode, width: number): readonly ColumnUnit[] {
    this.#stack(stack, width);
    return this.#units;
  }

  #stack(stack: readonly MeasuredNode[], width: number): void {
    for (const node of stack) {
      this.#cut(node, width);
      this.#kept = node.keepWithNext ?? false;
    }
  }

  #cut(node: MeasuredNode, width: number): void {
    const [left, top, right, bottom] = node._margin ?? [0, 0, 0, 0];
    const inside = width - left - right;
    this.#white += top;
    if (node.unbreakable || node.wholeOnPage) this.#block(node, width);
    else if (node._inlines) this.#lines(this.linesOf(node, inside));
    else if (node.stack) this.#stack(node.stack, inside);
    else if (node.columns) this.#longest(node, inside);
    else this.#block(node, width);
    this.#white += bottom;
  }

  #lines(lines: readonly Line[]): void {
    const whole = lines.length < 2 * leastLines;
    lines.forEach((line, at) => {
      const inside = at > 0 && (whole || at < leastLines || lines.length - at < leastLines);
      const step = keepsGrid(line, this.grid) ? this.grid.step : undefined;
      this.#add({ height: line.getHeight(), line, ...(step !== undefined && { step }) }, !inside);
    });
  }

  #block(node: MeasuredNode, width: number): void {
    const [, top, , bottom] = node._margin ?? [0, 0, 0, 0];
    this.#add({ height: this.heights.full(node, width) - top - bottom, block: node }, true);
  }

  /** Of columns side by side, such as a list's marks and its text, the highest tells where they may be divided. */
  #longest(node: MeasuredNode, width: number): void {
    const columns = this.heights.columnsOf(node, width);
    const [longest] = columns.toSorted((a, b) => b.height - a.height);
    if (longest) this.#cut(longest.column, longest.width);
  }

  #add(unit: Pick<ColumnUnit, 'height' | 'step' | 'line' | 'block'>, mayBegin: boolean): void {
    this.#units.push({ ...unit, white: this.#white, mayBegin: mayBegin && !this.#kept });
    this.#white = 0;
    this.#kept = false;
  }
}

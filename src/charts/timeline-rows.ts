import type { SpecOfKind } from '../project/chart-spec.js';
import type { Row } from '../project/project.js';
import { valuesOf } from '../project/row-filter.js';
import { idColour, paletteColour } from './colours.js';
import { type Period, periodOf } from './dates.js';
import type { Task } from './drawing.js';
import { nameOf, rowName } from './labels.js';
import { chooseRows, isIllustrative, textOf } from './rows.js';
import { periodColumns, tellOfNoPeriods } from './time-axis.js';

export type TimelineSpec = SpecOfKind<'timeline'>;

/** A line of a timeline: a heading over a group, or a bar. */
export interface TimelineRow {
  readonly name: string;
  readonly heading: boolean;
  readonly colour: string;
  readonly illustrative: boolean;
  /** Of a bar; headings have none. */
  readonly period?: Period;
  /** The dates as they stand in the data. */
  readonly dates?: readonly [start: string, end: string];
}

/** The bars of a timeline under their groups, in the order of the data; nothing where it cannot be shown. */
export function readTimeline(spec: TimelineSpec, task: Task): readonly TimelineRow[] | undefined {
  const { id, group, colourColumn } = spec;
  const rows = chooseRows(spec, { id, ...periodColumns(spec), group, colourColumn }, task);
  if (!rows) return undefined;
  const bars =
    group === undefined ? rows.flatMap((row) => barOf(row, spec, task)) : inGroups(rows, group, spec, task);
  return bars.length > 0 ? bars : tellOfNoPeriods(spec, task);
}

function inGroups(
  rows: readonly Row[],
  group: string,
  spec: TimelineSpec,
  task: Task,
): readonly TimelineRow[] {
  return [...grouped(rows, group).values()].flatMap((members) => {
    const bars = members.flatMap((row) => barOf(row, spec, task));
    const [first] = members;
    if (bars.length === 0 || !first) return [];
    const name = nameOf(first[group], spec.labels, 'labels', task);
    return [{ name, heading: true, colour: colourOf(first, spec, task), illustrative: false }, ...bars];
  });
}

/** Rows by the id in a column, in the order of the first of each. */
function grouped(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = textOf(row[column]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function barOf(row: Row, spec: TimelineSpec, task: Task): readonly TimelineRow[] {
  const dates = [textOf(row[spec.start]), textOf(row[spec.end])] as const;
  const [start, end] = dates;
  // A row without both dates has no place on the axis.
  if (start === '' || end === '') return [];
  task.use(...valuesOf(row[spec.start]), ...valuesOf(row[spec.end]));
  const bar = {
    name: rowName(row, nameOf(row[spec.id], spec.label, 'label', task), task),
    heading: false,
    colour: colourOf(row, spec, task),
    illustrative: isIllustrative(row),
    period: { from: periodOf(start).from, to: periodOf(end).to },
    dates,
  };
  return [bar];
}

function colourOf(row: Row, spec: TimelineSpec, task: Task): string {
  const column = spec.colourColumn ?? spec.group;
  if (spec.colours === undefined || column === undefined) return paletteColour(0, task);
  return idColour(spec.colours, textOf(row[column]), task);
}

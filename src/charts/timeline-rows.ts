import type { SpecOfKind } from '../project/chart-spec.js';
import type { Row } from '../project/project.js';
import { valuesOf } from '../project/row-filter.js';
import { idColour, paletteColour } from './colours.js';
import { type Period, periodOf } from './dates.js';
import { nameOf, rowName } from './labels.js';
import type { Reading, Shown } from './reading.js';
import { chooseRows, isIllustrative, textOf } from './rows.js';
import { type NamedYears, named, periodColumns, tellOfNoPeriods, yearsShown } from './years.js';

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

export interface TimelineContent {
  readonly kind: 'timeline';
  readonly rows: readonly TimelineRow[];
  readonly years: NamedYears;
  /** The year that is marked. */
  readonly highlight: number | undefined;
}

/** The bars of a timeline under their groups, in the order of the data; nothing where it cannot be shown. */
export function readTimeline(spec: TimelineSpec, reading: Reading): Shown<TimelineContent> | undefined {
  const rows = readRows(spec, reading);
  if (!rows) return undefined;
  const years = yearsShown(
    spec,
    rows.flatMap(({ period }) => period ?? []),
  );
  const bars = rows.flatMap(({ name, dates }) => (dates ? [[name, ...dates]] : []));
  return {
    content: { kind: 'timeline', rows, years: named(years, reading.language), highlight: spec.highlight },
    data: { columns: [spec.id, spec.start, spec.end], rows: bars },
  };
}

function readRows(spec: TimelineSpec, reading: Reading): readonly TimelineRow[] | undefined {
  const { id, group, colourColumn } = spec;
  const rows = chooseRows(spec, { id, ...periodColumns(spec), group, colourColumn }, reading);
  if (!rows) return undefined;
  const bars =
    group === undefined
      ? rows.flatMap((row) => barOf(row, spec, reading))
      : inGroups(rows, group, spec, reading);
  return bars.length > 0 ? bars : tellOfNoPeriods(spec, reading);
}

function inGroups(
  rows: readonly Row[],
  group: string,
  spec: TimelineSpec,
  reading: Reading,
): readonly TimelineRow[] {
  return [...grouped(rows, group).values()].flatMap((members) => {
    const bars = members.flatMap((row) => barOf(row, spec, reading));
    const [first] = members;
    if (bars.length === 0 || !first) return [];
    const name = nameOf(first[group], spec.labels, 'labels', reading);
    return [{ name, heading: true, colour: colourOf(first, spec, reading), illustrative: false }, ...bars];
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

function barOf(row: Row, spec: TimelineSpec, reading: Reading): readonly TimelineRow[] {
  const dates = [textOf(row[spec.start]), textOf(row[spec.end])] as const;
  const [start, end] = dates;
  // A row without both dates has no place on the axis.
  if (start === '' || end === '') return [];
  reading.use(...valuesOf(row[spec.start]), ...valuesOf(row[spec.end]));
  const bar = {
    name: rowName(row, nameOf(row[spec.id], spec.label, 'label', reading), reading),
    heading: false,
    colour: colourOf(row, spec, reading),
    illustrative: isIllustrative(row),
    period: { from: periodOf(start).from, to: periodOf(end).to },
    dates,
  };
  return [bar];
}

function colourOf(row: Row, spec: TimelineSpec, reading: Reading): string {
  const column = spec.colourColumn ?? spec.group;
  if (spec.colours === undefined || column === undefined) return paletteColour(0, reading);
  return idColour(spec.colours, textOf(row[column]), reading);
}

import type { SpecOfKind } from '../project/chart-spec.js';
import { valuesOf } from '../project/row-filter.js';
import { namedColour, paletteColour } from './colours.js';
import { middleOf, type Period, periodOf } from './dates.js';
import { nameOf, rowName } from './labels.js';
import type { Reading, Shown } from './reading.js';
import { chooseRows, isIllustrative, textOf } from './rows.js';
import { type NamedYears, named, yearsShown } from './years.js';

type MilestonesSpec = SpecOfKind<'milestones'>;

export interface Milestone {
  readonly name: string;
  /** As it is written. */
  readonly date: string;
  /** As it stands in the data. */
  readonly iso: string;
  readonly period: Period;
  /** Where its point stands: the middle of what the date leaves open. */
  readonly middle: number;
  readonly illustrative: boolean;
}

export interface MilestonesContent {
  readonly kind: 'milestones';
  readonly points: readonly Milestone[];
  readonly years: NamedYears;
  /** The year whose points are marked. */
  readonly highlight: number | undefined;
  readonly colour: string;
}

/** The points in the order of time; nothing where they cannot be shown. */
export function readMilestones(spec: MilestonesSpec, reading: Reading): Shown<MilestonesContent> | undefined {
  const points = readPoints(spec, reading);
  if (!points) return undefined;
  const colour =
    spec.colour === undefined ? paletteColour(0, reading) : namedColour(spec.colour, 'colour', reading);
  const years = yearsShown(
    spec,
    points.map(({ period }) => period),
  );
  const { highlight } = spec;
  return {
    content: { kind: 'milestones', points, years: named(years, reading.language), highlight, colour },
    data: { columns: [spec.date, spec.id], rows: points.map(({ iso, name }) => [iso, name]) },
  };
}

function readPoints(spec: MilestonesSpec, reading: Reading): readonly Milestone[] | undefined {
  const rows = chooseRows(spec, { id: spec.id, date: { name: spec.date, holds: 'dates' } }, reading);
  const points = rows?.flatMap((row) => {
    const iso = textOf(row[spec.date]);
    if (iso === '') return [];
    reading.use(...valuesOf(row[spec.date]));
    const period = periodOf(iso);
    const name = rowName(row, nameOf(row[spec.id], spec.label, 'label', reading), reading);
    const date = reading.language.formats.date(iso);
    return [{ name, date, iso, period, middle: middleOf(period), illustrative: isIllustrative(row) }];
  });
  if (points?.length === 0) {
    const message = `no row of "${spec.dataset}" has "${spec.date}"`;
    reading.findings.error('empty-dataset', message, { span: reading.spanOf('dataset') });
    return undefined;
  }
  return points?.sort((a, b) => a.middle - b.middle);
}

import type { SpecOfKind } from '../project/chart-spec.js';
import { valuesOf } from '../project/row-filter.js';
import { middleOf, type Period, periodOf } from './dates.js';
import type { Task } from './drawing.js';
import { nameOf, rowName } from './labels.js';
import { chooseRows, isIllustrative, textOf } from './rows.js';

export type MilestonesSpec = SpecOfKind<'milestones'>;

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

/** The points in the order of time; nothing where they cannot be shown. */
export function readMilestones(spec: MilestonesSpec, task: Task): readonly Milestone[] | undefined {
  const rows = chooseRows(spec, { id: spec.id, date: { name: spec.date, holds: 'dates' } }, task);
  const points = rows?.flatMap((row) => {
    const iso = textOf(row[spec.date]);
    if (iso === '') return [];
    task.use(...valuesOf(row[spec.date]));
    const period = periodOf(iso);
    const name = rowName(row, nameOf(row[spec.id], spec.label, 'label', task), task);
    const date = task.language.formats.date(iso);
    return [{ name, date, iso, period, middle: middleOf(period), illustrative: isIllustrative(row) }];
  });
  if (points?.length === 0) {
    const message = `no row of "${spec.dataset}" has "${spec.date}"`;
    task.findings.error('empty-dataset', message, { span: task.spanOf('dataset') });
    return undefined;
  }
  return points?.sort((a, b) => a.middle - b.middle);
}

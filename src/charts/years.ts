import type { Language } from '../language/language.js';
import { type Period, periodOf } from './dates.js';
import type { Reading } from './reading.js';

interface PeriodSpec {
  readonly dataset: string;
  readonly start: string;
  readonly end: string;
}

/** The columns of beginnings and ends, which hold dates. */
export function periodColumns({ start, end }: PeriodSpec) {
  return { start: { name: start, holds: 'dates' }, end: { name: end, holds: 'dates' } } as const;
}

/** Reports that no row has both dates: there is nothing to draw, and no years to draw it in. */
export function tellOfNoPeriods(
  { dataset, start, end }: PeriodSpec,
  { findings, spanOf }: Reading,
): undefined {
  const message = `no row of "${dataset}" has both "${start}" and "${end}"`;
  findings.error('empty-dataset', message, { span: spanOf('dataset') });
}

/** The whole years that a graphic shows: those of its spec, or those that its periods need. */
export function yearsShown(
  spec: { readonly from?: string | number | undefined; readonly to?: string | number | undefined },
  periods: readonly Period[],
): Period {
  const from =
    spec.from === undefined ? Math.min(...periods.map((one) => one.from)) : periodOf(spec.from).from;
  const to = spec.to === undefined ? Math.max(...periods.map((one) => one.to)) : periodOf(spec.to).to;
  return { from: Math.floor(from), to: Math.max(Math.ceil(to), Math.floor(from) + 1) };
}

/** Whole years with their names, the first of `from`. */
export interface NamedYears extends Period {
  readonly names: readonly string[];
}

export function named({ from, to }: Period, { formats }: Language): NamedYears {
  const names = Array.from({ length: to - from }, (_, at) =>
    formats.date(String(from + at), { style: 'year' }),
  );
  return { from, to, names };
}

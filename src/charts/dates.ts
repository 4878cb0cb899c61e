/** The years of a time span, as fractions: the middle of 2018 is 2018.5. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The whole of a year, month or day (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), counted in UTC. */
export function periodOf(date: string | number): Period {
  const [year = 0, month, day] = String(date).split('-').map(Number);
  if (month === undefined) return { from: year, to: year + 1 };
  const from = Date.UTC(year, month - 1, day ?? 1);
  const to = day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
  return { from: inYears(from), to: inYears(to) };
}

export function middleOf({ from, to }: Period): number {
  return (from + to) / 2;
}

function inYears(time: number): number {
  const year = new Date(time).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (time - start) / (Date.UTC(year + 1, 0, 1) - start);
}

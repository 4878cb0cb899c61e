import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { Plugin } from 'chart.js';
import { mixed } from './colours.js';
import { type Period, periodOf } from './dates.js';
import type { Task } from './drawing.js';
import { lineHeight } from './text-ruler.js';

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
export function tellOfNoPeriods({ dataset, start, end }: PeriodSpec, { findings, spanOf }: Task): undefined {
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

/** In points, above the rows, for the years' numbers. */
export function yearLineHeight(size: number): number {
  return size * lineHeight + 4;
}

/** A year is labelled in its middle, over light lines between the years; one of them may be marked by a tint. */
export function yearColumns(years: Period, marked: number | undefined, size: number, task: Task): Plugin {
  const { theme, ruler, language } = task;
  return {
    id: 'year-columns',
    beforeDatasetsDraw(chart) {
      const pen: Pen = chart.ctx;
      const { top, bottom } = chart.chartArea;
      const at = (year: number) => chart.scales.x?.getPixelForValue(year) ?? 0;
      const step = Math.max(
        1,
        Math.ceil((ruler.width('2000', { size, bold: true }) + 4) / (at(years.from + 1) - at(years.from))),
      );
      pen.textAlign = 'center';
      pen.textBaseline = 'bottom';
      for (let year = years.from; year < years.to; year++) {
        if (year !== marked) continue;
        pen.fillStyle = mixed(theme.grid, theme.paper, 0.45);
        const head = yearLineHeight(size);
        pen.fillRect(at(year), top - head, at(year + 1) - at(year), bottom - top + head);
      }
      pen.strokeStyle = theme.grid;
      pen.lineWidth = 0.4;
      for (let year = years.from; year <= years.to; year++) {
        pen.beginPath();
        pen.moveTo(at(year), top);
        pen.lineTo(at(year), bottom);
        pen.stroke();
      }
      for (let year = years.from; year < years.to; year++) {
        // Where not all have room, the marked one is still named and its neighbours are not.
        const named = marked === undefined ? year - years.from : year - marked;
        if (named % step !== 0) continue;
        pen.font = ruler.font({ size, bold: year === marked });
        pen.fillStyle = year === marked ? theme.ink : theme.muted;
        pen.fillText(language.formats.date(String(year), { style: 'year' }), at(year + 0.5), top - 2);
      }
    },
  };
}

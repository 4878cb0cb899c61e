import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { Plugin } from 'chart.js';
import { mixed } from './colours.js';
import type { Task } from './task.js';
import { lineHeight } from './text-ruler.js';
import type { NamedYears } from './years.js';

/** In points, above the rows, for the years' numbers. */
export function yearLineHeight(size: number): number {
  return size * lineHeight + 4;
}

/** A year is labelled in its middle, over light lines between the years; one of them may be marked by a tint. */
export function yearColumns(
  years: NamedYears,
  marked: number | undefined,
  size: number,
  { theme, ruler }: Task,
): Plugin {
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
        pen.fillText(years.names[year - years.from] ?? '', at(year + 0.5), top - 2);
      }
    },
  };
}

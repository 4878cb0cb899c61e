import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { ChartDataset, Plugin } from 'chart.js';
import type {} from 'chartjs-plugin-datalabels';
import type { BarSpec, BarTable } from './bar-series.js';
import { textOn } from './colours.js';
import { barBox, barHatching, hollow } from './hatching.js';
import type { Task } from './task.js';
import { lineHeight } from './text-ruler.js';

/** In points, between a bar and what is written at it. */
export const gap = 4;

/** The datasets of a chart of bars, each with its numbers: at the ends of bars, or inside those that are stacked. */
export function barDatasets(
  spec: BarSpec,
  table: BarTable,
  size: number,
  { theme }: Task,
): ChartDataset<'bar'>[] {
  const at = spec.stacked ? 'center' : 'end';
  return table.series.map(({ label, bars }) => {
    const looks = bars.map(({ colour, illustrative }) =>
      illustrative ? hollow(colour, theme.paper) : { fill: colour, line: colour, width: 0 },
    );
    const inks = bars.map(({ colour, illustrative }) =>
      spec.stacked && !illustrative ? textOn(colour, theme) : theme.ink,
    );
    return {
      label,
      data: bars.map(({ value }) => value),
      backgroundColor: looks.map(({ fill }) => fill),
      borderColor: looks.map(({ line }) => line),
      borderWidth: looks.map(({ width }) => width),
      borderSkipped: false,
      datalabels: {
        display: true,
        anchor: at,
        align: at,
        offset: gap - 1,
        padding: 0,
        color: inks,
        font: { size, weight: 'bold', lineHeight },
        formatter: (_, { dataIndex }) => bars[dataIndex]?.text ?? '',
      },
    };
  });
}

export function illustrativeBars({ series }: BarTable): Plugin {
  return barHatching((dataset, index) => {
    const bar = series[dataset]?.bars[index];
    return bar?.illustrative && bar.value !== null ? bar.colour : undefined;
  });
}

/** Writes the name of each series at the root of its lying bars, which spares a legend and does without colours. */
export function namesInBars({ series }: BarTable, size: number, { ruler, theme }: Task): Plugin {
  return {
    id: 'names-in-bars',
    afterDatasetsDraw(chart) {
      const ctx: Pen = chart.ctx;
      ctx.font = ruler.font({ size });
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      for (const { index: dataset, data } of chart.getSortedVisibleDatasetMetas()) {
        data.forEach((element, index) => {
          const bar = series[dataset]?.bars[index];
          if (!bar || bar.value === null) return;
          const box = barBox(element, true);
          ctx.fillStyle = bar.illustrative ? theme.ink : textOn(bar.colour, theme);
          ctx.fillText(series[dataset]?.label ?? '', box.left + gap, (box.top + box.bottom) / 2);
        });
      }
    },
  };
}

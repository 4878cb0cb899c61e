import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { MilestonesContent } from './milestone-points.js';
import { sizeForLines } from './room.js';
import type { Task } from './task.js';
import { lineHeight } from './text-ruler.js';

/** In points, from the dates to the rail and from it to the names. */
const gap = 9;

/** A list in the order of time: dates, a rail with a point each, and the names. */
export function milestoneRail(
  { points, highlight, colour }: MilestonesContent,
  task: Task,
): ChartConfiguration<'scatter'> {
  const { width, height, theme, ruler } = task;
  const pitch = height / points.length;
  const railAt = (size: number) =>
    Math.max(...points.map(({ date }) => ruler.width(date, { size, bold: true }))) + gap;
  const wrap = (size: number) =>
    points.map(({ name }) => ruler.wrap(name, width - railAt(size) - gap, { size }));
  const size = sizeForLines(pitch, Math.max(...wrap(theme.size).map(({ length }) => length)), task);
  const rail = railAt(size);
  const lines = wrap(size);
  const yOf = (index: number) => (index + 0.5) * pitch;
  const drawList: Plugin<'scatter'> = {
    id: 'rail',
    beforeDatasetsDraw(chart) {
      const pen: Pen = chart.ctx;
      pen.strokeStyle = theme.grid;
      pen.lineWidth = 1.2;
      pen.beginPath();
      pen.moveTo(rail, yOf(0));
      pen.lineTo(rail, yOf(points.length - 1));
      pen.stroke();
      pen.textBaseline = 'middle';
      points.forEach(({ date }, index) => {
        pen.textAlign = 'right';
        pen.font = ruler.font({ size, bold: true });
        pen.fillStyle = colour;
        pen.fillText(date, rail - gap, yOf(index));
        pen.textAlign = 'left';
        pen.font = ruler.font({ size });
        pen.fillStyle = theme.ink;
        const own = lines[index] ?? [];
        own.forEach((line, row) => {
          pen.fillText(line, rail + gap, yOf(index) + (row - (own.length - 1) / 2) * size * lineHeight);
        });
      });
    },
  };
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: points.map((_, index) => ({ x: rail, y: yOf(index) })),
          pointRadius: points.map(({ middle }) => (Math.floor(middle) === highlight ? 4.5 : 3.2)),
          pointBackgroundColor: points.map(({ illustrative }) => (illustrative ? theme.paper : colour)),
          pointBorderColor: points.map(({ illustrative }) => (illustrative ? colour : theme.paper)),
          pointBorderWidth: 1,
          clip: false,
        },
      ],
    },
    plugins: [drawList],
    options: {
      layout: { autoPadding: false },
      scales: {
        x: { display: false, min: 0, max: width },
        y: { display: false, min: 0, max: height, reverse: true },
      },
    },
  };
}

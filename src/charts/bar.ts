import type { ChartConfiguration } from 'chart.js';
import type { BarContent, BarSpec, BarTable } from './bar-series.js';
import { barDatasets, gap, illustrativeBars, namesInBars } from './bar-style.js';
import { namesAxis } from './names-axis.js';
import { sizeForLines } from './room.js';
import type { Task } from './task.js';
import { lineHeight } from './text-ruler.js';

/** In points, of a bar. */
const thickest = 17;
/** Of the width, for the names of lying bars. */
const widestNames = 0.42;
/** Of the height of a category, for its bars. */
const filled = { single: 0.7, several: 0.84 };
/** Of its share of that, for a bar beside others. */
const slender = 0.93;

/** Bars with their numbers written at them and their names beside or below; the axis of numbers is not drawn. */
export function drawBars({ spec, table }: BarContent, task: Task): ChartConfiguration {
  return spec.orientation === 'horizontal' ? lying(spec, table, task) : standing(spec, table, task);
}

/** How lying bars and their names share the drawing; in points. */
interface Lying {
  readonly size: number;
  readonly labels: string[][];
  readonly nameWidth: number;
  readonly numberWidth: number;
  /** Of the height for a category. */
  readonly pitch: number;
  /** Of a bar, with the space to the one beside it. */
  readonly thickness: number;
}

function measureLying(spec: BarSpec, table: BarTable, height: number, task: Task): Lying {
  const { width, ruler, theme } = task;
  const { names, series } = table;
  const beside = spec.stacked ? 1 : series.length;
  const wrap = (size: number) =>
    names.map((name) => [...ruler.wrapEvenly(name, width * widestNames, { size })]);
  const lines = Math.max(beside, ...wrap(theme.size).map(({ length }) => length));
  const pitch = height / names.length;
  const size = sizeForLines(pitch, lines, task);
  const labels = wrap(size);
  return {
    size,
    labels,
    nameWidth: Math.max(...labels.map((one) => ruler.widest(one, { size }))) + gap * 2,
    numberWidth: spec.stacked ? 0 : widestNumber(table, size, task) + gap + 1,
    pitch,
    thickness: Math.min(thickest, (pitch * (beside > 1 ? filled.several : filled.single)) / beside),
  };
}

function lying(spec: BarSpec, table: BarTable, task: Task): ChartConfiguration {
  const { width, height, theme } = task;
  const several = table.series.length > 1;
  const whole = measureLying(spec, table, height, task);
  const plot = width - whole.nameWidth - whole.numberWidth;
  const inside = several && !spec.stacked && roomInBars(table, plot, whole, task);
  const withLegend = several && !inside;
  const layout = withLegend ? measureLying(spec, table, height - legendHeight(theme.size), task) : whole;
  const { size, labels, nameWidth, numberWidth, pitch, thickness } = layout;
  const beside = spec.stacked ? 1 : table.series.length;
  return {
    type: 'bar',
    data: { labels, datasets: barDatasets(spec, table, size, task) },
    plugins: [illustrativeBars(table), ...(inside ? [namesInBars(table, size, task)] : [])],
    options: {
      indexAxis: 'y',
      layout: { padding: { right: numberWidth, left: table.least < 0 ? numberWidth : 0 } },
      datasets: {
        bar: { categoryPercentage: (thickness * beside) / pitch, barPercentage: beside > 1 ? slender : 1 },
      },
      scales: {
        x: { display: false, stacked: spec.stacked, min: table.least, max: table.greatest },
        y: { stacked: spec.stacked, ...namesAxis({ width: nameWidth, gap, size }, task) },
      },
      plugins: { legend: legend(withLegend, size, task) },
    },
  };
}

function standing(spec: BarSpec, table: BarTable, task: Task): ChartConfiguration {
  const { width, ruler, theme } = task;
  const { names, series } = table;
  const size = theme.size;
  const pitch = width / names.length;
  const labels = names.map((name) => [...ruler.wrapEvenly(name, pitch - gap, { size })]);
  return {
    type: 'bar',
    data: { labels, datasets: barDatasets(spec, table, size, task) },
    plugins: [illustrativeBars(table)],
    options: {
      layout: { padding: { top: spec.stacked ? 0 : size * lineHeight + gap } },
      datasets: {
        bar: { categoryPercentage: filled.several, barPercentage: slender, maxBarThickness: thickest * 2 },
      },
      scales: {
        x: {
          stacked: spec.stacked,
          grid: { display: false },
          border: { color: theme.grid },
          ticks: {
            autoSkip: false,
            maxRotation: 0,
            padding: gap,
            color: theme.ink,
            font: { size, lineHeight },
          },
        },
        y: { display: false, stacked: spec.stacked, min: table.least, max: table.greatest },
      },
      plugins: { legend: legend(series.length > 1, size, task) },
    },
  };
}

function widestNumber({ series }: BarTable, size: number, { ruler }: Task): number {
  return ruler.widest(
    series.flatMap(({ bars }) => bars.map(({ text }) => text)),
    { size, bold: true },
  );
}

/** Whether every bar is thick and long enough for the name of its series. */
function roomInBars(table: BarTable, plot: number, { size, thickness }: Lying, { ruler }: Task): boolean {
  const scale = plot / (table.greatest - table.least);
  return (
    table.least === 0 &&
    thickness >= size * 1.05 &&
    table.series.every(({ label, bars }) =>
      bars.every(({ value }) => value === null || value * scale > ruler.width(label, { size }) + gap * 2),
    )
  );
}

function legendHeight(size: number): number {
  return size + gap * 4;
}

function legend(display: boolean, size: number, { theme }: Task) {
  return {
    display,
    align: 'start' as const,
    labels: { boxWidth: size, boxHeight: size, padding: gap * 2, color: theme.ink, font: { size } },
  };
}

import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { ChartConfiguration, Plugin } from 'chart.js';
import { barHatching, hollow } from './hatching.js';
import { namesAxis } from './names-axis.js';
import { sizeForLines } from './room.js';
import type { Task } from './task.js';
import { lineHeight } from './text-ruler.js';
import { yearColumns, yearLineHeight } from './time-axis.js';
import type { TimelineContent, TimelineRow } from './timeline-rows.js';

/** In points, between names and bars. */
const gap = 6;
/** Of the width, for the names. */
const widestNames = 0.4;
/** In points, of a bar. */
const thickest = 11;
/** Of the height of a line, for its bar. */
const filled = 0.62;

/** Bars from beginnings to ends over columns of years, a line each, with the names in a column at the left. */
export function drawTimeline({ rows, years, highlight }: TimelineContent, task: Task): ChartConfiguration {
  const { width, height, ruler, theme } = task;
  const wrap = (size: number) =>
    rows.map(({ name, heading }) =>
      // A heading has its whole line to itself and is written over the columns; chart.js would cut it off.
      heading ? [''] : [...ruler.wrapEvenly(name, width * widestNames, { size })],
    );
  const lines = Math.max(...wrap(theme.size).map(({ length }) => length));
  const pitch = (height - yearLineHeight(theme.size)) / rows.length;
  const size = sizeForLines(pitch, lines, task);
  const labels = wrap(size);
  const nameWidth = gap + Math.max(0, ...labels.map((one) => ruler.widest(one, { size })));
  const looks = rows.map(({ colour, illustrative }) =>
    illustrative ? hollow(colour, theme.paper) : { fill: colour, line: colour, width: 0 },
  );
  return {
    type: 'bar',
    data: {
      labels,
      datasets: [
        {
          data: rows.map(({ period }) =>
            period ? [Math.max(period.from, years.from), Math.min(period.to, years.to)] : null,
          ),
          backgroundColor: looks.map(({ fill }) => fill),
          borderColor: looks.map((look) => look.line),
          borderWidth: looks.map((look) => look.width),
          borderSkipped: false,
          borderRadius: 1,
        },
      ],
    },
    plugins: [
      yearColumns(years, highlight, size, task),
      groupHeadings(rows, size, task),
      barHatching((_, row) => (rows[row]?.illustrative && rows[row].period ? rows[row].colour : undefined)),
    ],
    options: {
      indexAxis: 'y',
      layout: { padding: { top: yearLineHeight(size), right: 0.5 } },
      datasets: { bar: { categoryPercentage: Math.min(filled, thickest / pitch), barPercentage: 1 } },
      scales: {
        x: { type: 'linear', display: false, min: years.from, max: years.to },
        y: namesAxis({ width: nameWidth, gap, size }, task),
      },
    },
  };
}

function groupHeadings(rows: readonly TimelineRow[], size: number, { ruler, theme }: Task): Plugin {
  const font = { size, bold: true };
  return {
    id: 'group-headings',
    afterDatasetsDraw(chart) {
      const pen: Pen = chart.ctx;
      pen.font = ruler.font(font);
      pen.textAlign = 'left';
      pen.textBaseline = 'middle';
      rows.forEach(({ name, heading, colour }, index) => {
        if (!heading) return;
        const y = chart.scales.y?.getPixelForValue(index) ?? 0;
        // On paper, so that the lines between the years do not run through its letters.
        pen.fillStyle = theme.paper;
        pen.fillRect(0, y - (size * lineHeight) / 2, ruler.width(name, font) + gap / 2, size * lineHeight);
        pen.fillStyle = colour;
        pen.fillText(name, 0, y);
      });
    },
  };
}

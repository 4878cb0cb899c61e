import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { ChartConfiguration, Plugin } from 'chart.js';
import { mixed, namedColour, paletteColour } from './colours.js';
import type { Picture, Task } from './drawing.js';
import { type Flag, type FlagPlace, placeFlags } from './flag-places.js';
import { type Milestone, type MilestonesSpec, readMilestones } from './milestone-points.js';
import { milestoneRail } from './milestone-rail.js';
import { lineHeight } from './text-ruler.js';
import { yearsShown } from './time-axis.js';

/** In points. */
const pole = 9;
const inset = 4;
const between = 5;
/** Of the width, for a label's text: the first that lets all labels stand. */
const labelWidths = [0.32, 0.27, 0.23, 0.2];

/** Points on a band of years with their labels over and under it, or in a list down a rail where these would collide. */
export function drawMilestones(spec: MilestonesSpec, task: Task): Picture | undefined {
  const points = readMilestones(spec, task);
  if (!points) return undefined;
  const colour =
    spec.colour === undefined ? paletteColour(0, task) : namedColour(spec.colour, 'colour', task);
  const band = flagBand(spec, points, colour, task);
  return {
    data: { columns: [spec.date, spec.id], rows: points.map(({ iso, name }) => [iso, name]) },
    config: band ?? milestoneRail(spec, points, colour, task),
  };
}

interface Label extends Flag {
  readonly lines: readonly string[];
}

function flagBand(
  spec: MilestonesSpec,
  points: readonly Milestone[],
  colour: string,
  task: Task,
): ChartConfiguration<'scatter'> | undefined {
  const { width, height, theme, ruler } = task;
  const size = theme.size;
  const years = yearsShown(
    spec,
    points.map(({ period }) => period),
  );
  const xOf = (time: number) => ((time - years.from) / (years.to - years.from)) * width;
  const bandHeight = size + 7;
  const side = (height - bandHeight) / 2 - pole;
  for (const share of labelWidths) {
    const labels = points.map(({ name, date, middle }): Label => {
      const lines = ruler.wrapEvenly(name, width * share, { size });
      const widest = Math.max(ruler.widest(lines, { size }), ruler.width(date, { size, bold: true }));
      return { lines, x: xOf(middle), width: widest + inset };
    });
    const laneHeight =
      (1 + Math.max(...labels.map(({ lines }) => lines.length))) * size * lineHeight + between;
    const lanes = Math.floor((side + between) / laneHeight);
    const places = placeFlags(labels, lanes, width);
    if (!places) continue;
    const edge = (place: FlagPlace | undefined) => ((place?.side === 'under' ? -1 : 1) * bandHeight) / 2;
    return {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: points.map(({ middle }, index) => ({ x: middle, y: edge(places[index]) })),
            pointRadius: points.map(({ middle }) => (isHighlighted(middle, spec) ? 4.5 : 3.2)),
            pointBackgroundColor: points.map((point) => (point.illustrative ? theme.paper : colour)),
            pointBorderColor: points.map((point) => (point.illustrative ? colour : theme.paper)),
            pointBorderWidth: 1,
            clip: false,
          },
        ],
      },
      plugins: [
        yearBand(years.from, years.to, bandHeight, spec, task),
        flags(points, labels, places, { bandHeight, laneHeight, colour }, task),
      ],
      options: {
        layout: { autoPadding: false },
        scales: {
          x: { display: false, min: years.from, max: years.to },
          y: { display: false, min: -height / 2, max: height / 2 },
        },
      },
    };
  }
  return undefined;
}

function isHighlighted(time: number, { highlight }: MilestonesSpec): boolean {
  return highlight !== undefined && Math.floor(time) === highlight;
}

function yearBand(
  from: number,
  to: number,
  high: number,
  spec: MilestonesSpec,
  task: Task,
): Plugin<'scatter'> {
  const { width, height, theme, ruler, language } = task;
  return {
    id: 'year-band',
    beforeDatasetsDraw(chart) {
      const pen: Pen = chart.ctx;
      const size = theme.size;
      const yearWidth = width / (to - from);
      const step = Math.max(1, Math.ceil((ruler.width('2000', { size }) + 4) / yearWidth));
      const top = (height - high) / 2;
      pen.fillStyle = mixed(theme.grid, theme.paper, 0.55);
      pen.fillRect(0, top, width, high);
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.strokeStyle = theme.paper;
      pen.lineWidth = 0.8;
      for (let year = from; year < to; year++) {
        const left = (year - from) * yearWidth;
        pen.beginPath();
        pen.moveTo(left, top);
        pen.lineTo(left, top + high);
        pen.stroke();
        if ((year - from) % step !== 0) continue;
        const marked = isHighlighted(year, spec);
        pen.font = ruler.font({ size, bold: marked });
        pen.fillStyle = marked ? theme.ink : theme.muted;
        pen.fillText(
          language.formats.date(String(year), { style: 'year' }),
          left + yearWidth / 2,
          height / 2,
        );
      }
    },
  };
}

interface FlagLook {
  readonly bandHeight: number;
  readonly laneHeight: number;
  readonly colour: string;
}

function flags(
  points: readonly Milestone[],
  labels: readonly Label[],
  places: readonly FlagPlace[],
  { bandHeight, laneHeight, colour }: FlagLook,
  { height, theme, ruler }: Task,
): Plugin<'scatter'> {
  const size = theme.size;
  return {
    id: 'flags',
    beforeDatasetsDraw(chart) {
      const pen: Pen = chart.ctx;
      points.forEach(({ date }, index) => {
        const [label, place] = [labels[index], places[index]];
        if (!label || !place) return;
        const high = (1 + label.lines.length) * size * lineHeight;
        const outward = place.side === 'over' ? -1 : 1;
        const edge = height / 2 + (outward * bandHeight) / 2;
        const near = edge + outward * (pole + place.lane * laneHeight);
        const top = place.side === 'over' ? near - high : near;
        pen.strokeStyle = colour;
        pen.lineWidth = 0.6;
        pen.beginPath();
        pen.moveTo(label.x, edge);
        pen.lineTo(label.x, near + outward * high);
        pen.stroke();
        pen.textAlign = place.flies === 'right' ? 'left' : 'right';
        pen.textBaseline = 'top';
        const x = label.x + (place.flies === 'right' ? inset : -inset);
        pen.fillStyle = colour;
        pen.font = ruler.font({ size, bold: true });
        pen.fillText(date, x, top);
        pen.fillStyle = theme.ink;
        pen.font = ruler.font({ size });
        label.lines.forEach((line, row) => {
          pen.fillText(line, x, top + (row + 1) * size * lineHeight);
        });
      });
    },
  };
}

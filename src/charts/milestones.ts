import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { ChartConfiguration, Plugin } from 'chart.js';
import { mixed } from './colours.js';
import { type Lanes, lanesOf } from './flag-lanes.js';
import { type Flag, type FlagPlace, placeFlags } from './flag-places.js';
import type { Milestone, MilestonesContent } from './milestone-points.js';
import { milestoneRail } from './milestone-rail.js';
import type { Task } from './task.js';
import { lineHeight } from './text-ruler.js';
import type { NamedYears } from './years.js';

/** In points, from a pole to its label. */
const inset = 4;
/** On each side of the band; more would stand too far from it to be read as one picture. */
const mostLanes = 4;
/** Of the width, for a label's text: the first that lets all labels stand. */
const labelWidths = [0.32, 0.27, 0.23, 0.2];

/** Points on a band of years with their labels over and under it, or in a list down a rail where these would collide. */
export function drawMilestones(content: MilestonesContent, task: Task): ChartConfiguration<'scatter'> {
  return flagBand(content, task) ?? milestoneRail(content, task);
}

interface Label extends Flag {
  readonly lines: readonly string[];
  readonly height: number;
}

/** Where the band and the lanes of labels stand; `top` is the band's, in points from the picture's. */
interface Standing {
  readonly places: readonly FlagPlace[];
  readonly over: Lanes;
  readonly under: Lanes;
  readonly top: number;
}

function flagBand(
  { points, years, highlight, colour }: MilestonesContent,
  task: Task,
): ChartConfiguration<'scatter'> | undefined {
  const { width, height, theme, ruler } = task;
  const size = theme.size;
  const xOf = (time: number) => ((time - years.from) / (years.to - years.from)) * width;
  const bandHeight = size + 7;
  for (const share of labelWidths) {
    const labels = points.map(({ name, date, middle }): Label => {
      const lines = ruler.wrapEvenly(name, width * share, { size });
      const widest = Math.max(ruler.widest(lines, { size }), ruler.width(date, { size, bold: true }));
      const high = (1 + lines.length) * size * lineHeight;
      return { lines, x: xOf(middle), width: widest + inset, height: high };
    });
    const standing = standingOf(labels, bandHeight, task);
    if (!standing) continue;
    const { places, top } = standing;
    const edge = (place: FlagPlace | undefined) => (place?.side === 'under' ? top + bandHeight : top);
    return {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: points.map(({ middle }, index) => ({ x: middle, y: edge(places[index]) })),
            pointRadius: points.map(({ middle }) => (Math.floor(middle) === highlight ? 4.5 : 3.2)),
            pointBackgroundColor: points.map((point) => (point.illustrative ? theme.paper : colour)),
            pointBorderColor: points.map((point) => (point.illustrative ? colour : theme.paper)),
            pointBorderWidth: 1,
            clip: false,
          },
        ],
      },
      plugins: [
        yearBand(years, top, bandHeight, highlight, task),
        flags(points, labels, standing, { bandHeight, colour }, task),
      ],
      options: {
        layout: { autoPadding: false },
        scales: {
          x: { display: false, min: years.from, max: years.to },
          y: { display: false, min: 0, max: height, reverse: true },
        },
      },
    };
  }
  return undefined;
}

/** The fewest lanes that let all labels stand, where these are within the picture's height: in its middle, band and all. */
function standingOf(
  labels: readonly Label[],
  bandHeight: number,
  { width, height }: Task,
): Standing | undefined {
  const heights = labels.map((label) => label.height);
  for (let lanes = 1; lanes <= mostLanes; lanes++) {
    const places = placeFlags(labels, lanes, width);
    if (!places) continue;
    const over = lanesOf('over', places, heights);
    const under = lanesOf('under', places, heights);
    const spare = height - over.reach - bandHeight - under.reach;
    return spare < 0 ? undefined : { places, over, under, top: over.reach + spare / 2 };
  }
  return undefined;
}

function yearBand(
  { from, to, names }: NamedYears,
  top: number,
  high: number,
  highlight: number | undefined,
  { width, theme, ruler }: Task,
): Plugin<'scatter'> {
  return {
    id: 'year-band',
    beforeDatasetsDraw(chart) {
      const pen: Pen = chart.ctx;
      const size = theme.size;
      const yearWidth = width / (to - from);
      const step = Math.max(1, Math.ceil((ruler.width('2000', { size }) + 4) / yearWidth));
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
        const marked = year === highlight;
        pen.font = ruler.font({ size, bold: marked });
        pen.fillStyle = marked ? theme.ink : theme.muted;
        pen.fillText(names[year - from] ?? '', left + yearWidth / 2, top + high / 2);
      }
    },
  };
}

interface FlagLook {
  readonly bandHeight: number;
  readonly colour: string;
}

function flags(
  points: readonly Milestone[],
  labels: readonly Label[],
  { places, over, under, top: bandTop }: Standing,
  { bandHeight, colour }: FlagLook,
  { theme, ruler }: Task,
): Plugin<'scatter'> {
  const size = theme.size;
  return {
    id: 'flags',
    beforeDatasetsDraw(chart) {
      const pen: Pen = chart.ctx;
      points.forEach(({ date }, index) => {
        const [label, place] = [labels[index], places[index]];
        if (!label || !place) return;
        const [outward, edge, lanes] =
          place.side === 'over'
            ? ([-1, bandTop, over] as const)
            : ([1, bandTop + bandHeight, under] as const);
        const near = edge + outward * (lanes.offsets[place.lane] ?? 0);
        const top = place.side === 'over' ? near - label.height : near;
        pen.strokeStyle = colour;
        pen.lineWidth = 0.6;
        pen.beginPath();
        pen.moveTo(label.x, edge);
        pen.lineTo(label.x, near + outward * label.height);
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

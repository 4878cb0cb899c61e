import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { ChartConfiguration, Plugin } from 'chart.js';
import { mixed } from './colours.js';
import type { CoverArtContent, Strand } from './cover-strands.js';
import type { Period } from './dates.js';
import type { Point } from './geometry.js';
import type { Task } from './task.js';

/** Of the height: the strands flow between, which leaves the upper part to the title and the lower to a note. */
const [shore, bottom] = [0.36, 0.84];
/** In points, of a strand outside its period and within it. */
const thin = 0.5;
/** Of the distance between strands. */
const full = 0.5;
/** In years, in which a strand swells to its full width. */
const swell = 0.7;
/** Points of a strand's edge. */
const steps = 120;

/**
 * Artwork for a whole page: a strand for each row flows across it from the first year to the last, a hairline that
 * swells while the row's period lasts.
 */
export function drawCoverArt({ strands, years }: CoverArtContent, task: Task): ChartConfiguration<'scatter'> {
  const paint: Plugin<'scatter'> = {
    id: 'cover-art',
    beforeDraw({ ctx }) {
      strands.forEach((strand, index) => {
        const outline = outlineOf(strand, index, strands.length, years, task);
        fillOutline(ctx, outline, mixed(strand.colour, task.theme.paper, 0.22));
      });
    },
  };
  return {
    type: 'scatter',
    data: { datasets: [] },
    plugins: [paint],
    options: { scales: { x: { display: false }, y: { display: false } } },
  };
}

/** The upper edge from left to right, then the lower one back. */
function outlineOf(
  { period }: Strand,
  index: number,
  count: number,
  years: Period,
  { width, height }: Task,
): readonly Point[] {
  const pitch = (height * (bottom - shore)) / (count + 3);
  const upper: Point[] = [];
  const lower: Point[] = [];
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    const time = years.from + share * (years.to - years.from);
    // Strands lie close at the left and fan out, on a wave that they share and that grows with them.
    const spread = 0.55 + 0.45 * share;
    const wave = Math.sin(share * Math.PI * 1.7 + index * 0.09) * height * 0.035 * (0.4 + share);
    const y = height * shore + (index + 3) * pitch * spread + height * 0.16 * (1 - share) + wave;
    const half = thin / 2 + ((pitch * full) / 2) * spread * fullness(time, period);
    upper.push([share * width, y - half]);
    lower.unshift([share * width, y + half]);
  }
  return [...upper, ...lower];
}

/** From 0 outside a period to 1 within, by a smooth step at its ends. */
function fullness(time: number, { from, to }: Period): number {
  return smooth((time - from) / swell) * smooth((to - time) / swell);
}

function smooth(share: number): number {
  const clamped = Math.max(0, Math.min(1, share));
  return clamped * clamped * (3 - 2 * clamped);
}

function fillOutline(pen: Pen, outline: readonly Point[], colour: string): void {
  pen.beginPath();
  outline.forEach(([x, y], index) => {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
  pen.closePath();
  pen.fillStyle = colour;
  pen.fill();
}

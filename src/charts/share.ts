import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { ChartConfiguration, Plugin } from 'chart.js';
import { hatch, hollow } from './hatching.js';
import type { Arc, ShareContent } from './share-arcs.js';
import type { Task } from './task.js';
import { lineHeight } from './text-ruler.js';

/** In points: a ring of more is no clearer. */
const largest = 150;
/** In points, too: one of less shows no share. */
const smallest = 40;
/** Between the ring and the words beside it, in heights of their type. */
const keyGap = 3;
/** Of the ring's radius, for the hole. */
const hole = 0.66;

/** A ring of a part and the rest, with the percentage in its middle and both numbers beside it. */
export function drawShare(
  { arcs, percentage, illustrative }: ShareContent,
  task: Task,
): ChartConfiguration<'doughnut'> {
  const { width, height, theme } = task;
  const { left, diameter } = ringPlace(arcs, task);
  const looks = arcs.map(({ colour }) => (illustrative ? hollow(colour, theme.paper).fill : colour));
  const vertical = (height - diameter) / 2;
  return {
    type: 'doughnut',
    data: {
      datasets: [
        {
          data: arcs.map(({ value }) => value),
          backgroundColor: looks,
          borderColor: illustrative ? arcs.map(({ colour }) => colour) : theme.paper,
          borderWidth: illustrative ? 0.8 : 1.5,
        },
      ],
    },
    plugins: [ringTexts(arcs, percentage, illustrative, { left, diameter }, task)],
    options: {
      cutout: `${hole * 100}%`,
      layout: { padding: { left, right: width - left - diameter, top: vertical, bottom: vertical } },
    },
  };
}

interface Ring {
  readonly left: number;
  readonly diameter: number;
}

/** A third from the left; where words need more room, further out, and then smaller. */
function ringPlace(arcs: readonly Arc[], { width, height, ruler, theme: { size } }: Task): Ring {
  const usual = Math.min(largest, height - 2, width / 2);
  const words = arcs.flatMap(({ label }) => label.split(' '));
  const room = width - keyGap * size - ruler.widest(words, { size });
  const diameter = Math.max(smallest, Math.min(usual, room));
  return { left: Math.max(0, Math.min(width * 0.34 - diameter / 2, room - diameter)), diameter };
}

function ringTexts(
  arcs: readonly Arc[],
  percentage: string,
  illustrative: boolean,
  { left, diameter }: Ring,
  { width, height, ruler, theme }: Task,
): Plugin {
  return {
    id: 'ring-texts',
    afterDatasetsDraw(chart) {
      const pen: Pen = chart.ctx;
      const [x, y, radius] = [left + diameter / 2, height / 2, diameter / 2];
      if (illustrative) {
        hatchRing(pen, x, y, radius, arcs[0]?.colour ?? theme.ink, (arcs[0]?.value ?? 0) / sum(arcs));
      }
      const inner = diameter * hole * 0.8;
      const big = Math.min(diameter * 0.24, inner / ruler.width(percentage, { size: 1, bold: true }));
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.font = ruler.font({ size: big, bold: true });
      pen.fillStyle = arcs[0]?.colour ?? theme.ink;
      pen.fillText(percentage, x, y);
      writeKey(pen);
    },
  };

  function writeKey(pen: Pen): void {
    const size = theme.size;
    const numberSize = size * 1.9;
    const textLeft = left + diameter + size * keyGap;
    const blocks = arcs.map((arc) => ({ arc, lines: ruler.wrap(arc.label, width - textLeft, { size }) }));
    const heights = blocks.map(({ lines }) => numberSize * lineHeight + lines.length * size * lineHeight);
    let top = (height - heights.reduce((a, b) => a + b, 0) - size) / 2;
    pen.textAlign = 'left';
    pen.textBaseline = 'top';
    blocks.forEach(({ arc, lines }, index) => {
      pen.fillStyle = arc.colour;
      pen.fillRect(textLeft - size * 0.9, top + 2, 3, (heights[index] ?? 0) - 3);
      pen.fillStyle = theme.ink;
      pen.font = ruler.font({ size: numberSize, bold: true });
      pen.fillText(arc.number, textLeft, top);
      pen.font = ruler.font({ size });
      lines.forEach((line, row) => {
        pen.fillText(line, textLeft, top + numberSize * lineHeight + row * size * lineHeight);
      });
      top += (heights[index] ?? 0) + size;
    });
  }
}

function hatchRing(pen: Pen, x: number, y: number, radius: number, colour: string, share: number): void {
  const start = -Math.PI / 2;
  const end = start + share * 2 * Math.PI;
  pen.beginPath();
  pen.arc(x, y, radius, start, end);
  pen.arc(x, y, radius * hole, end, start, true);
  pen.closePath();
  hatch(pen, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }, colour);
}

function sum(arcs: readonly Arc[]): number {
  return arcs.reduce((total, { value }) => total + value, 0);
}

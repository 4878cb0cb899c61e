import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { Chart, Plugin } from 'chart.js';
import { mixed } from './colours.js';

/** In points, between the lines of a hatching. */
const spacing = 3;

/** How a shape looks whose value is illustrative: its outline and a light ground, to be hatched. */
export function hollow(colour: string, paper: string) {
  return { fill: mixed(colour, paper, 0.88), line: colour, width: 0.8 };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Fills a clip with lines that rise to the right; the clip is the current path of the context. */
export function hatch(context: Pen, box: Box, colour: string): void {
  context.save();
  context.clip();
  context.beginPath();
  const height = box.bottom - box.top;
  // From a grid of the whole drawing, so that neighbours have one hatching.
  const first = Math.floor((box.left + box.top) / spacing) * spacing;
  for (let sum = first; sum < box.right + box.bottom; sum += spacing) {
    context.moveTo(sum - box.bottom, box.bottom);
    context.lineTo(sum - box.bottom + height, box.top);
  }
  context.strokeStyle = colour;
  context.lineWidth = 0.6;
  context.stroke();
  context.restore();
}

/** Hatches the bars of a chart, once it has drawn them, whose dataset and index are given a colour. */
export function barHatching(colourOf: (dataset: number, index: number) => string | undefined): Plugin {
  return {
    id: 'bar-hatching',
    afterDatasetsDraw(chart: Chart) {
      for (const { index: dataset, data } of chart.getSortedVisibleDatasetMetas()) {
        data.forEach((element, index) => {
          const colour = colourOf(dataset, index);
          if (colour === undefined) return;
          const box = barBox(element, chart.options.indexAxis === 'y');
          chart.ctx.beginPath();
          chart.ctx.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
          hatch(chart.ctx, box, colour);
        });
      }
    },
  };
}

type ChartElement = ReturnType<Chart['getDatasetMeta']>['data'][number];

/** Where a bar has been drawn. */
export function barBox(element: ChartElement, horizontal: boolean): Box {
  const { x, y, base, width, height } = element.getProps(['x', 'y', 'base', 'width', 'height'], true);
  return horizontal
    ? { left: Math.min(x, base), right: Math.max(x, base), top: y - height / 2, bottom: y + height / 2 }
    : { left: x - width / 2, right: x + width / 2, top: Math.min(y, base), bottom: Math.max(y, base) };
}

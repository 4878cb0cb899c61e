import type { CanvasRenderingContext2D as Pen } from 'canvas';
import type { ColourGroup } from './map-countries.js';
import type { Task } from './task.js';
import { lineHeight } from './text-ruler.js';

/** What each colour of a map stands for, in lines along the bottom of the drawing. */
export interface MapLegend {
  /** In points, with the space over it. */
  readonly height: number;
  draw(pen: Pen): void;
}

interface Entry extends ColourGroup {
  readonly left: number;
  readonly line: number;
}

/** In points. */
const over = 5;
const apart = 12;

/** None where the colours have no names. */
export function mapLegend(groups: readonly ColourGroup[], task: Task): MapLegend | undefined {
  const { theme, ruler } = task;
  const size = theme.size;
  const textLeft = size * 1.3;
  const pitch = size * lineHeight * 1.1;
  const entries: Entry[] = [];
  for (const group of groups) {
    const last = entries.at(-1);
    const left = last ? last.left + textLeft + ruler.width(last.name, { size }) + apart : 0;
    const fits = left + textLeft + ruler.width(group.name, { size }) <= task.width;
    entries.push({ ...group, left: fits ? left : 0, line: (last?.line ?? 0) + (fits ? 0 : 1) });
  }
  const last = entries.at(-1);
  if (!last) return undefined;
  const height = over + (last.line + 1) * pitch;
  return {
    height,
    draw(pen) {
      pen.textAlign = 'left';
      pen.textBaseline = 'middle';
      pen.font = ruler.font({ size });
      for (const { name, colour, left, line } of entries) {
        const y = task.height - height + over + (line + 0.5) * pitch;
        pen.fillStyle = colour;
        pen.fillRect(left, y - size * 0.42, size * 0.84, size * 0.84);
        pen.fillStyle = theme.ink;
        pen.fillText(name, left + textLeft, y);
      }
    },
  };
}

import type { Task } from './task.js';
import { lineHeight } from './text-ruler.js';

/** In points: labels are not set smaller to make them fit. */
const smallest = 6;

/**
 * The size of labels whose lines have so much height each: the theme's, or a smaller one, and a warning where even the
 * smallest does not fit.
 */
export function sizeForLines(pitch: number, lines: number, task: Task): number {
  const size = Math.min(task.theme.size, pitch / (Math.max(1, lines) * lineHeight));
  if (size >= smallest) return size;
  const missing = (smallest / size) * task.height;
  task.findings.warning('crowded-graphic', `the graphic "${task.specId}" is too low for its labels`, {
    span: task.spanOf(),
    hints: [`give it a height of ${Math.ceil(missing / (72 / 25.4))} mm or more, or fewer rows`],
  });
  return smallest;
}

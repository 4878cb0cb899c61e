import type { Task } from './task.js';
import { lineHeight } from './text-ruler.js';

/**
 * The axis of lying bars: what each is of, in a column at the left of them.
 *
 * @param sizes in points: of the column, of what stands between it and the bars, of the type
 */
export function namesAxis(sizes: { width: number; gap: number; size: number }, { theme }: Task) {
  const { width, gap, size } = sizes;
  return {
    grid: { display: false },
    border: { display: false },
    afterFit: (scale: { width: number }) => {
      scale.width = width;
    },
    ticks: {
      autoSkip: false,
      crossAlign: 'far',
      padding: gap,
      color: theme.ink,
      font: { size, lineHeight },
    },
  } as const;
}

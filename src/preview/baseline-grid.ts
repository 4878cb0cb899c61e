import type { Theme } from '../project/theme.js';
import type { PageBoxes } from '../typeset/page-boxes.js';
import { points } from '../typeset/units.js';
import type { BaselineGrid } from './protocol.js';

/** In pt: baselines that are nearer one another than this are one. */
const fine = 0.1;

/**
 * The grid of the theme or, where it has none, of body text: its leading for a step, through the place that most of its
 * lines stand at. The theme says how far apart the lines are, the pages where they begin.
 */
export function baselineGrid(
  pages: readonly PageBoxes[],
  { page, styles, grid }: Pick<Theme, 'page' | 'styles' | 'grid'>,
): BaselineGrid | undefined {
  const leading = styles.get('body')?.declared.leading;
  if (leading === undefined) return undefined;
  const step = grid ?? leading;
  const top = points(page.margins.top);
  const counts = new Map<number, number>();
  for (const box of pages.flat()) {
    if (box.kind !== 'line' || Math.abs(box.height - leading) > fine) continue;
    const phase = Math.round((((box.baseline - top) % step) + step) / fine) % Math.round(step / fine);
    counts.set(phase, (counts.get(phase) ?? 0) + 1);
  }
  const [most = [0]] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  return { first: top + most[0] * fine, step, bottom: points(page.height - page.margins.bottom) };
}

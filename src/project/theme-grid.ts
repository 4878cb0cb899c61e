import type { ThemeFault } from './theme-page.js';
import type { ThemeSource } from './theme-schema.js';

/** The step of the baseline grid, in pt; the lines of body text have to be whole steps apart to keep it. */
export function resolveGrid(source: ThemeSource, fault: ThemeFault): number | undefined {
  const { grid } = source;
  const leading = source.styles.body?.leading;
  if (grid === undefined || leading === undefined) return undefined;
  const steps = leading / grid;
  if (Math.round(steps) > 0 && Math.abs(steps - Math.round(steps)) < 1e-6) return grid;
  fault(
    'leading-off-grid',
    `the leading of body, ${leading} pt, is no whole number of steps of the grid, ${grid} pt`,
    ['grid'],
    [`write the leading of body, or a part of it: "grid: ${leading}"`],
  );
  return undefined;
}

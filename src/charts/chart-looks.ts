import type { Typeface } from '../fonts/typeface.js';
import type { ChartTheme } from './chart-theme.js';

/** The faces of the family that graphics are labelled in. */
export interface ChartFonts {
  readonly regular: Typeface;
  readonly bold: Typeface;
}

/** What graphics are drawn in. */
export interface ChartLooks {
  readonly theme: ChartTheme;
  readonly fonts: ChartFonts;
  /** Looks that are made of the very same things are the same. */
  readonly madeOf: readonly unknown[];
}

export function areSameLooks(a: ChartLooks, b: ChartLooks): boolean {
  return a.madeOf.every((one, at) => one === b.madeOf[at]);
}

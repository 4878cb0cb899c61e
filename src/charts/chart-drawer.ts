import type { StageResult } from '../diagnostics.js';
import type { ChartLooks } from './chart-looks.js';
import type { Drawable } from './read-graphic.js';

/** Draws graphics as SVG, in this thread or in another. */
export interface ChartDrawer {
  /** Graphics will be drawn soon: what takes its time before the first one may begin. */
  prepare(): void;
  /** The same graphic in the same looks always gives the same bytes. Mistakes of the project leave it without a value. */
  draw(drawable: Drawable, looks: ChartLooks): Promise<StageResult<string>>;
}

/** One that has to be closed for the program to end. */
export interface OpenDrawer extends ChartDrawer {
  close(): Promise<void>;
}

import type { Theme } from '../project/theme.js';
import type { ChartTheme } from './chart-theme.js';
import type { ChartService } from './draw.js';
import { MapLand } from './map-land.js';

/**
 * What graphics are drawn with, for the editions that share a theme: it loads chart.js, the fonts and the atlas when the first
 * one has to be drawn.
 */
export class ChartServices {
  readonly #made = new WeakMap<Theme, Promise<ChartService>>();
  readonly #land = new MapLand();

  /** @param looks what graphics take from the theme */
  of(theme: Theme, looks: ChartTheme): Promise<ChartService> {
    const known = this.#made.get(theme);
    if (known) return known;
    const made = this.#make(looks);
    this.#made.set(theme, made);
    return made;
  }

  async #make(looks: ChartTheme): Promise<ChartService> {
    const { createChartService } = await import('./draw.js');
    return createChartService(looks, this.#land);
  }
}

import type { Theme } from '../project/theme.js';
import type { ChartTheme } from './chart-theme.js';
import { type ChartService, createChartService } from './draw.js';
import { MapLand } from './map-land.js';

/** What graphics are drawn with, for the editions that share a theme: making it loads chart.js, the fonts and the atlas. */
export class ChartServices {
  readonly #made = new WeakMap<Theme, ChartService>();
  readonly #land = new MapLand();

  /** @param looks what graphics take from the theme */
  of(theme: Theme, looks: ChartTheme): ChartService {
    const known = this.#made.get(theme);
    if (known) return known;
    const made = createChartService(looks, this.#land);
    this.#made.set(theme, made);
    return made;
  }
}

import type { StageResult } from '../diagnostics.js';
import type { ChartDrawer } from './chart-drawer.js';
import { areSameLooks, type ChartLooks } from './chart-looks.js';
import type { ChartService } from './draw.js';
import { MapLand } from './map-land.js';
import type { Drawable } from './read-graphic.js';

/**
 * Draws graphics in this thread, for the editions that share their looks: it loads chart.js, the fonts and the atlas when the
 * first one has to be drawn.
 */
export class ChartServices implements ChartDrawer {
  #last: { readonly looks: ChartLooks; readonly service: Promise<ChartService> } | undefined;
  readonly #land = new MapLand();

  /** Nothing can be done meanwhile: what the first graphic needs is loaded when it comes. */
  prepare(): void {}

  async draw(drawable: Drawable, looks: ChartLooks): Promise<StageResult<string>> {
    if (!this.#last || !areSameLooks(this.#last.looks, looks)) {
      this.#last = { looks, service: this.#make(looks) };
    }
    return (await this.#last.service).draw(drawable);
  }

  async #make({ theme, fonts }: ChartLooks): Promise<ChartService> {
    const { createChartService } = await import('./draw.js');
    return createChartService(theme, fonts, this.#land);
  }
}

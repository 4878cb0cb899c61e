import { Worker } from 'node:worker_threads';
import { AskedThread } from '../asked-thread.js';
import type { StageResult } from '../diagnostics.js';
import type { OpenDrawer } from './chart-drawer.js';
import { areSameLooks, type ChartLooks } from './chart-looks.js';
import type { ChartTheme } from './chart-theme.js';
import type { Drawable } from './read-graphic.js';

export interface DrawingQuestion {
  readonly drawable: Drawable;
  /** Of this graphic and those after it; the bytes of the faces. */
  readonly looks?: { readonly theme: ChartTheme; readonly regular: Uint8Array; readonly bold: Uint8Array };
}

/** In MiB: half of what Node gives, which takes 13 MiB less of the machine's memory and no more time. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/**
 * Draws graphics in a thread of its own: meanwhile this thread lays out the pages that they stand on. That takes a seventh
 * off a build from nothing of two editions of 44 pages, and 50 MiB more of memory.
 */
export class ChartThread implements OpenDrawer {
  readonly #thread: AskedThread<DrawingQuestion>;
  #looks: ChartLooks | undefined;

  /** @param code what the thread runs, as JavaScript */
  constructor(code = new URL('./chart-worker.js', import.meta.url)) {
    // A fault is to be told at its place in src/ by the thread too.
    const debugging = process.sourceMapsEnabled && { execArgv: ['--enable-source-maps'] };
    this.#thread = new AskedThread(() => new Worker(code, { resourceLimits, ...debugging }));
  }

  prepare(): void {
    this.#thread.start();
  }

  draw(drawable: Drawable, looks: ChartLooks): Promise<StageResult<string>> {
    const knows = this.#thread.isRunning && this.#looks && areSameLooks(this.#looks, looks);
    this.#looks = looks;
    const { regular, bold } = looks.fonts;
    const plain = { theme: looks.theme, regular: regular.bytes, bold: bold.bytes };
    return this.#thread.ask({ drawable, ...(!knows && { looks: plain }) });
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}

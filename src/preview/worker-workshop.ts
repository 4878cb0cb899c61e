import { Worker } from 'node:worker_threads';
import { AskedThread } from '../asked-thread.js';
import type { PageDetails, Passage, SearchHit } from './protocol.js';
import type { Ask, WorkerData } from './worker-protocol.js';
import type { Built, ExportedEdition, Workshop } from './workshop.js';

/**
 * In MiB. Most that a build makes goes with it, but a save no longer makes so much: with three times the room, saves take as long, and
 * the two threads some 60 MiB more of the machine's memory.
 */
const youngGeneration = 32;

/** A workshop in a thread of its own. One that breaks down is put up again for the next question. */
export class WorkerWorkshop implements Workshop {
  readonly #thread: AskedThread<Ask>;

  constructor(workerData: WorkerData) {
    const resourceLimits = { maxYoungGenerationSizeMb: youngGeneration };
    const place = new URL('./worker.js', import.meta.url);
    this.#thread = new AskedThread(() => new Worker(place, { workerData, resourceLimits }));
  }

  build(changed?: readonly string[]): Promise<Built> {
    // A new thread has built nothing yet, whatever has changed since.
    return this.#thread.ask({ what: 'build', ...(this.#thread.isRunning && changed && { changed }) });
  }

  page(language: string, page: number): Promise<PageDetails | undefined> {
    return this.#thread.ask({ what: 'page', language, page });
  }

  passageAt(language: string, page: number, x: number, y: number): Promise<Passage | undefined> {
    return this.#thread.ask({ what: 'passage-at', language, page, x, y });
  }

  passages(language: string, key: string): Promise<readonly Passage[]> {
    return this.#thread.ask({ what: 'passages', language, key });
  }

  draw(language: string, hashes: readonly string[]): Promise<Uint8Array | undefined> {
    return this.#thread.ask({ what: 'draw', language, hashes });
  }

  search(language: string, query: string): Promise<readonly SearchHit[]> {
    return this.#thread.ask({ what: 'search', language, query });
  }

  export(language: string): Promise<ExportedEdition | undefined> {
    return this.#thread.ask({ what: 'export', language });
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}

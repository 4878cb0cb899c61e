import { Worker } from 'node:worker_threads';
import type { PageDetails, Passage, SearchHit } from './protocol.js';
import type { Answer, Ask, WorkerData } from './worker-protocol.js';
import type { Built, ExportedEdition, Workshop } from './workshop.js';

/**
 * In MiB. Most that a build makes goes with it: with room for that a save of the report takes a tenth less than with Node's 48;
 * twice as much saves nothing more, and takes 100 MiB of the machine's memory.
 */
const youngGeneration = 96;

/** A workshop in a thread of its own. One that breaks down is put up again for the next question. */
export class WorkerWorkshop implements Workshop {
  #worker: Worker | undefined;
  #asked = 0;

  constructor(private readonly data: WorkerData) {}

  build(changed?: readonly string[]): Promise<Built> {
    // A new thread has built nothing yet, whatever has changed since.
    return this.#ask({ what: 'build', ...(this.#worker && changed && { changed }) });
  }

  page(language: string, page: number): Promise<PageDetails | undefined> {
    return this.#ask({ what: 'page', language, page });
  }

  passageAt(language: string, page: number, x: number, y: number): Promise<Passage | undefined> {
    return this.#ask({ what: 'passage-at', language, page, x, y });
  }

  passages(language: string, key: string): Promise<readonly Passage[]> {
    return this.#ask({ what: 'passages', language, key });
  }

  draw(language: string, hashes: readonly string[]): Promise<Uint8Array | undefined> {
    return this.#ask({ what: 'draw', language, hashes });
  }

  search(language: string, query: string): Promise<readonly SearchHit[]> {
    return this.#ask({ what: 'search', language, query });
  }

  export(language: string): Promise<ExportedEdition | undefined> {
    return this.#ask({ what: 'export', language });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #ask<T>(ask: Ask): Promise<T> {
    const worker = this.#worker ?? this.#start();
    this.#asked += 1;
    const id = this.#asked;
    return new Promise<T>((resolve, reject) => {
      const done = () => {
        worker.off('message', hear);
        worker.off('exit', exited);
      };
      const hear = (answer: Answer<T>) => {
        if (answer.id !== id) return;
        done();
        if ('fault' in answer) reject(new Error(answer.fault));
        else resolve(answer.value);
      };
      const exited = () => {
        done();
        reject(new Error('the thread that builds has ended'));
      };
      worker.on('message', hear);
      worker.on('exit', exited);
      worker.postMessage({ id, ask });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: this.data,
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    this.#worker = worker;
    // Questions fail by the end of the thread; without a listener the program would end with it.
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    worker.setMaxListeners(0);
    return worker;
  }
}

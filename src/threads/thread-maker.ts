import { Worker } from 'node:worker_threads';
import type { Host } from '../host.js';
import type { Project } from '../project/project.js';
import type { EditionName, RecordedEdition } from '../recorded-edition.js';
import type { EditionMaker } from './edition-maker.js';
import type { Answer, Asking, ThreadData } from './protocol.js';

/** Makes editions in a thread of its own, from the project as this thread has opened it. */
export class ThreadMaker implements EditionMaker {
  readonly #worker: Worker;
  #told: Project | undefined;

  constructor(data: ThreadData) {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: data });
    // An edition fails by the end of the thread; without a listener the program would end with it.
    this.#worker.on('error', () => {});
  }

  async make(
    project: Project,
    edition: EditionName,
    { log, signal }: Pick<Host, 'log' | 'signal'>,
  ): Promise<RecordedEdition> {
    signal.throwIfAborted();
    const worker = this.#worker;
    const asking: Asking = { edition, ...(this.#told !== project && { project }) };
    this.#told = project;
    const listening = new AbortController();
    try {
      return await new Promise<RecordedEdition>((resolve, reject) => {
        const hear = (answer: Answer) => {
          if ('stage' in answer) log.stage(answer.stage, edition.language);
          else if ('fault' in answer) reject(new Error(answer.fault));
          else resolve(answer.made);
        };
        const lost = () => reject(new Error(`the thread that makes "${edition.language}" has ended`));
        const abort = () => reject(signal.reason);
        worker.on('message', hear);
        worker.on('exit', lost);
        signal.addEventListener('abort', abort);
        listening.signal.addEventListener('abort', () => {
          worker.off('message', hear);
          worker.off('exit', lost);
          signal.removeEventListener('abort', abort);
        });
        worker.postMessage(asking);
      });
    } finally {
      listening.abort();
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

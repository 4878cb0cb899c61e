import { parentPort, workerData } from 'node:worker_threads';
import { answerQuestions } from '../asked-thread.js';
import { openFiles } from '../files.js';
import { EditionWorkshop } from './edition-workshop.js';
import type { Ask, WorkerData } from './worker-protocol.js';

/** A workshop in a thread of its own: a build does not hold up the server, nor the end of the program. */
const { folder, share, of, sourceDate }: WorkerData = workerData;
const log = { stage: () => {} };
const { signal } = new AbortController();
const workshop = new EditionWorkshop({
  share,
  of,
  host: { log, signal, ...(sourceDate !== undefined && { sourceDate }) },
  openFiles: () => openFiles(folder),
});

answerQuestions(parentPort, answer);

function answer(ask: Ask): Promise<unknown> {
  switch (ask.what) {
    case 'build':
      return workshop.build(ask.changed);
    case 'page':
      return workshop.page(ask.language, ask.page);
    case 'passage-at':
      return workshop.passageAt(ask.language, ask.page, ask.x, ask.y);
    case 'draw':
      return workshop.draw(ask.language, ask.hashes);
    case 'passages':
      return workshop.passages(ask.language, ask.key);
    case 'search':
      return workshop.search(ask.language, ask.query);
    case 'export':
      return workshop.export(ask.language);
  }
}

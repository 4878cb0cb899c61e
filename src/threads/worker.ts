import { parentPort, workerData } from 'node:worker_threads';
import { DigestedFiles } from '../cache/digested-files.js';
import { openFiles } from '../files.js';
import type { Host } from '../host.js';
import type { Project } from '../project/project.js';
import { LocalMaker } from './local-maker.js';
import type { Answer, Asking, ThreadData } from './protocol.js';

/** The other end of `ThreadMaker`: makes what it is asked for, of the project that it was last given. */
function serve({ folder, sourceDate }: ThreadData, tell: (answer: Answer) => void) {
  const files = new DigestedFiles(openFiles(folder));
  const host: Host = {
    files,
    log: { stage: (stage) => tell({ stage }) },
    // The thread is ended from outside.
    signal: new AbortController().signal,
    ...(sourceDate !== undefined && { sourceDate }),
  };
  const maker = new LocalMaker(host);
  let known: Project | undefined;
  return async ({ edition, project = known }: Asking): Promise<void> => {
    try {
      if (!project) throw new Error('a thread was asked for an edition before it had a project');
      known = project;
      const made = await maker.make(project, edition);
      tell({ made: { ...made, read: files.digests } });
    } catch (error) {
      tell({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
}

parentPort?.on(
  'message',
  serve(workerData, (answer) => parentPort?.postMessage(answer)),
);

import type { Host } from '../host.js';
import type { Project } from '../project/project.js';
import type { EditionName, RecordedEdition } from '../recorded-edition.js';

/** Makes editions of one project, one after the other. */
export interface EditionMaker {
  /** @throws what `host.signal` aborts with */
  make(project: Project, edition: EditionName, host: Pick<Host, 'log' | 'signal'>): Promise<RecordedEdition>;
  close(): Promise<void>;
}

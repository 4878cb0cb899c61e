import { BuildMemory } from '../build-memory.js';
import { buildEdition } from '../edition.js';
import type { Host } from '../host.js';
import { Usage } from '../language/usage.js';
import type { Project } from '../project/project.js';
import type { EditionName, RecordedEdition } from '../recorded-edition.js';
import type { EditionMaker } from './edition-maker.js';

/** Makes editions in this thread; what they have in common is made once. */
export class LocalMaker implements EditionMaker {
  readonly #shared = new BuildMemory();

  constructor(private readonly host: Host) {}

  async make(project: Project, edition: EditionName): Promise<RecordedEdition> {
    const usage = new Usage();
    const result = await buildEdition(project, { ...edition, usage, shared: this.#shared }, this.host);
    return { result, usage: usage.notes, read: new Map() };
  }

  async close(): Promise<void> {}
}

import { BuildMemory } from './build-memory.js';
import type { ChartDrawer } from './charts/chart-drawer.js';
import type { StageResult } from './diagnostics.js';
import { type BuiltEdition, buildEdition, type EditionRequest } from './edition.js';
import type { Host } from './host.js';
import type { Usage } from './language/usage.js';
import type { Project } from './project/project.js';
import { announcementPage, type PageRequest } from './publish/announcement-page.js';

/**
 * Makes the editions of a project and the pages that announce them, with what they have in common. With it come the packages that
 * editions are made with, so that it is to be loaded only where one is made.
 */
export class EditionMaker {
  readonly #shared: BuildMemory;

  constructor(
    private readonly project: Project,
    private readonly host: Host,
    charts?: ChartDrawer,
  ) {
    this.#shared = new BuildMemory(charts);
  }

  /** @throws what `signal` of the host aborts with */
  edition(request: EditionRequest): Promise<StageResult<BuiltEdition>> {
    return buildEdition(this.project, { ...request, shared: this.#shared }, this.host);
  }

  page(request: PageRequest, usage: Usage): StageResult<string> {
    return announcementPage(this.project, request, usage, this.#shared);
  }
}

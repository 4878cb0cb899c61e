import { type Diagnostic, Findings } from '../diagnostics.js';
import { buildEdition } from '../edition.js';
import type { Host, ProjectFiles } from '../host.js';
import { KeptFiles } from '../kept-files.js';
import { Usage } from '../language/usage.js';
import { openProject } from '../project/open.js';
import type { Project } from '../project/project.js';
import { ProjectMemory } from '../project/project-memory.js';
import { editionFile } from '../publish/file-names.js';
import { EditionBench } from './edition-bench.js';
import { findText } from './find-text.js';
import { framesOf } from './frames.js';
import type { PageDetails, Passage, SearchHit } from './protocol.js';
import type { Built, BuiltPages, ExportedEdition, LocatedFinding, Workshop } from './workshop.js';

export interface WorkshopOptions {
  /** Which of the languages are built here: each `of`th, from `share`, counted from 0. */
  readonly share: number;
  readonly of: number;
  readonly host: Omit<Host, 'files'>;
  /** Fresh each time, so that it knows what one build has used. */
  readonly openFiles: () => ProjectFiles;
}

/** A workshop in this very thread. */
export class EditionWorkshop implements Workshop {
  readonly #benches = new Map<string, EditionBench>();
  readonly #opening = new ProjectMemory();
  #project: Project | undefined;
  /** What the last build gave, where it went through: without what was found in opening the project. */
  #last: Built | undefined;

  readonly #files: KeptFiles;

  constructor(private readonly options: WorkshopOptions) {
    this.#files = new KeptFiles(options.openFiles);
  }

  async build(changed?: readonly string[]): Promise<Built> {
    this.#files.forget(changed);
    // The workshop of the language that changed opens the project, and tells what is wrong in it.
    if (changed && this.#last && this.#isUntouched(changed)) return this.#last;
    this.#last = undefined;
    const files = this.#files.open();
    const host: Host = { ...this.options.host, files };
    const opened = await openProject(host, this.#opening);
    const project = opened.value;
    const found = new Findings();
    found.add(...opened.diagnostics);
    const editions: BuiltPages[] = [];
    for (const language of this.#languagesOf(project)) {
      if (!project) continue;
      const bench = this.#benches.get(language) ?? new EditionBench(language);
      this.#benches.set(language, bench);
      const { value, diagnostics } = await bench.build(project, changed, host);
      found.add(...diagnostics);
      if (value) editions.push(value);
    }
    if (project) this.#project = project;
    const used = new Set([...files.used, ...[...this.#benches.values()].flatMap(({ used }) => [...used])]);
    const located = await this.#located(found.list, files);
    const built = { languages: project?.config.languages, editions, findings: located, used: [...used] };
    const isWhole = editions.length > 0 && editions.length === this.#languagesOf(project).length;
    if (isWhole) this.#last = withoutOpening(built);
    return built;
  }

  #isUntouched(changed: readonly string[]): boolean {
    const project = this.#project;
    const benches = [...this.#benches.values()];
    return project !== undefined && benches.every((bench) => bench.isUntouched(changed, project));
  }

  async page(language: string, page: number): Promise<PageDetails | undefined> {
    return this.#benches.get(language)?.index?.details(page);
  }

  async passageAt(language: string, page: number, x: number, y: number): Promise<Passage | undefined> {
    return this.#benches.get(language)?.index?.passageAt(page, x, y);
  }

  async passages(language: string, key: string): Promise<readonly Passage[]> {
    return this.#benches.get(language)?.index?.passages(key) ?? [];
  }

  async draw(language: string, hashes: readonly string[]): Promise<Uint8Array | undefined> {
    return this.#benches.get(language)?.draw(hashes);
  }

  async search(language: string, query: string): Promise<readonly SearchHit[]> {
    const index = this.#benches.get(language)?.index;
    return index ? findText(index, query) : [];
  }

  async export(language: string): Promise<ExportedEdition | undefined> {
    const project = this.#project;
    if (!project) return undefined;
    const host: Host = { ...this.options.host, files: this.options.openFiles() };
    const request = { language, profile: 'draft', usage: new Usage() } as const;
    const { value } = await buildEdition(project, request, host);
    return value && { name: editionFile(project.config.id, language, 'draft'), pdf: value.pdf };
  }

  async close(): Promise<void> {
    this.#benches.clear();
  }

  #languagesOf(project: Project | undefined): readonly string[] {
    const { share, of } = this.options;
    return project?.config.languages.filter((_, index) => index % of === share) ?? [];
  }

  async #located(found: readonly Diagnostic[], files: ProjectFiles): Promise<readonly LocatedFinding[]> {
    const frames = await framesOf(found, files);
    return found.map((diagnostic, at) => {
      const spots = [...this.#benches.values()].flatMap((bench) => bench.spotOf(diagnostic) ?? []);
      return { diagnostic, frame: frames[at] ?? [], spots };
    });
  }
}

/** The same again, as it is given where nothing had to be built: no findings but the editions' own. */
function withoutOpening(built: Built): Built {
  return {
    ...built,
    findings: built.findings.filter(({ diagnostic }) => diagnostic.edition !== undefined),
  };
}

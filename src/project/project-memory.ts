import type { Span } from '../diagnostics.js';
import { CatalogueMemory, type KeptCatalogues } from './catalogue-memory.js';
import { DataMemory } from './data-memory.js';
import type { Project } from './project.js';
import { type Kept, Remembered } from './remembered.js';

/** A part of a project, and where its own parts stand. */
export interface ProjectPart<T> {
  readonly value: T;
  readonly spans: ReadonlyMap<string, ReadonlyMap<string, Span>>;
}

/** All that a memory holds, as plain data; parts are one another's, so that they belong together. */
export interface KeptProject {
  readonly parts: readonly (Kept<unknown> | undefined)[];
  readonly catalogues: KeptCatalogues;
}

type Part<Name extends keyof Project> = Remembered<ProjectPart<Project[Name] | undefined>>;

/**
 * What opening a project leaves for opening it again: its parts, each read again only where a file that it rests on has
 * changed. It saves time and changes nothing.
 */
export class ProjectMemory {
  readonly config: Part<'config'> = new Remembered();
  readonly theme: Part<'theme'> = new Remembered();
  readonly sources: Part<'sources'> = new Remembered();
  readonly facts: Part<'facts'> = new Remembered();
  readonly charts: Part<'charts'> = new Remembered();
  readonly templates = new Remembered<ProjectPart<Project['templates']>>();
  readonly keyNotes = new Remembered<ProjectPart<Project['keyNotes']>>();
  readonly terms = new Remembered<ProjectPart<Project['terms']>>();
  readonly locks = new Remembered<ProjectPart<Project['locks']>>();
  readonly data = new Remembered<ProjectPart<Pick<Project, 'data' | 'checked'>>>();
  readonly catalogues = new CatalogueMemory();
  /** For as long as the program runs: what files were parsed as is no plain data. */
  readonly dataFiles = new DataMemory();
  /** What is frozen at any depth. */
  readonly frozen = new WeakSet<object>();

  get kept(): KeptProject {
    return { parts: this.#parts.map(({ kept }) => kept), catalogues: this.catalogues.kept };
  }

  /** Something was read, rather than recalled. */
  get hasNew(): boolean {
    return this.#parts.some(({ isNew }) => isNew) || this.catalogues.hasNew;
  }

  /** Takes over what a memory of the same program held. */
  recall({ parts, catalogues }: KeptProject): void {
    for (const [at, part] of this.#parts.entries()) part.recall(parts[at]);
    this.catalogues.recall(catalogues);
  }

  get #parts(): readonly Remembered<unknown>[] {
    const { config, theme, sources, facts, charts, templates, keyNotes, terms, locks, data } = this;
    return [config, theme, sources, facts, charts, templates, keyNotes, terms, locks, data];
  }
}

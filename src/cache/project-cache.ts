import { sha256 } from '../digest.js';
import { type KeptProject, ProjectMemory } from '../project/project-memory.js';
import type { CacheFolder } from './cache-folder.js';

interface Entry {
  readonly kept: KeptProject;
  /** Those of its objects that inherit from none: on the disk they are as others. */
  readonly bare: readonly object[];
}

/**
 * What opening a project has left, on the disk: a build parses and validates only the files that have changed since the last one,
 * and loads no parser for others. That takes 0.25 s of processor time from each (of 0.82 s where nothing has changed).
 */
export class ProjectCache {
  readonly #name: string;

  constructor(
    private readonly folder: CacheFolder,
    program: string,
  ) {
    this.#name = `${sha256(program)}.project`;
  }

  async recall(): Promise<ProjectMemory> {
    const memory = new ProjectMemory();
    const entry = await this.folder.recall<Entry>(this.#name);
    for (const one of entry?.bare ?? []) Object.setPrototypeOf(one, null);
    if (entry) memory.recall(entry.kept);
    return memory;
  }

  async keep({ hasNew, kept }: ProjectMemory): Promise<void> {
    if (!hasNew) return;
    const entry: Entry = { kept, bare: bareIn(kept) };
    await this.folder.keep(this.#name, entry);
  }
}

/** The objects without a prototype in plain data. */
function bareIn(data: unknown): readonly object[] {
  const seen = new Set<object>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) return;
    seen.add(value);
    for (const held of value instanceof Map ? value.values() : Object.values(value)) walk(held);
  };
  walk(data);
  return [...seen].filter((one) => Object.getPrototypeOf(one) === null);
}

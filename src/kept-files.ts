import { insidePath } from './files.js';
import type { ProjectFiles } from './host.js';

/**
 * The files of builds that come one after the other: what has not changed since it was read is not read again, and
 * comes as the same bytes in the same place of the memory. What a build does not use is let go at the next.
 */
export class KeptFiles {
  #files = new Map<string, Uint8Array>();
  #folders = new Map<string, readonly string[]>();
  #last: OpenedFiles | undefined;

  /** @param openFiles the disk's, fresh each time */
  constructor(private readonly openFiles: () => ProjectFiles) {}

  /** Tells what files have changed, and folders with all in them; everything may have where nothing is told. */
  forget(changed: readonly string[] | undefined): void {
    if (!changed) {
      this.#files.clear();
      this.#folders.clear();
    }
    for (const path of changed ?? []) {
      for (const file of this.#files.keys()) if (isBelow(file, path)) this.#files.delete(file);
      for (const folder of this.#folders.keys()) {
        if (isBelow(path, folder) || isBelow(folder, path)) this.#folders.delete(folder);
      }
    }
  }

  /** For one build. */
  open(): ProjectFiles {
    const used = this.#last?.used;
    if (used) {
      this.#files = new Map([...this.#files].filter(([path]) => used.has(path)));
      this.#folders = new Map([...this.#folders].filter(([path]) => used.has(path)));
    }
    this.#last = new OpenedFiles(this.openFiles(), this.#files, this.#folders);
    return this.#last;
  }
}

class OpenedFiles implements ProjectFiles {
  readonly used = new Set<string>();

  constructor(
    private readonly files: ProjectFiles,
    private readonly kept: Map<string, Uint8Array>,
    private readonly folders: Map<string, readonly string[]>,
  ) {}

  async read(path: string): Promise<Uint8Array> {
    const inside = insidePath(path);
    this.used.add(inside);
    const bytes = this.kept.get(inside) ?? (await this.files.read(path));
    this.kept.set(inside, bytes);
    return bytes;
  }

  async list(folder: string): Promise<readonly string[]> {
    const inside = insidePath(folder).replace(/\/$/, '');
    this.used.add(inside);
    const listed = this.folders.get(inside) ?? (await this.files.list(folder));
    this.folders.set(inside, listed);
    return listed;
  }
}

/** Whether a path is a folder's, or the folder itself. */
function isBelow(path: string, folder: string): boolean {
  return `${path}/`.startsWith(`${folder}/`);
}

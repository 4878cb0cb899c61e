import { insidePath } from '../../src/files.js';
import { FileError, type Host, type ProjectFiles } from '../../src/host.js';

/** Files that exist for a test alone; paths are the project's, `data/report.yaml`. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>;

/** A host whose project is made of these files; it logs nothing and is never aborted. */
export function memoryHost(files: MemoryFiles, more: Partial<Host> = {}): Host {
  return {
    files: memoryFiles(files),
    log: { stage: () => {} },
    signal: new AbortController().signal,
    ...more,
  };
}

export function memoryFiles(files: MemoryFiles): ProjectFiles {
  const used = new Set<string>();
  return {
    used,
    async read(path) {
      const inside = insidePath(path);
      used.add(inside);
      const content = Object.hasOwn(files, inside) ? files[inside] : undefined;
      if (content === undefined) throw new FileError('missing', path);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    async list(folder) {
      const inside = insidePath(folder);
      used.add(inside);
      return Object.keys(files)
        .filter((path) => path.startsWith(`${inside}/`))
        .sort();
    },
  };
}

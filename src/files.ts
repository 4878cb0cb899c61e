import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { posix, resolve, sep } from 'node:path';
import { FileError, type FileProblem, type ProjectFiles } from './host.js';

const MEBIBYTE = 1024 * 1024;

export interface FileOptions {
  /** Files of more bytes than this are refused (`too-large`); 64 MiB unless told. */
  readonly maxBytes?: number;
}

/** The files of the project in `folder`, on the disk. */
export function openFiles(folder: string, options: FileOptions = {}): ProjectFiles {
  return new FolderFiles(resolve(folder), options.maxBytes ?? 64 * MEBIBYTE);
}

/**
 * The path as a project may write it, without `.` and `..`.
 * @throws FileError `outside` where it is absolute, an address or leads out of the folder.
 */
export function insidePath(path: string): string {
  const normal = posix.normalize(path);
  // "C:" and "https:" alike: what has a scheme or a drive is no path inside the project.
  const elsewhere = /^[a-z][a-z0-9+.-]*:/i.test(path) || path.includes('\\') || path.startsWith('/');
  if (elsewhere || normal === '..' || normal.startsWith('../')) throw new FileError('outside', path);
  if (path === '' || path.includes('\0')) throw new FileError('missing', path);
  return normal;
}

/** Reads one file after the other: for some hundreds of small ones, promises take several times the processor time. */
class FolderFiles implements ProjectFiles {
  readonly #used = new Set<string>();
  #realRoot: string | undefined;

  constructor(
    readonly root: string,
    readonly maxBytes: number,
  ) {}

  get used(): ReadonlySet<string> {
    return this.#used;
  }

  async read(path: string): Promise<Uint8Array> {
    const inside = insidePath(path);
    this.#used.add(inside);
    return failing(path, () => {
      const real = this.#real(inside, path);
      const about = statSync(real);
      if (!about.isFile()) throw new FileError('not-a-file', path);
      if (about.size > this.maxBytes) throw new FileError('too-large', path);
      return new Uint8Array(readFileSync(real));
    });
  }

  async list(folder: string): Promise<readonly string[]> {
    const inside = insidePath(folder).replace(/\/$/, '');
    this.#used.add(inside);
    const found: string[] = [];
    failing(folder, () => this.#walk(inside, found, []));
    return found.sort();
  }

  /**
   * Hidden files are left out: they belong to editors and systems, not to the report. `above` are the real folders on
   * the way, so that a link that leads back to one of them is not followed for ever.
   */
  #walk(folder: string, found: string[], above: readonly string[]): void {
    const real = this.#realFolder(folder);
    if (real === undefined || above.includes(real)) return;
    for (const entry of readdirSync(real, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() || (entry.isSymbolicLink() && this.#leadsToFolder(path))) {
        this.#walk(path, found, [...above, real]);
      } else {
        found.push(path);
      }
    }
  }

  #realFolder(folder: string): string | undefined {
    try {
      return this.#real(folder, folder);
    } catch (error) {
      if (problemOf(error) === 'missing') return undefined;
      throw error;
    }
  }

  /** A link that is broken or leads in a circle counts as a file, whose reading then tells what is wrong. */
  #leadsToFolder(path: string): boolean {
    try {
      return statSync(this.#real(path, path)).isDirectory();
    } catch (error) {
      if (problemOf(error) === 'outside') throw error;
      return false;
    }
  }

  #real(inside: string, written: string): string {
    this.#realRoot ??= realpathSync.native(this.root);
    const root = this.#realRoot;
    const real = realpathSync.native(resolve(root, inside));
    const within = root.endsWith(sep) ? root : root + sep;
    if (real !== root && !real.startsWith(within)) throw new FileError('outside', written);
    return real;
  }
}

function failing<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(problemOf(error), path, { cause: error });
  }
}

function problemOf(error: unknown): FileProblem {
  if (error instanceof FileError) return error.problem;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'missing';
  return code === 'ENOTDIR' || code === 'EISDIR' ? 'not-a-file' : 'unreadable';
}

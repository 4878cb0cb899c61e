import { sha256 } from '../digest.js';
import { FileError, type ProjectFiles } from '../host.js';

/** The files of a project, with a digest of all that was read of them: what a build rests on. */
export class DigestedFiles implements ProjectFiles {
  readonly #digests = new Map<string, string>();

  constructor(private readonly files: ProjectFiles) {}

  get used(): ReadonlySet<string> {
    return this.files.used;
  }

  /** By path, that of a folder with a slash at its end; of what could not be read, why. */
  get digests(): ReadonlyMap<string, string> {
    return this.#digests;
  }

  async read(path: string): Promise<Uint8Array> {
    return this.#noting(path, () => this.files.read(path), sha256);
  }

  async list(folder: string): Promise<readonly string[]> {
    return this.#noting(
      `${folder}/`,
      () => this.files.list(folder),
      (names) => sha256(names.join('\n')),
    );
  }

  async #noting<T>(name: string, act: () => Promise<T>, digest: (result: T) => string): Promise<T> {
    try {
      const result = await act();
      this.#digests.set(name, digest(result));
      return result;
    } catch (error) {
      if (error instanceof FileError) this.#digests.set(name, error.problem);
      throw error;
    }
  }
}

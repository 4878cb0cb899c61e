import { type Diagnostic, Findings } from '../diagnostics.js';
import { FileError, type FileProblem, type ProjectFiles } from '../host.js';

/** What something is read from, and what is told of it. */
export interface Reading {
  readonly files: ProjectFiles;
  readonly findings: Findings;
}

/** A file as it was found, or why it could not be had. */
type Found = Uint8Array | FileProblem;

/** Something that was made, with all that it was made of: plain data where that is. */
export interface Kept<T> {
  readonly madeOf: readonly unknown[];
  readonly read: ReadonlyMap<string, Found>;
  readonly value: T;
  readonly told: readonly Diagnostic[];
}

/**
 * Something that was made from files, and from other things. It is made again only where a file that it was made from
 * reads otherwise, or one of the other things is another one.
 */
export class Remembered<T> {
  #kept: Kept<T> | undefined;
  #isNew = false;

  /** What it holds, for another one to recall. */
  get kept(): Kept<T> | undefined {
    return this.#kept;
  }

  /** It has made what it holds, rather than recalled it. */
  get isNew(): boolean {
    return this.#isNew;
  }

  recall(kept: Kept<T> | undefined): void {
    this.#kept = kept;
    this.#isNew = false;
  }

  /**
   * @param madeOf all that `make` uses beside files: compared by identity, strings by their text
   * @param make reads and tells through what it is given alone, and lists no folder; what it told is told again
   * @throws what `make` throws: then nothing is kept
   */
  async of(
    madeOf: readonly unknown[],
    { files, findings }: Reading,
    make: (reading: Reading) => Promise<T> | T,
  ): Promise<T> {
    let kept = this.#kept;
    if (!kept || !(await holds(kept, madeOf, files))) {
      const recorded = new RecordedFiles(files);
      const own = new Findings();
      const value = await make({ files: recorded, findings: own });
      kept = { madeOf, read: recorded.found, value, told: own.list };
      this.#kept = kept;
      this.#isNew = true;
    }
    findings.add(...kept.told);
    return kept.value;
  }
}

async function holds(kept: Kept<unknown>, madeOf: readonly unknown[], files: ProjectFiles): Promise<boolean> {
  if (kept.madeOf.length !== madeOf.length || kept.madeOf.some((one, at) => one !== madeOf[at])) return false;
  const same = await Promise.all(
    [...kept.read].map(async ([path, before]) => isSame(before, await found(path, files))),
  );
  return same.every(Boolean);
}

function isSame(before: Found, now: Found): boolean {
  if (before === now) return true;
  return typeof before !== 'string' && typeof now !== 'string' && Buffer.compare(before, now) === 0;
}

async function found(path: string, files: ProjectFiles): Promise<Found> {
  try {
    return await files.read(path);
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
}

class RecordedFiles implements ProjectFiles {
  readonly found = new Map<string, Found>();

  constructor(private readonly files: ProjectFiles) {}

  /** Read for this alone: what it was made from before may have been read too, to know whether it still holds. */
  get used(): ReadonlySet<string> {
    return new Set(this.found.keys());
  }

  async read(path: string): Promise<Uint8Array> {
    try {
      const bytes = await this.files.read(path);
      this.found.set(path, bytes);
      return bytes;
    } catch (error) {
      if (error instanceof FileError) this.found.set(path, error.problem);
      throw error;
    }
  }

  list(folder: string): Promise<readonly string[]> {
    throw new Error(`"${folder}" was listed for what is remembered by the files it reads`);
  }
}

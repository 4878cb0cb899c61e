import { isSameData } from '../same-data.js';
import type { DataFile } from './data-file.js';
import type { Dataset, Value } from './project.js';
import { Remembered } from './remembered.js';

/** A file of `data/` as it was read; without what it holds where it could not be. */
export interface ReadDataFile {
  readonly holds: DataFile | undefined;
  /** The files that were read for it. */
  readonly read: readonly string[];
}

/** What reading the data leaves for reading it again: files that have not changed, and of the others what reads alike. */
export class DataMemory {
  readonly #files = new Map<string, Remembered<ReadDataFile>>();
  #entries = new Map<string, Value | Dataset>();
  #used = new Map<string, Value | Dataset>();

  /** What is remembered of a file. */
  file(path: string): Remembered<ReadDataFile> {
    const known = this.#files.get(path) ?? new Remembered();
    this.#files.set(path, known);
    return known;
  }

  /** A value or dataset, the very same as last where it is alike: others know it by its identity. */
  known(entry: Value | Dataset): Value | Dataset {
    const last = this.#entries.get(entry.path);
    const known = last && isSameData(last, entry) ? last : entry;
    this.#used.set(known.path, known);
    return known;
  }

  /** Forgets what is no longer there: the data is read. */
  settle(): void {
    this.#entries = this.#used;
    this.#used = new Map();
  }
}

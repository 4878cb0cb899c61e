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
  #files = new Map<string, Remembered<ReadDataFile>>();
  #usedFiles = new Map<string, Remembered<ReadDataFile>>();
  #entries = new Map<string, Value | Dataset>();
  #usedEntries = new Map<string, Value | Dataset>();

  /** What is remembered of a file. */
  file(path: string): Remembered<ReadDataFile> {
    const known = this.#files.get(path) ?? new Remembered();
    this.#usedFiles.set(path, known);
    return known;
  }

  /** A value or dataset, the very same as last where it is alike: others know it by its identity. */
  known(entry: Value | Dataset): Value | Dataset {
    const last = this.#entries.get(entry.path);
    const known = last && isSameData(last, entry) ? last : entry;
    this.#usedEntries.set(known.path, known);
    return known;
  }

  /** Forgets what is no longer there: the data is read. */
  settle(): void {
    [this.#files, this.#usedFiles] = [this.#usedFiles, new Map()];
    [this.#entries, this.#usedEntries] = [this.#usedEntries, new Map()];
  }
}

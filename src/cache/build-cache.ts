import { join } from 'node:path';
import { CacheFolder } from './cache-folder.js';
import type { DigestedFiles } from './digested-files.js';
import { EditionCache } from './edition-cache.js';
import { programDigest } from './program-digest.js';
import { ProjectCache } from './project-cache.js';
import { WordsCache } from './words-cache.js';

/** What the builds of a project keep on the disk for those after them. It saves time and changes nothing. */
export class BuildCache {
  readonly project: ProjectCache;
  readonly words: WordsCache;
  readonly #folder: CacheFolder;
  readonly #program = programDigest();

  /** @param project its folder, absolute: the cache is in it */
  constructor(project: string) {
    this.#folder = new CacheFolder(join(project, '.report-cache'));
    this.project = new ProjectCache(this.#folder, this.#program);
    this.words = new WordsCache(this.#folder);
  }

  /** @param files what has been read of them by now is what the project was opened from */
  editions(files: DigestedFiles): EditionCache {
    return new EditionCache(this.#folder, this.#program, files);
  }
}

import { join } from 'node:path';
import { CacheFolder } from './cache-folder.js';
import type { DigestedFiles } from './digested-files.js';
import { EditionCache } from './edition-cache.js';
import { programDigest } from './program-digest.js';
import { WordsCache } from './words-cache.js';

/** What the builds of a project keep on the disk for those after them. It saves time and changes nothing. */
export interface BuildCache {
  readonly editions: EditionCache;
  readonly words: WordsCache;
}

/**
 * The cache of a project that has been opened, in its folder.
 *
 * @param project the folder, absolute
 * @param files what the project was opened from
 */
export function openCache(project: string, files: DigestedFiles): BuildCache {
  const folder = new CacheFolder(join(project, '.report-cache'));
  return {
    editions: new EditionCache(folder, programDigest(), files),
    words: new WordsCache(folder),
  };
}

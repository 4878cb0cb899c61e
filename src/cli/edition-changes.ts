import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WordsCache } from '../cache/words-cache.js';
import { sha256 } from '../digest.js';
import type { BuiltEdition } from '../edition.js';
import { editionFile } from '../publish/file-names.js';
import type { PublishedEdition } from '../publish/manifest.js';

/** An edition that the output folder has, and the one that is about to take its place. */
export interface Successor {
  readonly edition: BuiltEdition;
  readonly before: Uint8Array;
}

/** The editions whose bytes are not those of the last build; it has to be asked before publishing. */
export async function successorsOf(
  id: string,
  editions: readonly BuiltEdition[],
  published: readonly PublishedEdition[],
  folder: string,
): Promise<readonly Successor[]> {
  const successors: Successor[] = [];
  for (const edition of editions) {
    const file = editionFile(id, edition.language, edition.profile);
    const last = published.find((one) => one.file === file);
    if (!last || last.sha256 === sha256(edition.pdf)) continue;
    const before = await readFile(join(folder, file)).catch(() => undefined);
    if (before) successors.push({ edition, before });
  }
  return successors;
}

/**
 * Which pages of the editions say something else than those of the last build: "en page 11: 61 → 62".
 *
 * @param words what is known of the last build's pages
 */
export async function editionChanges(
  successors: readonly Successor[],
  words: WordsCache | undefined,
): Promise<readonly string[]> {
  if (successors.length === 0) return [];
  const [{ changesOfWords }, { changeLines }] = await Promise.all([
    import('../comparison/compare.js'),
    import('../comparison/change-lines.js'),
  ]);
  const lines: string[] = [];
  for (const { edition, before } of successors) {
    const { language } = edition;
    const earlier = await words?.of(before);
    // Words are compared as they were set with words as they are set, or else all of them as they are read.
    const old = earlier ?? (await wordsIn(before, language));
    const fresh = earlier ? edition.words : await wordsIn(edition.pdf, language);
    if (!old || !fresh) continue;
    lines.push(...changeLines(changesOfWords(old, fresh)).map((line) => `${language} ${line}`));
  }
  return lines;
}

/** What a PDF says, page by page. pdf.js is loaded for one that nothing is known of. */
async function wordsIn(pdf: Uint8Array, shown: string): Promise<readonly string[] | undefined> {
  const { openPdf } = await import('../comparison/read-pdf.js');
  const { value } = await openPdf(pdf, shown);
  await value?.close();
  return value?.pages.map(({ text }) => text);
}

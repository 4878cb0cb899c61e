import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltEdition } from '../edition.js';
import { editionFile } from '../publish/file-names.js';
import { type PublishedEdition, sha256 } from '../publish/manifest.js';

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

/** Which pages of the editions say something else than those of the last build: "en page 11: 61 → 62". */
export async function editionChanges(successors: readonly Successor[]): Promise<readonly string[]> {
  if (successors.length === 0) return [];
  // pdf.js is loaded for a build that changes something, and for no other.
  const [{ openPdf }, { changesOfWords }, { changeLines }] = await Promise.all([
    import('../comparison/read-pdf.js'),
    import('../comparison/compare.js'),
    import('../comparison/change-lines.js'),
  ]);
  const lines: string[] = [];
  for (const { edition, before } of successors) {
    const old = (await openPdf(before, edition.language)).value;
    const fresh = (await openPdf(edition.pdf, edition.language)).value;
    const changes = old && fresh ? changesOfWords(old.pages, fresh.pages) : [];
    lines.push(...changeLines(changes).map((line) => `${edition.language} ${line}`));
    await old?.close();
    await fresh?.close();
  }
  return lines;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LooksCache } from '../cache/looks-cache.js';
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
 * @param looks what is known of the last build's pages, of which only those that look different are read then
 */
export async function editionChanges(
  successors: readonly Successor[],
  looks: LooksCache | undefined,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { edition, before } of successors) {
    const [earlier, own] = [(await looks?.of(before)) ?? [], edition.looks];
    const common = new Set(own.filter((look) => earlier.includes(look)));
    const isSame = earlier.length === own.length && own.every((look, index) => look === earlier[index]);
    // pdf.js is loaded for a build that changes something, and for no other.
    if (!isSame)
      lines.push(...(await changesIn({ edition, before }, known(earlier, common), known(own, common))));
  }
  return lines;
}

/** By the page's number: a look that both have stands for the words. */
function known(looks: readonly string[], common: ReadonlySet<string>): ReadonlyMap<number, string> {
  return new Map(looks.flatMap((look, index) => (common.has(look) ? [[index + 1, look] as const] : [])));
}

async function changesIn(
  { edition, before }: Successor,
  knownBefore: ReadonlyMap<number, string>,
  knownNow: ReadonlyMap<number, string>,
): Promise<readonly string[]> {
  const [{ openPdf }, { changesOfWords }, { changeLines }] = await Promise.all([
    import('../comparison/read-pdf.js'),
    import('../comparison/compare.js'),
    import('../comparison/change-lines.js'),
  ]);
  const { language, pdf } = edition;
  const old = (await openPdf(before, language, knownBefore)).value;
  const fresh = (await openPdf(pdf, language, knownNow)).value;
  const changes = old && fresh ? changesOfWords(old.pages, fresh.pages) : [];
  await old?.close();
  await fresh?.close();
  return changeLines(changes).map((line) => `${language} ${line}`);
}

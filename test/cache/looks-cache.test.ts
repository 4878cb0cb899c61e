import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.js';
import { LooksCache } from '../../src/cache/looks-cache.js';
import { editionChanges } from '../../src/cli/edition-changes.js';
import { openPdf } from '../../src/comparison/read-pdf.js';
import type { BuiltEdition } from '../../src/edition.js';
import { builtEditions } from '../support/built.js';
import { change, copyCase, sharedFolders } from '../support/project-folder.js';

const newFolder = sharedFolders();
const patience = 120_000;

/** The English edition of a project, and as it is when a text of its first page has changed. */
let before: BuiltEdition;
let after: BuiltEdition;

beforeAll(async () => {
  const project = await copyCase('garden', await newFolder());
  before = await english(project);
  const path = 'locales/en/prose/welcome.md';
  const text = await readFile(join(project, path), 'utf8');
  await change(project, { [path]: text.replace('It gave', 'It brought forth') });
  after = await english(project);
}, patience);

async function english(project: string): Promise<BuiltEdition> {
  const edition = (await builtEditions(project)).find(({ language }) => language === 'en');
  if (!edition) throw new Error('there is no English edition');
  return edition;
}

async function changesWith(looks: readonly string[] | undefined): Promise<readonly string[]> {
  const cache = new LooksCache(new CacheFolder(join(await newFolder(), 'cache')));
  if (looks) await cache.keep({ pdf: before.pdf, looks });
  return editionChanges([{ edition: after, before: before.pdf }], cache);
}

describe('looks that are kept', () => {
  it('differ for the pages that have changed alone', () => {
    expect(after.looks[0]).not.toBe(before.looks[0]);
    expect(after.looks.slice(1)).toEqual(before.looks.slice(1));
  });

  it('tell the same changes as reading every page', async () => {
    const all = await changesWith(undefined);
    expect(all).toEqual([expect.stringMatching(/^en page 1: .*brought forth/)]);
    expect(await changesWith(before.looks)).toEqual(all);
  });

  it('spare the pages that look the same', async () => {
    // Were they read, their words would tell.
    expect(await changesWith(after.looks)).toEqual([]);
    const known = new Map([[1, 'known']]);
    const { value } = await openPdf(before.pdf, 'before.pdf', known);
    const texts = value?.pages.map(({ text }) => text) ?? [];
    await value?.close();
    expect(texts[0]).toBe('known');
    expect(texts[1]).toContain('South bed');
  });
});

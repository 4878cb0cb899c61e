import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.js';
import { WordsCache } from '../../src/cache/words-cache.js';
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
  const [layout, theme] = await Promise.all(
    ['main.hbs', 'theme.yaml'].map((name) => readFile(join(project, 'templates', name), 'utf8')),
  );
  const figure = '<key-figure><p>{{number harvest.beds}}</p><p>{{t "report:kilos"}}</p></key-figure>';
  const large =
    'styles:\n  key-figure: { size: 30, leading: 33 }\n  key-figure-label: { size: 8.6, leading: 11.6 }';
  await change(project, {
    'templates/main.hbs': layout?.replace('<img', `${figure}<img`) ?? '',
    'templates/theme.yaml': theme?.replace('styles:', large) ?? '',
  });
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

async function changesWith(words: readonly string[] | undefined): Promise<readonly string[]> {
  const cache = new WordsCache(new CacheFolder(join(await newFolder(), 'cache')));
  if (words) await cache.keep({ pdf: before.pdf, words });
  return editionChanges([{ edition: after, before: before.pdf }], cache);
}

describe('words that are kept', () => {
  it('are those that stand in the PDF, of charts, folios and what stands below large type too', async () => {
    const { value } = await openPdf(before.pdf, 'before.pdf');
    const read = value?.pages.map(({ text }) => text) ?? [];
    await value?.close();
    expect(before.words.join(' ')).toContain('South bed');
    expect(before.words.map(apart)).toEqual(read.map(apart));
  });

  it('tell the same changes as reading every page', async () => {
    const all = await changesWith(undefined);
    expect(all).toEqual([expect.stringMatching(/^en page 1: .*brought forth/)]);
    expect(await changesWith(before.words)).toEqual(all);
  });

  it('spare reading a page', async () => {
    // Were they read, their words would tell.
    expect(await changesWith(after.words)).toEqual([]);
  });
});

function apart(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { announcementContext, fileSize } from '../../src/publish/announcement.js';
import { mergedEditions, publishedEdition } from '../../src/publish/manifest.js';
import { publish, readPublished } from '../../src/publish/publish.js';
import { contentOf, edition, temporaryFolder } from './publishing.js';

const project = { config: { id: 'annual', languages: ['en', 'fr'] } };
const generator = 'report 1.0.0';
const going = new AbortController().signal;
const both = [edition('en', 'english'), edition('fr', 'français')];
const page = { name: 'announcement.en.html', bytes: new TextEncoder().encode('<html>') };

async function output() {
  const folder = await temporaryFolder();
  return { folder, shown: 'output' };
}

describe('publish', () => {
  it('writes the editions, the pages and a manifest that names them', async () => {
    const to = await output();
    const { value, diagnostics } = await publish(
      project,
      { editions: both, pages: [page], earlier: [], generator },
      to,
      going,
    );
    expect(diagnostics).toEqual([]);
    const { 'manifest.json': manifest, ...files } = await contentOf(to.folder);
    expect(files).toEqual({
      'annual-en.pdf': 'english',
      'annual-fr.pdf': 'français',
      'announcement.en.html': '<html>',
    });
    expect(manifest?.endsWith('}\n')).toBe(true);
    expect(JSON.parse(manifest ?? '')).toEqual(value);
    expect(value).toMatchObject({
      generator,
      project: 'annual',
      editions: [
        {
          file: 'annual-en.pdf',
          language: 'en',
          profile: 'web',
          pages: 44,
          bytes: 7,
          sha256: 'b6234d2ea0d6022be63db80d7b80e221097fe4a469dc44febcd2a9241effdeba',
          chapters: [{ id: 'highlights', title: 'Highlights', level: 1, first: 13, last: 18 }],
        },
        { file: 'annual-fr.pdf', bytes: 9 },
      ],
    });
  });

  it('writes the same manifest for the same editions', async () => {
    const texts = await Promise.all(
      [both, both.toReversed()].map(async (editions) => {
        const to = await output();
        await publish(project, { editions, pages: [], earlier: [], generator }, to, going);
        return (await contentOf(to.folder))['manifest.json'];
      }),
    );
    expect(texts[0]).toBe(texts[1]);
  });

  it('merges one language into what is there', async () => {
    const to = await output();
    await publish(project, { editions: both, pages: [], earlier: [], generator }, to, going);
    const earlier = await readPublished(project, to);
    const french = edition('fr', 'nouveau');
    const draft = edition('en', 'draft', 'draft');
    const { value } = await publish(
      project,
      { editions: [french, draft], pages: [], earlier, generator },
      to,
      going,
    );
    expect(value?.editions.map(({ file, bytes }) => [file, bytes])).toEqual([
      ['annual-en.pdf', 7],
      ['annual-fr.pdf', 7],
      ['annual-en-draft.pdf', 5],
    ]);
    expect(await contentOf(to.folder)).toMatchObject({
      'annual-en.pdf': 'english',
      'annual-fr.pdf': 'nouveau',
    });
  });

  it('names a file in the place of the folder', async () => {
    const folder = join(await temporaryFolder(), 'output');
    await writeFile(folder, 'mine');
    const { value, diagnostics } = await publish(
      project,
      { editions: both, pages: [], earlier: [], generator },
      { folder, shown: 'output' },
      going,
    );
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'output-not-a-folder', message: '"output" is not a folder' }]);
  });

  it('throws what it is interrupted with', async () => {
    const to = await output();
    const request = { editions: both, pages: [], earlier: [], generator };
    await expect(publish(project, request, to, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
    expect(await contentOf(to.folder)).toEqual({});
  });

  it('does not hide a fault of the program', async () => {
    const to = await output();
    const page = { name: 'a\0b', bytes: new Uint8Array() };
    const request = { editions: [], pages: [page], earlier: [], generator };
    await expect(publish(project, request, to, going)).resolves.toMatchObject({
      diagnostics: [{ code: 'output-failed' }],
    });
  });
});

describe('readPublished', () => {
  it('finds nothing in a folder without a manifest, or with another’s', async () => {
    const to = await output();
    expect(await readPublished(project, to)).toEqual([]);
    await writeFile(join(to.folder, 'manifest.json'), '{"half":');
    expect(await readPublished(project, to)).toEqual([]);
    await publish(
      { config: { ...project.config, id: 'other' } },
      { editions: both, pages: [], earlier: [], generator },
      to,
      going,
    );
    expect(await readPublished(project, to)).toEqual([]);
  });

  it('leaves out editions whose file is gone or whose language the project has no longer', async () => {
    const to = await output();
    await publish(project, { editions: both, pages: [], earlier: [], generator }, to, going);
    const english = { config: { id: 'annual', languages: ['en'] } };
    expect((await readPublished(english, to)).map(({ language }) => language)).toEqual(['en']);
    await rm(join(to.folder, 'annual-en.pdf'));
    expect((await readPublished(project, to)).map(({ language }) => language)).toEqual(['fr']);
  });
});

it('an edition whose file is not the published one any more is left out', async () => {
  const to = await output();
  await publish(project, { editions: both, pages: [], earlier: [], generator }, to, going);
  await writeFile(join(to.folder, 'annual-en.pdf'), 'another');
  expect((await readPublished(project, to)).map(({ language }) => language)).toEqual(['fr']);
});

it('a manifest does not lead to files that are no editions', async () => {
  const to = await output();
  const secret = edition('en', 'secret');
  const entry = { ...publishedEdition(project, secret), file: '../secret' };
  await writeFile(join(to.folder, '../secret'), secret.pdf);
  await writeFile(
    join(to.folder, 'manifest.json'),
    JSON.stringify({ generator, project: 'annual', editions: [entry] }),
  );
  expect(await readPublished(project, to)).toEqual([]);
  await rm(join(to.folder, '../secret'));
});

describe('the context of an announcement', () => {
  const published = [...both, edition('en', 'x', 'draft')].map((one) => publishedEdition(project, one));

  it('offers the web editions and has the pages of its own language’s chapters', () => {
    expect(announcementContext('fr', published)).toEqual({
      lang: 'fr',
      editions: [
        {
          language: 'en',
          name: 'English',
          href: 'annual-en.pdf',
          title: 'Report (en)',
          pages: 44,
          bytes: 7,
          size: '1\u202fko',
        },
        {
          language: 'fr',
          name: 'français',
          href: 'annual-fr.pdf',
          title: 'Report (fr)',
          pages: 44,
          bytes: 9,
          size: '1\u202fko',
        },
      ],
      chapters: { highlights: { id: 'highlights', title: 'Highlights', level: 1, first: 13, last: 18 } },
    });
  });

  it('has no chapters of a language that is not there', () => {
    expect(announcementContext('de', published).chapters).toEqual({});
  });

  it('gives sizes in the words of the language', () => {
    expect(fileSize(1_234_567, 'en')).toBe('1.2 MB');
    expect(fileSize(1_234_567, 'fr')).toBe('1,2\u202fMo');
    expect(fileSize(844_200, 'en')).toBe('845 kB');
  });

  it('orders editions by profile and language', () => {
    expect(mergedEditions(project, published.toReversed(), []).map(({ file }) => file)).toEqual([
      'annual-en.pdf',
      'annual-fr.pdf',
      'annual-en-draft.pdf',
    ]);
  });
});

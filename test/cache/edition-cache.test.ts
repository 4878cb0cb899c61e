import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { BuildCache } from '../../src/cache/build-cache.js';
import { CacheFolder } from '../../src/cache/cache-folder.js';
import { DigestedFiles } from '../../src/cache/digested-files.js';
import { EditionCache } from '../../src/cache/edition-cache.js';
import { ChartServices } from '../../src/charts/chart-services.js';
import { main } from '../../src/cli/main.js';
import { openFiles } from '../../src/files.js';
import { Usage } from '../../src/language/usage.js';
import { fakeHost } from '../cli/fake-host.js';
import { openSmall } from '../project/small-project.js';
import { edition } from '../publish/publishing.js';
import { copyCase, sharedFolders } from '../support/project-folder.js';

const newFolder = sharedFolders();
const patience = 120_000;

/** A project whose editions have been built once, the English one with a warning. */
let built: string;
let first: Run;

interface Run {
  readonly code: number;
  /** What was told of the editions' mistakes. */
  readonly told: string;
  /** The editions that were typeset, not taken from the cache. */
  readonly set: readonly string[];
  readonly files: Readonly<Record<string, Buffer>>;
}

async function run(project: string, ...options: readonly string[]): Promise<Run> {
  const host = fakeHost(project, { env: { DEBUG: 'report' } });
  const code = await main(['build', ...options], host);
  const names = await readdir(join(project, 'output')).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(project, 'output', name))] as const),
  );
  const lines = host.err().split('\n');
  return {
    code,
    told: lines.filter((line) => !/^(?:\w+: )?(?:\w+)$/.test(line)).join('\n'),
    set: lines.flatMap((line) => /^(\w+): typeset$/.exec(line)?.[1] ?? []),
    files: Object.fromEntries(files),
  };
}

/** A copy of the built project, with its cache and its output. */
async function again(): Promise<string> {
  const folder = await newFolder();
  await cp(built, folder, { recursive: true });
  return folder;
}

async function edit(folder: string, path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(folder, path), 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(join(folder, path), change(text));
}

beforeAll(async () => {
  built = await copyCase('garden', await newFolder());
  await edit(built, 'locales/en/report.json', (text) => text.replace('A plan of', 'Image of'));
  first = await run(built);
}, patience);

describe('a build after a build', () => {
  it('sets the editions the first time', () => {
    expect(first.code).toBe(0);
    expect(first.set).toEqual(['en', 'fr']);
    expect(first.told).toMatch(/^warning .*Image of/m);
  });

  it('makes nothing anew where nothing has changed, and tells and publishes the same', async () => {
    const project = await again();
    const second = await run(project);
    expect(second).toEqual({ ...first, set: [] });
  });

  it('makes all anew with --no-cache, and keeps nothing', { timeout: patience }, async () => {
    const project = await copyCase('garden', await newFolder());
    const { files, set } = await run(project, '--no-cache');
    expect(set).toEqual(['en', 'fr']);
    expect(Object.keys(files)).toEqual(Object.keys(first.files));
    expect(await readdir(project)).not.toContain('.report-cache');
  });

  it('makes all anew where the cache is damaged', { timeout: patience }, async () => {
    const project = await again();
    const cache = join(project, '.report-cache');
    const names = (await readdir(cache)).filter((name) =>
      /\.(?:project|edition|drawings|pairs|page)$/.test(name),
    );
    // The project, both editions, the pages of the translation, the drawings of both, the pairs of texts, the announcement of both.
    expect(names).toHaveLength(9);
    for (const name of names) {
      const bytes = await readFile(join(cache, name));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(join(cache, name), bytes);
    }
    expect(await run(project)).toEqual(first);
  });

  it('makes the same in two builds at once', { timeout: patience }, async () => {
    const project = await copyCase('garden', await newFolder());
    const both = await Promise.all(
      ['one', 'two'].map(async (out) => {
        expect(await main(['build', '--out', out], fakeHost(project))).toBe(0);
        return Promise.all(
          (await readdir(join(project, out))).map((name) => readFile(join(project, out, name))),
        );
      }),
    );
    expect(both[0]).toEqual(both[1]);
    expect((await run(project)).set).toEqual([]);
  });

  it.each([
    {
      what: "a text of the translation, that language's edition",
      path: 'locales/fr/report.json',
      set: ['fr'],
    },
    { what: "a text of the reference, that language's edition", path: 'locales/en/report.json', set: ['en'] },
    { what: 'data, both', path: 'data/sources.yaml', set: ['en', 'fr'] },
    { what: 'what is read late, both', path: 'data/images/plan.png', set: ['en', 'fr'] },
  ])('makes anew, for $what', { timeout: patience }, async ({ path, set }) => {
    const project = await again();
    const file = join(project, path);
    // What follows the end is no part of a picture, a blank none of the others.
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from('\n')]));
    const cached = await run(project);
    expect(cached.set).toEqual(set);
    const fresh = await run(project, '--no-cache');
    expect(fresh.set).toEqual(['en', 'fr']);
    expect(cached).toEqual({ ...fresh, set });
  });
});

describe('a translation whose reference has changed', () => {
  it('is compared anew and not set', { timeout: patience }, async () => {
    const project = await again();
    await edit(project, 'locales/en/prose/welcome.md', (text) => text.replace('It gave', 'Its 77 beds gave'));
    const cached = await run(project);
    expect(cached.set).toEqual(['en']);
    expect(cached.told).toMatch(/77.*\(fr\)/);
    expect(await run(project, '--no-cache')).toEqual({ ...cached, set: ['en', 'fr'] });
  });

  it('is told, as without a cache, what it lacks', { timeout: patience }, async () => {
    const project = await again();
    await edit(project, 'locales/en/prose/welcome.md', (text) => `${text}\nOne more paragraph.\n`);
    const first = await run(project);
    const fresh = await run(project, '--no-cache');
    expect(first.code).toBe(1);
    expect(first.told).toBe(fresh.told);
  });
});

describe('drawings that are kept', () => {
  it.each([
    {
      what: 'nothing of it',
      path: 'locales/fr/prose/welcome.md',
      change: ['Il a donné', 'Ce sont'],
      drawn: 0,
    },
    {
      what: 'a label of one language',
      path: 'locales/fr/report.json',
      change: ['"Kilos"', '"Kilogrammes"'],
      drawn: 1,
    },
    {
      what: 'its data',
      path: 'data/harvest-by-bed.csv',
      change: ['north,450,shade\nsouth,800', 'north,550,shade\nsouth,700'],
      drawn: 2,
    },
    {
      what: 'its looks',
      path: 'data/charts.yaml',
      change: ['orientation: horizontal', 'orientation: vertical'],
      drawn: 2,
    },
  ])('are drawn again for $what: $drawn', { timeout: patience }, async ({ path, change, drawn }) => {
    const project = await again();
    const [from = '', to = ''] = change;
    await edit(project, path, (text) => text.replace(from, to));
    const draw = vi.spyOn(ChartServices.prototype, 'draw');
    const cached = await run(project);
    expect(draw).toHaveBeenCalledTimes(drawn);
    draw.mockRestore();
    expect(cached.code).toBe(0);
    expect(cached).toEqual({ ...(await run(project, '--no-cache')), set: cached.set });
  });
});

describe('the cache of editions', () => {
  it('gives nothing to another program, date or profile', async () => {
    const { project } = await openSmall();
    if (!project) throw new Error('the small project is unsound');
    const folder = new CacheFolder(join(await newFolder(), 'cache'));
    const files = new DigestedFiles(openFiles('.'));
    let made = 0;
    const ask = async (program: string, profile: 'web' | 'draft', sourceDate?: number) => {
      const before = made;
      const host = {
        files,
        log: { stage() {} },
        signal: new AbortController().signal,
        ...(sourceDate !== undefined && { sourceDate }),
      };
      await new EditionCache(folder, program, files).edition(
        project,
        { language: 'en', profile, usage: new Usage() },
        host,
        async () => {
          made++;
          return { value: edition('en', 'pdf', profile), diagnostics: [] };
        },
      );
      return made > before;
    };
    expect(await ask('a', 'web')).toBe(true);
    expect(await ask('a', 'web')).toBe(false);
    expect(await ask('b', 'web')).toBe(true);
    expect(await ask('a', 'draft')).toBe(true);
    expect(await ask('a', 'web', 0)).toBe(true);
    expect(await ask('a', 'web', 1)).toBe(true);
    expect(await ask('a', 'web', 0)).toBe(false);
  });

  it('gives the notes of used texts back', async () => {
    const { project } = await openSmall();
    if (!project) throw new Error('the small project is unsound');
    const files = new DigestedFiles(openFiles('.'));
    const editions = new BuildCache(await newFolder()).editions(files);
    const host = { files, log: { stage() {} }, signal: new AbortController().signal };
    const place = { file: 'templates/main.hbs', line: 3, column: 1, length: 4 };
    const notes: Usage[] = [];
    for (const used of [true, false]) {
      const usage = new Usage();
      if (used) usage.key('report:title', place);
      if (used) usage.prose('welcome');
      await editions.edition(project, { language: 'en', profile: 'web', usage }, host, async () => ({
        value: edition('en', 'pdf', 'web'),
        diagnostics: [],
      }));
      notes.push(usage);
    }
    expect(notes[1]?.notes).toEqual(notes[0]?.notes);
    expect(notes[1]?.placesOf('report:title')).toEqual([place]);
  });
});

import { mkdir, readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.js';
import { emptyFolder } from '../support/project-folder.js';

async function kept(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name !== '.gitignore').sort();
}

describe('a cache folder', () => {
  it('gives back what it was given, to another process too', async () => {
    const folder = join(await emptyFolder(), 'cache');
    await new CacheFolder(folder).keep('one', 'first');
    expect(await new CacheFolder(folder).recall('one')).toBe('first');
    expect(await new CacheFolder(folder).recall('two')).toBeUndefined();
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
  });

  it.each([
    { damage: 'a changed byte', harm: (file: string) => writeFile(file, 'x', { flag: 'r+' }) },
    { damage: 'a lost end', harm: (file: string) => truncate(file, 66) },
    { damage: 'nothing in it', harm: (file: string) => truncate(file, 0) },
    { damage: 'something else in it', harm: (file: string) => writeFile(file, 'first') },
  ])('takes a file with $damage for missing', async ({ harm }) => {
    const folder = await emptyFolder();
    const cache = new CacheFolder(folder);
    await cache.keep('one', 'first');
    await harm(join(folder, 'one'));
    expect(await cache.recall('one')).toBeUndefined();
    await cache.keep('one', 'again');
    expect(await cache.recall('one')).toBe('again');
  });

  it('lets go what was used longest ago, by number and by bytes, with what killed builds left', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, '.zero-1'), 'left');
    await utimes(join(folder, '.zero-1'), 1, 1);
    const cache = new CacheFolder(folder, { mostFiles: 3, mostBytes: 400 });
    for (const [seconds, name] of ['one', 'two', 'three'].entries()) {
      await cache.keep(name, name);
      await utimes(join(folder, name), 10 + seconds, 10 + seconds);
    }
    expect(await kept(folder)).toEqual(['one', 'three', 'two']);
    await cache.recall('one');
    await cache.keep('four', 'four');
    expect(await kept(folder)).toEqual(['four', 'one', 'three']);
    // The clock of a disk may not tell two files of the same moment apart.
    await utimes(join(folder, 'four'), 20, 20);
    await utimes(join(folder, 'one'), 15, 15);
    await cache.keep('five', '5'.repeat(210));
    expect(await kept(folder)).toEqual(['five', 'four']);
  });

  it('keeps whole files when many write the same at once', async () => {
    const folder = await emptyFolder();
    const writers = Array.from({ length: 8 }, () => new CacheFolder(folder));
    await Promise.all(writers.map((cache) => cache.keep('one', 'the same')));
    expect(await kept(folder)).toEqual(['one']);
    expect(await new CacheFolder(folder).recall('one')).toBe('the same');
  });

  it('keeps nothing where the disk refuses, and says nothing', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'file'), '');
    const cache = new CacheFolder(join(folder, 'file'));
    await cache.keep('one', 'first');
    expect(await cache.recall('one')).toBeUndefined();
    // A folder stands where the file would.
    await mkdir(join(folder, 'cache/one/below'), { recursive: true });
    const other = new CacheFolder(join(folder, 'cache'));
    await other.keep('one', 'first');
    expect(await other.recall('one')).toBeUndefined();
    expect(await kept(join(folder, 'cache'))).toEqual(['one']);
  });
});

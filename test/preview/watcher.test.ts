import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ProjectWatcher } from '../../src/preview/watcher.js';
import { change, emptyFolder } from '../support/project-folder.js';

/** A watcher on a folder, and a way to wait for what it tells next. */
async function watching(paths: readonly string[], quiet = 40) {
  const root = await emptyFolder();
  await change(root, {
    'data/a.yaml': 'a',
    'data/b.yaml': 'b',
    'templates/deep/x.hbs': 'x',
    'output/out.pdf': '',
  });
  const told: (readonly string[])[] = [];
  let wake = () => {};
  const watcher = new ProjectWatcher({
    root,
    quiet,
    changed: (changed) => {
      told.push(changed);
      wake();
    },
  });
  onTestFinished(() => watcher.close());
  const watched = new Set(paths);
  watcher.watch(watched);
  const next = async (): Promise<readonly string[]> => {
    while (told.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    // As a build does when it is done.
    watcher.watch(watched);
    return told.splice(0).flat();
  };
  return { root, told, next, watcher };
}

describe('the watcher', () => {
  it('tells a file that is written', async () => {
    const { root, next } = await watching(['data', 'data/a.yaml']);
    await writeFile(join(root, 'data/a.yaml'), 'changed');
    expect(await next()).toContain('data/a.yaml');
  });

  it('tells a file that is saved by renaming, again and again', async () => {
    const { root, next } = await watching(['data/a.yaml']);
    for (const content of ['one', 'two', 'three']) {
      await writeFile(join(root, 'data/.a.yaml.swp'), content);
      await rename(join(root, 'data/.a.yaml.swp'), join(root, 'data/a.yaml'));
      expect(await next()).toContain('data/a.yaml');
    }
  });

  it('tells two saves in a moment once', async () => {
    const { root, next, told } = await watching(['data'], 300);
    await writeFile(join(root, 'data/a.yaml'), 'one');
    await writeFile(join(root, 'data/b.yaml'), 'two, longer');
    await writeFile(join(root, 'data/a.yaml'), 'three');
    expect([...(await next())].sort()).toEqual(['data/a.yaml', 'data/b.yaml']);
    expect(told).toEqual([]);
  });

  it('tells files that go and come back', async () => {
    const { root, next } = await watching(['data', 'data/a.yaml']);
    await rm(join(root, 'data/a.yaml'));
    expect(await next()).toContain('data/a.yaml');
    await writeFile(join(root, 'data/a.yaml'), 'again');
    expect(await next()).toContain('data/a.yaml');
  });

  it('tells new files in new folders of a folder that is listed', async () => {
    const { root, next } = await watching(['templates']);
    await mkdir(join(root, 'templates/new/deeper'), { recursive: true });
    await next();
    await writeFile(join(root, 'templates/new/deeper/y.hbs'), 'y');
    const told = await next();
    expect(told).toContain('templates/new/deeper/y.hbs');
  });

  it('waits for files that are missing, be it with the folders that they are to be in', async () => {
    const { root, next } = await watching(['images/deep/map.png', 'data/c.yaml']);
    await writeFile(join(root, 'data/c.yaml'), 'c');
    expect(await next()).toEqual(['data/c.yaml']);
    await mkdir(join(root, 'images'));
    await mkdir(join(root, 'images/deep'));
    await writeFile(join(root, 'images/deep/map.png'), 'map');
    expect(await next()).toEqual(['images/deep/map.png']);
  });

  it('follows folders that are moved away and replaced', async () => {
    const { root, next } = await watching(['data', 'data/a.yaml']);
    await rename(join(root, 'data'), join(root, 'old'));
    await next();
    await change(root, { 'data/a.yaml': 'in the new folder' });
    await next();
    await writeFile(join(root, 'data/a.yaml'), 'changed in the new folder');
    expect(await next()).toContain('data/a.yaml');
  });

  it('tells nothing of what no build has read, of hidden files, of what is as it was', async () => {
    const { root, next, told } = await watching(['data/a.yaml', 'templates']);
    await writeFile(join(root, 'output/out.pdf'), 'changed');
    await writeFile(join(root, 'data/b.yaml'), 'changed');
    await writeFile(join(root, 'templates/.x.hbs.swp'), 'changed');
    await symlink(root, join(root, 'output/round'));
    await writeFile(join(root, 'data/a.yaml'), 'the one that counts');
    // Once or, where it is looked at while it is written, twice.
    expect(new Set([...(await next()), ...told.flat()])).toEqual(new Set(['data/a.yaml']));
  });

  it('finds out what changed while a build went on, when it is told what to watch next', async () => {
    const { root, watcher, told } = await watching(['data/a.yaml'], 10_000);
    await writeFile(join(root, 'data/a.yaml'), 'x');
    await utimes(join(root, 'data/a.yaml'), 1, 1);
    watcher.watch(new Set(['data/a.yaml', 'data/b.yaml']));
    expect(told).toEqual([['data/a.yaml']]);
  });
});

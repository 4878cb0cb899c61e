import { join } from 'node:path';
import { expect, it } from 'vitest';
import { programDigest } from '../../src/cache/program-digest.js';
import { change, emptyFolder } from '../support/project-folder.js';

it('tells programs apart by their code and by what they stand on', async () => {
  const root = await emptyFolder();
  const shared = ['packages/canvas/lib/c.js', 'package.json', 'package-lock.json'];
  const [modules, bundle] = [
    ['dist/a.js', 'dist/room/b.js'],
    ['dist/bundle/c.js', 'dist/bundle/d.js'],
  ];
  const files = [...modules, ...bundle, ...shared];
  await change(root, Object.fromEntries(files.map((file) => [file, 'before'])));
  const digest = () => programDigest(join(root, 'dist/cache'));
  const bundleDigest = () => programDigest(join(root, 'dist/bundle'));
  const before = digest();
  const bundled = bundleDigest();
  expect(digest()).toBe(before);
  for (const file of files) {
    await change(root, { [file]: 'after' });
    expect(digest(), file).not.toBe(before);
    // A bundle has all of the program's own code in it.
    expect(bundleDigest() === bundled, file).toBe(modules.includes(file));
    await change(root, { [file]: 'before' });
  }
  await change(root, { 'dist/room/b.js': null, 'dist/b.js': 'before' });
  expect(digest()).not.toBe(before);
});

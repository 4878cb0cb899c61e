import { join } from 'node:path';
import { expect, it } from 'vitest';
import { programDigest } from '../../src/cache/program-digest.js';
import { change, emptyFolder } from '../support/project-folder.js';

it('tells programs apart by their code and by what they stand on', async () => {
  const root = await emptyFolder();
  const files = [
    'dist/a.js',
    'dist/room/b.js',
    'packages/canvas/lib/c.js',
    'package.json',
    'package-lock.json',
  ];
  await change(root, Object.fromEntries(files.map((file) => [file, 'before'])));
  const digest = () => programDigest(join(root, 'dist'));
  const before = digest();
  expect(digest()).toBe(before);
  for (const file of files) {
    await change(root, { [file]: 'after' });
    expect(digest(), file).not.toBe(before);
    await change(root, { [file]: 'before' });
  }
  await change(root, { 'dist/room/b.js': null, 'dist/b.js': 'before' });
  expect(digest()).not.toBe(before);
});

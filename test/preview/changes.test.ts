import { copyFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFiles } from '../../src/files.js';
import { EditionWorkshop } from '../../src/preview/edition-workshop.js';
import { caseFolder, root } from '../support/project-folder.js';

/** A workshop that has built the garden's edition. */
async function built() {
  const folder = await caseFolder('garden');
  const workshop = new EditionWorkshop({
    ...{ share: 0, of: 1 },
    host: { log: { stage: () => {} }, signal: new AbortController().signal },
    openFiles: () => openFiles(folder),
  });
  const { used, editions } = await workshop.build();
  const hashes = editions[0]?.pages.map(({ hash }) => hash);
  return { folder, workshop, used, hashes };
}

it('follows a font that is exchanged', async () => {
  const { folder, workshop, used, hashes } = await built();
  const [face, bold] = ['fonts/SourceSerif4-Regular.ttf', 'fonts/SourceSerif4-Bold.ttf'];
  expect(used).toContain(face);
  await copyFile(join(root, bold), join(folder, face));
  const { editions } = await workshop.build([face]);
  expect(editions[0]?.pages[0]?.hash).not.toBe(hashes?.[0]);
});

it('follows an image that is exchanged', async () => {
  const { folder, workshop, used, hashes } = await built();
  const image = 'data/images/plan.png';
  expect(used).toContain(image);
  // Of another size, one pixel wide and high.
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await writeFile(join(folder, `${image}~`), Buffer.from(pixel, 'base64'));
  await rename(join(folder, `${image}~`), join(folder, image));
  const { editions } = await workshop.build([image]);
  expect(editions[0]?.pages.map(({ hash }) => hash)).not.toEqual(hashes);
});

import { cp } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openFiles } from '../../src/files.js';
import { EditionWorkshop } from '../../src/preview/edition-workshop.js';
import { charts, csv, files, fonts, images, templates, texts, yaml } from '../e2e/bad-input.js';
import { copyCase, emptyFolder, sharedFolders } from '../support/project-folder.js';

const newFolder = sharedFolders();

/** One preview lives through all of it, as that of a person who makes every mistake in a row. */
it('outlives every mistake that a project can have, tells it, and recovers', async () => {
  const good = await copyCase('garden', await newFolder());
  let folder = good;
  const workshop = new EditionWorkshop({
    ...{ share: 0, of: 1 },
    host: { log: { stage: () => {} }, signal: new AbortController().signal },
    openFiles: () => openFiles(folder),
  });
  const found = async () => (await workshop.build()).findings.map(({ diagnostic: { code } }) => code);
  const before = await found();
  for (const { name, make, answers } of [files, yaml, csv, texts, templates, charts, images, fonts].flat()) {
    folder = await emptyFolder();
    await cp(good, folder, { recursive: true });
    await make(folder);
    const told = await found();
    // Some are errors in a release and warnings in a draft, which is why an answer counts by its code.
    const expected = answers.map((answer) => answer.split(' ')[0] ?? '');
    expect(
      told.some((code) => expected.includes(code)),
      `${name}: ${told.join(', ')} instead of ${expected.join(', ')}`,
    ).toBe(true);
  }
  folder = good;
  expect(await found()).toEqual(before);
}, 300_000);

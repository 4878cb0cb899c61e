import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { write } from '../../src/cli/translation-project.js';
import { emptyFolder } from '../support/project-folder.js';
import { fakeHost } from './fake-host.js';

it('says what the disk has against a file of a translation', async () => {
  const folder = await emptyFolder();
  writeFileSync(join(folder, 'locales'), 'no folder');
  const host = fakeHost(folder);
  const changed = new Map([['locales/fr/report.json', new TextEncoder().encode('{}')]]);
  const fault = await write(folder, changed, host);
  expect(fault).toMatchObject({
    code: 'output-not-a-folder',
    message: '"locales/fr/report.json" is not a folder',
    hints: ['a file stands in its place: move it, or copy the project to where you may write'],
  });
  expect(readFileSync(join(folder, 'locales'), 'utf8')).toBe('no folder');
});

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtEditions } from '../support/built.js';
import { expectGoldenPages } from '../support/golden-pages.js';
import { copyCase, emptyFolder, root, sharedFolders } from '../support/project-folder.js';

const newFolder = sharedFolders();
let english: Uint8Array;
let french: Uint8Array;

beforeAll(async () => {
  const editions = await builtEditions(await copyCase('garden', await newFolder()));
  const pdfOf = (code: string) => editions.find(({ language }) => language === code)?.pdf ?? new Uint8Array();
  [english, french] = [pdfOf('en'), pdfOf('fr')];
}, 60_000);

describe('pages that are kept', () => {
  it('are what a build of the same project makes', async () => {
    await expectGoldenPages(`${root}test/cases/garden/expected/pages-en.pdf`, english);
  });

  it('are shown beside those that came out otherwise, on a page that is complete in itself', async () => {
    const file = join(await emptyFolder(), 'kept.pdf');
    writeFileSync(file, english);
    const told = await expectGoldenPages(file, french, {}).then(
      () => '',
      (error: unknown) => String(error),
    );
    const page = /look at (\S+\.html);/.exec(told)?.[1] ?? '';
    const shown = readFileSync(page, 'utf8');
    rmSync(page);
    expect(shown).toContain('kept.pdf');
    expect(shown).toContain('data:image/png;base64,');
    expect(shown).not.toMatch(/<(?:link|script)|src="(?!data:)/);
    expect(readFileSync(file).equals(Buffer.from(english))).toBe(true);
  });

  it('are written where they are asked for, and never in CI', async () => {
    const file = join(await emptyFolder(), 'new.pdf');
    await expect(expectGoldenPages(file, english, { UPDATE_GOLDEN: '1', CI: 'true' })).rejects.toThrow(
      'is not there yet: run the test with UPDATE_GOLDEN=1',
    );
    expect(existsSync(file)).toBe(false);
    await expectGoldenPages(file, english, { UPDATE_GOLDEN: '1' });
    await expectGoldenPages(file, english, {});
  });
});

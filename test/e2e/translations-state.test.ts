import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { report, succeeds } from '../support/cli.js';
import { copyCase, sharedFolders } from '../support/project-folder.js';

const newFolder = sharedFolders();
let folder: string;
const lock = () => readFile(join(folder, 'locales/fr.lock'), 'utf8');
const run = (...args: string[]) => report([...args, '--project', '.'], folder);

async function replace(path: string, from: string, to: string): Promise<void> {
  const file = join(folder, path);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

beforeAll(async () => {
  folder = await copyCase('garden', await newFolder());
  await succeeds(['translations', 'accept', '--all-texts', '--language', 'fr'], folder);
});

describe('a reference that changes after it was translated', () => {
  test('is told until the translation is accepted, and no build writes the lock file', async () => {
    const before = await lock();
    expect(before).toMatch(/^report:beds_many [0-9a-f]{12}$/m);
    expect((await run('check', '--strict')).code).toBe(0);

    await replace('locales/en/report.json', '"Kilos by bed"', '"Kilos by bed and year"');
    const checked = await run('check', '--strict');
    expect(checked.code).toBe(1);
    expect(checked.stderr).toContain('[stale-translation] (fr)');
    expect(checked.stderr).toMatch(/at locales\/fr\/report\.json:\d+:\d+/);
    expect(checked.stderr).toContain('report translations accept report:byBed --language fr');
    expect(await lock()).toBe(before);

    const status = await run('translations', 'status', '--format', 'json');
    const { languages } = JSON.parse(status.stdout);
    const open = languages[0].files.flatMap((file: { open: unknown[] }) => file.open);
    expect(open).toEqual([
      expect.objectContaining({
        id: 'report:byBed',
        state: 'stale',
        layouts: [expect.stringMatching(/^templates\/.+\.hbs:\d+$/)],
        pages: [expect.any(Number)],
      }),
    ]);
    expect((await run('translations', 'status')).stdout).toMatch(
      /^fr: (\d+) of \1 texts translated, 0 missing, 1 stale/,
    );

    const accepted = await run('translations', 'accept', 'report:byBed', '--language', 'fr');
    expect(accepted.stderr).toBe('1 text of "fr" accepted in locales/fr.lock\n');
    expect((await lock()).split('\n').filter((line) => !before.includes(line))).toHaveLength(1);
    expect((await run('check', '--strict')).code).toBe(0);
  });
});

test('a project that was started by the program tells of its first change', async () => {
  const started = join(await newFolder(), 'library');
  await succeeds(['new', 'library'], join(started, '..'));
  const english = join(started, 'locales/en/report.json');
  await writeFile(english, (await readFile(english, 'utf8')).replace('"title": "', '"title": "Anew: '));
  const status = () => report(['translations', 'status'], started);
  expect((await status()).stdout).toMatch(/1 stale[\s\S]* stale report:title /);

  await rm(join(started, 'locales/fr.lock'));
  expect((await status()).stdout).toMatch(
    /0 stale[\s\S]*there is no locales\/fr\.lock, so that none counts as stale: "report translations accept /,
  );
});

test.each([
  [['translations', 'accept', 'report:byBad', '--language', 'fr'], 'did you mean "report:byBed"?'],
  [['translations', 'accept', '--language', 'fr'], 'name keys or files'],
  [['translations', 'accept', 'report:byBed', '--language', 'en'], 'the reference'],
])('%j is bad usage', async (args, words) => {
  const { code, stderr } = await run(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
});

import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a project of the tests has from the report itself unless it brings its own: fonts, looks, the engine's words. */
const lent = ['fonts', 'templates/theme.yaml', 'locales/en/labels.json', 'locales/fr/labels.json'];

/** The folders that make the report itself. */
const ofReport = ['data', 'fonts', 'locales', 'templates'];

/** Files to add to a project by path, or to take away (`null`). */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** A copy of `test/cases/<name>` with changes, in a folder of its own that goes when the test ends. */
export async function caseFolder(name: string, changes: Changes = {}): Promise<string> {
  return copyCase(name, await emptyFolder(), changes);
}

/** Makes `folder` a copy of `test/cases/<name>` with changes. */
export async function copyCase(name: string, folder: string, changes: Changes = {}): Promise<string> {
  const source = join(root, 'test/cases', name);
  for (const path of lent) {
    const language = /^locales\/\w+\//.exec(path)?.[0];
    const wanted =
      language === undefined ||
      existsSync(join(source, language)) ||
      Object.keys(changes).some((changed) => changed.startsWith(language));
    if (wanted) await cp(join(root, path), join(folder, path), { recursive: true });
  }
  for (const entry of await readdir(source)) {
    if (entry !== 'expected') await cp(join(source, entry), join(folder, entry), { recursive: true });
  }
  await change(folder, changes);
  return folder;
}

/** Makes `folder` a copy of the report itself. */
export async function copyReport(folder: string): Promise<string> {
  for (const entry of ofReport) await cp(join(root, entry), join(folder, entry), { recursive: true });
  return folder;
}

export async function change(folder: string, changes: Changes): Promise<void> {
  for (const [path, content] of Object.entries(changes)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    if (content === null) await rm(file, { recursive: true, force: true });
    else await writeFile(file, content);
  }
}

/** A new folder that goes when the test ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'report-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a new folder for `beforeAll` whenever it is called; all go when the tests of the file or suite have ended. */
export function sharedFolders(): () => Promise<string> {
  const made: string[] = [];
  afterAll(async () => {
    for (const folder of made) await rm(folder, { recursive: true, force: true });
  });
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report-test-'));
    made.push(folder);
    return folder;
  };
}

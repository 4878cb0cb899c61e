import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a project of the tests has from the report itself unless it brings its own: fonts, looks, the engine's words. */
const lent = ['fonts', 'templates/theme.yaml', 'locales/en/labels.json', 'locales/fr/labels.json'];

/** Files to add to a project by path, or to take away (`null`). */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** A copy of `test/cases/<name>` with changes, in a folder of its own that goes when the test ends. */
export async function caseFolder(name: string, changes: Changes = {}): Promise<string> {
  const source = join(root, 'test/cases', name);
  const folder = await emptyFolder();
  for (const path of lent) {
    const language = /^locales\/(\w+)\//.exec(path)?.[1];
    const wanted = language === undefined || existsSync(join(source, 'locales', language));
    if (wanted) await cp(join(root, path), join(folder, path), { recursive: true });
  }
  for (const entry of await readdir(source)) {
    if (entry !== 'expected') await cp(join(source, entry), join(folder, entry), { recursive: true });
  }
  await change(folder, changes);
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

export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'report-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

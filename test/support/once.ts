import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

/**
 * Makes something once a run, in a folder of its own, for all test files that ask for it by its name: the first makes it,
 * in whichever process it runs, the others wait. What fails, fails for all.
 */
export async function onceARun(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('runFolder'), name);
  const [done, failed] = [`${folder}.done`, `${folder}.failed`];
  if (await isFirst(folder)) {
    try {
      await make(folder);
      await writeFile(done, '');
    } catch (error) {
      await writeFile(failed, String(error));
      throw error;
    }
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(`${name}: ${await readFile(failed, 'utf8')}`);
    await setTimeout(50);
  }
  return folder;
}

/** A folder can be made once only. */
async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../digest.js';

/**
 * Tells one state of the program from another: its own code, the packages that it stands on, as they are pinned, and Node with its
 * tables of languages. What another state has kept is never used.
 */
export async function programDigest(): Promise<string> {
  const code = fileURLToPath(new URL('..', import.meta.url));
  const root = join(code, '..');
  const names = (await readdir(code, { recursive: true })).filter((name) => /\.[jt]s$/.test(name)).sort();
  const paths = [
    ...names.map((name) => join(code, name)),
    join(root, 'package.json'),
    join(root, 'package-lock.json'),
  ];
  const digests = await Promise.all(
    // An installed package has no lock: its dependencies are pinned by its package.json.
    paths.map((path) => readFile(path).then(sha256, () => 'missing')),
  );
  return sha256(JSON.stringify([names, digests, process.versions]));
}

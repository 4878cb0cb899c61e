import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../digest.js';

/**
 * Tells one state of the program from another: its own code, that of the packages in its repository, the other packages as they are
 * pinned, and Node with its tables of languages. What another state has kept is never used.
 *
 * @param here where this module is: in the bundle, all of the program's code stands beside it, otherwise in the rooms beside its own
 */
export function programDigest(here = fileURLToPath(new URL('.', import.meta.url))): string {
  const root = join(here, '../..');
  const paths = [
    ...filesBelow(basename(here) === 'bundle' ? here : join(here, '..')),
    ...filesBelow(join(root, 'packages')),
    join(root, 'package.json'),
    // An installed package has no lock: its dependencies are pinned by its package.json.
    join(root, 'package-lock.json'),
  ];
  // One after the other: promises of some hundreds of small files take several times as long.
  const digests = paths.map((path) => (existsSync(path) ? sha256(readFileSync(path)) : 'missing'));
  return sha256(JSON.stringify([paths.map((path) => path.slice(root.length)), digests, process.versions]));
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|ts|json)$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => join(folder, name));
}

import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What tells a path's content from what it was: size and time of a file, the names in a folder; nothing: missing. */
export type Fingerprint = ReadonlyMap<string, string>;

/** Looks at files and at everything below folders; paths are relative to `root`, with forward slashes. */
export async function fingerprint(root: string, paths: Iterable<string>): Promise<Fingerprint> {
  const found = new Map<string, string>();
  await Promise.all([...new Set(paths)].map((path) => look(root, path, found, 0)));
  return found;
}

/** Linked folders can lead round in circles; no project is that deep. */
const deepest = 12;

async function look(root: string, path: string, found: Map<string, string>, depth: number): Promise<void> {
  if (found.has(path)) return;
  found.set(path, '');
  try {
    const about = await stat(join(root, path));
    if (!about.isDirectory()) {
      found.set(path, `${about.mtimeMs} ${about.size} ${about.ino}`);
      return;
    }
    const names = (await readdir(join(root, path))).filter((name) => !name.startsWith('.')).sort();
    found.set(path, `folder ${names.join('/')}`);
    if (depth >= deepest) return;
    await Promise.all(
      names.map((name) => look(root, path === '.' ? name : `${path}/${name}`, found, depth + 1)),
    );
  } catch {
    // Gone, or a link that leads nowhere: the link itself can still be exchanged.
    const link = await lstat(join(root, path)).catch(() => undefined);
    if (link) found.set(path, `link ${link.mtimeMs}`);
  }
}

/** The paths that are not what they were. */
export function changedPaths(before: Fingerprint, after: Fingerprint): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}

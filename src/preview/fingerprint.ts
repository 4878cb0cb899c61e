import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What tells a path's content from what it was: size and time of a file, the names in a folder; nothing: missing. */
export type Fingerprint = ReadonlyMap<string, string>;

/**
 * Looks at files and at everything below folders; paths are relative to `root`, with forward slashes. It holds the thread up: for the
 * files of a report that takes a millisecond, and a tenth of the time that asking for them one by one would.
 */
export function fingerprint(root: string, paths: Iterable<string>): Fingerprint {
  const found = new Map<string, string>();
  for (const path of paths) look(root, path, found, 0);
  return found;
}

/** Linked folders can lead round in circles; no project is that deep. */
const deepest = 12;

function look(root: string, path: string, found: Map<string, string>, depth: number): void {
  if (found.has(path)) return;
  const place = join(root, path);
  const about = unlessGone(() => statSync(place));
  if (!about) {
    // Of a link that leads nowhere, the link itself can still be exchanged.
    const link = unlessGone(() => lstatSync(place));
    found.set(path, link ? `link ${link.mtimeMs}` : '');
    return;
  }
  const entries = about.isDirectory() ? unlessGone(() => readdirSync(place)) : undefined;
  const names = entries?.filter((name) => !name.startsWith('.')).sort();
  found.set(path, names ? `folder ${names.join('/')}` : `${about.mtimeMs} ${about.size} ${about.ino}`);
  if (!names || depth >= deepest) return;
  for (const name of names) look(root, path === '.' ? name : `${path}/${name}`, found, depth + 1);
}

function unlessGone<T>(looked: () => T): T | undefined {
  try {
    return looked();
  } catch {
    return undefined;
  }
}

/** The paths that are not what they were. */
export function changedPaths(before: Fingerprint, after: Fingerprint): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The SHA-256 of every file below a folder, hidden ones too, by path; but for the cache, which may come and go. */
export function fingerprints(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (one) => one.isFile() && !one.parentPath.includes('.report-cache'),
  );
  const entries = files.map((one): [string, string] => {
    const path = join(one.parentPath, one.name);
    return [relative(folder, path), sha256(readFileSync(path))];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

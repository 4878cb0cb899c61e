import { relative, sep } from 'node:path';

/** A path as a person in `cwd` would write it: relative where it is inside, else absolute. */
export function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  if (inside === '') return '.';
  return inside === '..' || inside.startsWith(`..${sep}`) ? path : inside;
}

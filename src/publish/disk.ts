import { constants } from 'node:fs';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname } from 'node:path';

/** The few things that are done to an output folder, so that tests can have a disk that is full. */
export interface Disk {
  /** Makes a folder and those above it; gives the topmost that was not there before. */
  makeFolder(path: string): Promise<string | undefined>;
  /** Makes a new folder whose name begins with `prefix`, and gives its path. */
  makeTemporary(prefix: string): Promise<string>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a file, or nothing where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Moves a file, at once over another one where there is one. */
  move(from: string, to: string): Promise<void>;
  /** Gives a file a second name, or makes a copy where the disk has no such names. */
  keep(from: string, to: string): Promise<void>;
  /** Removes a folder and all in it, where there is one. */
  remove(path: string): Promise<void>;
  kind(path: string): Promise<'file' | 'folder' | 'nothing'>;
  /** The names of what a folder has in it. */
  names(folder: string): Promise<readonly string[]>;
  /** Whether a process of that number runs on this machine. */
  isRunning(process: number): boolean;
}

export const realDisk: Disk = {
  makeFolder,
  makeTemporary: (prefix) => mkdtemp(prefix),
  write: (path, bytes) => writeFile(path, bytes),
  read: (path) => unlessMissing(() => readFile(path)),
  move: (from, to) => rename(from, to),
  keep: (from, to) => link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_EXCL)),
  remove: (path) => rm(path, { recursive: true, force: true }),
  kind: async (path) => {
    const about = await unlessMissing(() => lstat(path));
    if (!about) return 'nothing';
    return about.isDirectory() ? 'folder' : 'file';
  },
  names: (folder) => readdir(folder),
  isRunning: (id) => {
    try {
      return process.kill(id, 0);
    } catch (error) {
      // One that belongs to somebody else runs all the same.
      return hasCode(error, 'EPERM');
    }
  },
};

/**
 * Node's own recursive way hides why a folder cannot be made (a disk that is read-only is "missing"), and never ends
 * where there can be none, as below /proc.
 */
async function makeFolder(path: string): Promise<string | undefined> {
  const attempt = async (): Promise<'made' | 'there' | 'no parent'> => {
    try {
      await mkdir(path);
      return 'made';
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return 'no parent';
      if (hasCode(error, 'EEXIST') && (await isFolder(path))) return 'there';
      throw error;
    }
  };
  const first = await attempt();
  if (first !== 'no parent') return first === 'made' ? path : undefined;
  const topmost = dirname(path) === path ? undefined : await makeFolder(dirname(path));
  if ((await attempt()) === 'no parent') throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
  return topmost ?? path;
}

async function isFolder(path: string): Promise<boolean> {
  const about = await unlessMissing(() => stat(path));
  return about?.isDirectory() ?? false;
}

async function unlessMissing<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

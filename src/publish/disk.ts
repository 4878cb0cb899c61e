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
  writeFile,
} from 'node:fs/promises';

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
  makeFolder: (path) => mkdir(path, { recursive: true }),
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
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  },
};

async function unlessMissing<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

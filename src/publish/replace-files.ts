import { basename, dirname, join } from 'node:path';
import { type Disk, realDisk } from './disk.js';

/** A file of the output folder. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was there before could not be put back; it is kept in `folder`. */
export class RollbackError extends Error {
  override readonly name = 'RollbackError';
  constructor(
    readonly folder: string,
    options: ErrorOptions,
  ) {
    super(`the earlier files are in ${folder}`, options);
  }
}

/** The folders that files are staged in bear the number of their process, so that one that was killed is told apart. */
const STAGING = /^\.staging-(?:(\d+)-)?\w{6}$/;

/**
 * Puts files into a folder, all or none: they are written into a hidden folder beside their places first, then moved
 * over what is there in the order given. When a move fails or `signal` aborts, what was there before is put back. At
 * any moment each file is whole, the earlier one or the new one. What builds that were killed left staged is cleared.
 *
 * @throws what the disk throws, or what `signal` aborts with: the folder is then as it was
 * @throws RollbackError where even that failed
 */
export async function replaceFiles(
  folder: string,
  files: readonly OutputFile[],
  signal: AbortSignal,
  disk: Disk = realDisk,
): Promise<void> {
  const made = await disk.makeFolder(folder);
  let rubbish: string | undefined;
  try {
    const staging = await disk.makeTemporary(join(folder, `.staging-${process.pid}-`));
    rubbish = staging;
    for (const { name, bytes } of files) {
      signal.throwIfAborted();
      await disk.write(join(staging, name), bytes);
    }
    await moveAll(folder, staging, files, signal, disk);
    await clearStaged(folder, disk);
  } catch (error) {
    if (error instanceof RollbackError) {
      rubbish = undefined;
      throw new RollbackError(await setAside(error.folder, disk), { cause: error.cause });
    }
    rubbish = made ?? rubbish;
    throw error;
  } finally {
    if (rubbish) await disk.remove(rubbish);
  }
}

/** By now all is published: what cannot be cleared is no reason to fail. */
async function clearStaged(folder: string, disk: Disk): Promise<void> {
  const names = await disk.names(folder).catch(() => []);
  for (const name of names) {
    const match = STAGING.exec(name);
    if (!match || (match[1] !== undefined && disk.isRunning(Number(match[1])))) continue;
    await disk.remove(join(folder, name)).catch(() => {});
  }
}

/** Gives the earlier files a name under which no later build clears them, if the disk still lets it. */
async function setAside(staging: string, disk: Disk): Promise<string> {
  const aside = join(dirname(staging), basename(staging).replace('.staging-', '.earlier-'));
  return disk.move(staging, aside).then(
    () => aside,
    () => staging,
  );
}

async function moveAll(
  folder: string,
  staging: string,
  files: readonly OutputFile[],
  signal: AbortSignal,
  disk: Disk,
): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { name } of files) {
      signal.throwIfAborted();
      const place = join(folder, name);
      const fresh = join(staging, name);
      const earlier = `${fresh}.before`;
      const kind = await disk.kind(place);
      if (kind === 'folder')
        throw Object.assign(new Error(`${place} is a folder`), { code: 'EISDIR', path: place });
      if (kind === 'file') await disk.keep(place, earlier);
      await disk.move(fresh, place);
      undo.push(() => (kind === 'file' ? disk.move(earlier, place) : disk.move(place, fresh)));
    }
  } catch (error) {
    let failed = false;
    for (const step of undo.reverse()) {
      await step().catch(() => {
        failed = true;
      });
    }
    throw failed ? new RollbackError(staging, { cause: error }) : error;
  }
}

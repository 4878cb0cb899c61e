import { join } from 'node:path';
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

/**
 * Puts files into a folder, all or none: they are written into a hidden folder beside their places first, then moved
 * over what is there in the order given. When a move fails or `signal` aborts, what was there before is put back. At
 * any moment each file is whole, the earlier one or the new one.
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
    const staging = await disk.makeTemporary(join(folder, '.staging-'));
    rubbish = staging;
    for (const { name, bytes } of files) {
      signal.throwIfAborted();
      await disk.write(join(staging, name), bytes);
    }
    await moveAll(folder, staging, files, signal, disk);
  } catch (error) {
    if (error instanceof RollbackError) rubbish = undefined;
    else rubbish = made ?? rubbish;
    throw error;
  } finally {
    if (rubbish) await disk.remove(rubbish);
  }
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
      if (kind === 'folder') throw Object.assign(new Error(`${place} is a folder`), { code: 'EISDIR' });
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

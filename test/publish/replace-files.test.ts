import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../src/publish/disk.js';
import { outputFault } from '../../src/publish/output-fault.js';
import { RollbackError, replaceFiles } from '../../src/publish/replace-files.js';
import { contentOf, temporaryFolder } from './publishing.js';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const going = new AbortController().signal;
const failure = (code: string) => Object.assign(new Error(code), { code });

/** A disk whose `operation` fails the `nth` time. */
function failing(operation: 'write' | 'move' | 'keep', nth: number, act: () => unknown): Disk {
  let count = 0;
  const attempt = async <T>(proceed: () => Promise<T>): Promise<T> => {
    if (++count === nth) await act();
    return proceed();
  };
  return {
    ...realDisk,
    write: (path, bytes) =>
      operation === 'write' ? attempt(() => realDisk.write(path, bytes)) : realDisk.write(path, bytes),
    move: (from, to) =>
      operation === 'move' ? attempt(() => realDisk.move(from, to)) : realDisk.move(from, to),
    keep: (from, to) =>
      operation === 'keep' ? attempt(() => realDisk.keep(from, to)) : realDisk.keep(from, to),
  };
}

const fail = (code: string) => () => {
  throw failure(code);
};

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe('replaceFiles', () => {
  it('puts all files into a folder that it makes, and leaves nothing else', async () => {
    const folder = join(await temporaryFolder(), 'a', 'b');
    await replaceFiles(folder, [file('one', '1'), file('two', '2')], going);
    expect(await contentOf(folder)).toEqual({ one: '1', two: '2' });
  });

  it('replaces files and leaves others', async () => {
    const folder = await folderWith({ one: 'old', other: 'kept' });
    await replaceFiles(folder, [file('one', 'new')], going);
    expect(await contentOf(folder)).toEqual({ one: 'new', other: 'kept' });
  });

  it.each([
    ['write', 2, 'ENOSPC'],
    ['move', 1, 'EACCES'],
    ['move', 2, 'EIO'],
    ['move', 3, 'EIO'],
    ['keep', 2, 'ENOSPC'],
  ] as const)('leaves the folder as it was when %s number %i fails', async (operation, nth, code) => {
    const before = { one: 'old 1', three: 'old 3' };
    const folder = await folderWith(before);
    const files = [file('one', 'new 1'), file('two', 'new 2'), file('three', 'new 3')];
    await expect(
      replaceFiles(folder, files, going, failing(operation, nth, fail(code))),
    ).rejects.toMatchObject({ code });
    expect(await contentOf(folder)).toEqual(before);
  });

  it('removes a folder that it made in vain, and no other', async () => {
    const folder = await temporaryFolder();
    const failed = replaceFiles(
      join(folder, 'a', 'b'),
      [file('one', '1')],
      going,
      failing('write', 1, fail('ENOSPC')),
    );
    await expect(failed).rejects.toThrow('ENOSPC');
    expect(await contentOf(folder)).toEqual({});
  });

  it.each(['write', 'move'] as const)(
    'leaves the folder as it was when interrupted at a %s',
    async (operation) => {
      const before = { one: 'old 1', two: 'old 2' };
      const folder = await folderWith(before);
      const controller = new AbortController();
      const disk = failing(operation, 1, () => controller.abort(new Error('interrupted')));
      await expect(
        replaceFiles(folder, [file('one', 'new 1'), file('two', 'new 2')], controller.signal, disk),
      ).rejects.toThrow('interrupted');
      expect(await contentOf(folder)).toEqual(before);
    },
  );

  it('does not put a file in the place of a folder', async () => {
    const folder = await folderWith({ one: 'old' });
    await mkdir(join(folder, 'two'));
    await expect(replaceFiles(folder, [file('one', 'new'), file('two', 'new')], going)).rejects.toMatchObject(
      {
        code: 'EISDIR',
      },
    );
    expect(await contentOf(folder)).toEqual({ one: 'old', two: null });
  });

  it('keeps the earlier files where they cannot be put back', async () => {
    const folder = await folderWith({ one: 'old' });
    let moves = 0;
    const disk: Disk = {
      ...realDisk,
      move: async (from, to) => {
        if (++moves > 1) throw failure('EIO');
        await realDisk.move(from, to);
      },
    };
    const error = await replaceFiles(folder, [file('one', 'new'), file('two', 'new')], going, disk).catch(
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof RollbackError)) throw new Error('no RollbackError');
    expect(await contentOf(error.folder)).toMatchObject({ 'one.before': 'old' });
    expect(outputFault(error, 'output')?.hints).toEqual([`the earlier files are kept in ${error.folder}`]);
  });
});

describe('outputFault', () => {
  it.each([
    ['EEXIST', 'output-not-a-folder'],
    ['ENOTDIR', 'output-not-a-folder'],
    ['EISDIR', 'output-not-a-file'],
    ['EACCES', 'output-unwritable'],
    ['EROFS', 'output-unwritable'],
    ['ENOSPC', 'disk-full'],
    ['ENOENT', 'output-not-a-folder'],
    ['ENAMETOOLONG', 'output-failed'],
    ['EIO', 'output-failed'],
  ])('names %s', (code, expected) => {
    expect(outputFault(failure(code), 'out')?.code).toBe(expected);
  });

  it('leaves alone what is no matter of the disk', () => {
    expect(outputFault(new TypeError('x'), 'out')).toBeUndefined();
  });
});

describe('what a killed build has left', () => {
  /** No process has so high a number. */
  const gone = '.staging-99999999-aaaaaa';

  it('is cleared by the next build, but nothing of one that runs', async () => {
    const folder = await folderWith({ one: 'old' });
    const running = `.staging-${process.ppid}-bbbbbb`;
    for (const name of [gone, '.staging-abc123', running, '.staging-mine']) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'one'), 'half');
    }
    await replaceFiles(folder, [file('one', 'new')], going);
    expect(await contentOf(folder)).toEqual({ one: 'new', [running]: null, '.staging-mine': null });
  });

  it('stays where the next build fails too', async () => {
    const folder = await folderWith({ one: 'old' });
    await mkdir(join(folder, gone));
    const failed = replaceFiles(folder, [file('one', 'new')], going, failing('move', 1, fail('EIO')));
    await expect(failed).rejects.toThrow('EIO');
    expect(await contentOf(folder)).toEqual({ one: 'old', [gone]: null });
  });

  it('is not taken for earlier files that could not be put back', async () => {
    const folder = await folderWith({ one: 'old' });
    let moves = 0;
    const disk: Disk = {
      ...realDisk,
      move: async (from, to) => {
        // The second file does not come, and the first does not go back; the folder itself can be moved.
        if (++moves === 2 || moves === 3) throw failure('EIO');
        await realDisk.move(from, to);
      },
    };
    const error = await replaceFiles(folder, [file('one', 'new'), file('two', 'new')], going, disk).catch(
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof RollbackError)) throw new Error('no RollbackError');
    expect(error.folder).toContain('.earlier-');
    await replaceFiles(folder, [file('one', 'newer')], going);
    expect(await contentOf(error.folder)).toMatchObject({ 'one.before': 'old' });
  });
});

it('a folder in the place of a file is named itself', () => {
  const error = Object.assign(failure('EISDIR'), { path: '/a/output/annual-en.pdf' });
  expect(outputFault(error, 'output')?.message).toBe(
    '"output/annual-en.pdf" is a folder where a file has to go',
  );
});

import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../src/publish/disk.js';
import { temporaryFolder } from './publishing.js';

describe('makeFolder', () => {
  it('makes a folder and those above it, and gives the topmost that was not there', async () => {
    const folder = await temporaryFolder();
    expect(await realDisk.makeFolder(join(folder, 'a', 'b', 'c'))).toBe(join(folder, 'a'));
    expect(await realDisk.makeFolder(join(folder, 'a', 'b', 'd'))).toBe(join(folder, 'a', 'b', 'd'));
    expect(await realDisk.makeFolder(join(folder, 'a', 'b'))).toBeUndefined();
    await symlink('a', join(folder, 'link'));
    expect(await realDisk.makeFolder(join(folder, 'link'))).toBeUndefined();
  });

  it('says why there can be none', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    await symlink('nowhere', join(folder, 'broken'));
    await expect(realDisk.makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(realDisk.makeFolder(join(folder, 'file', 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(realDisk.makeFolder(join(folder, 'broken'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(realDisk.makeFolder(join(folder, 'broken', 'a'))).rejects.toMatchObject({ code: 'EEXIST' });
  });

  it.runIf(process.platform === 'linux')('ends where there can be no folder at all', async () => {
    await expect(realDisk.makeFolder('/proc/report/output')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('isRunning', () => {
  it('knows this process, and none of a number that there is not', () => {
    expect(realDisk.isRunning(process.pid)).toBe(true);
    expect(realDisk.isRunning(99_999_999)).toBe(false);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finished, report } from '../../support/cli.js';
import { caseFolder } from '../../support/project-folder.js';
import { startPreviewOf } from './previewing.js';

describe('report preview', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'says its address first and ends at %s, also while it builds',
    async (signal) => {
      const folder = await caseFolder('german');
      const { child, url } = await startPreviewOf(folder);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{24}$/);
      const ended = finished(child);
      child.kill(signal);
      expect((await ended).code).toBe(0);
      await expect(fetch(url)).rejects.toThrow();
    },
  );

  it('leaves no process behind when it ends', async () => {
    const folder = await caseFolder('german');
    const { child, url } = await startPreviewOf(folder);
    // Until its threads have built something.
    await expect.poll(() => threadsOf(child.pid).length).toBeGreaterThan(8);
    expect((await fetch(url)).status).toBe(200);
    const before = [child.pid, ...childrenOf(child.pid)];
    const ended = finished(child);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
    expect(before.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
  });

  it('opens the browser that the system has with --open, and does without', async () => {
    const folder = await caseFolder('german', {
      'bin/xdg-open': '#!/bin/sh\nprintf %s "$1" > "$OPENED"\n',
    });
    await chmod(join(folder, 'bin/xdg-open'), 0o755);
    const opened = join(folder, 'opened.txt');
    const { url } = await startPreviewOf(folder, { PATH: join(folder, 'bin'), OPENED: opened }, ['--open']);
    await expect.poll(() => readFile(opened, 'utf8').catch(() => '')).toBe(url);
    const { child, url: other } = await startPreviewOf(folder, { PATH: folder }, ['--open']);
    expect((await fetch(other)).status).toBe(200);
    expect(child.exitCode).toBeNull();
  });

  it.each([
    ['x', 'is no port'],
    ['70000', 'is no port'],
  ])('refuses the port %s', async (port, message) => {
    const folder = await caseFolder('german');
    const { code, stderr } = await report(['preview', '--port', port], folder);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says that a port is taken, and that a folder is missing', async () => {
    const folder = await caseFolder('german');
    const { url } = await startPreviewOf(folder);
    const taken = await report(['preview', '--port', new URL(url).port], folder);
    expect(taken).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('is taken') });
    expect(await report(['preview', '--project', 'nowhere'], folder)).toMatchObject({ code: 2 });
  });
});

/** The threads of a process, by Linux's own account. */
function threadsOf(pid: number | undefined): readonly string[] {
  return readdirSync(`/proc/${pid}/task`);
}

/** The processes that a process has started, at any depth. */
function childrenOf(pid: number | undefined): readonly number[] {
  const started = threadsOf(pid).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return started.flatMap((one) => [one, ...childrenOf(one)]);
}

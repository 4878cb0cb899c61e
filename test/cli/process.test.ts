import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, temporaryFolder } from '../publish/publishing.js';
import { finished, report, startReport } from '../support/cli.js';
import { root } from '../support/project-folder.js';

/** The project of `report new` in a folder of its own. */
async function newProject(): Promise<string> {
  const folder = await temporaryFolder();
  expect(await report(['new', 'library'], folder)).toMatchObject({ code: 0 });
  return join(folder, 'library');
}

describe('the program as a process', () => {
  it('builds the project that it starts, the same bytes each time', async () => {
    const folder = await newProject();
    const first = await report(['build', '--strict'], folder);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^en web {2}output\/library-en\.pdf {2}\d+ pages {2}\d+ kB {2}\d+\.\d s\nfr web/,
    );
    const made = await contentOf(join(folder, 'output'));
    expect(Object.keys(made)).toEqual([
      'announcement.en.html',
      'announcement.fr.html',
      'library-en.pdf',
      'library-fr.pdf',
      'manifest.json',
    ]);
    const fresh = ['build', '--no-cache', '--language', 'fr', '--project', folder];
    await report(fresh, '/', { TZ: 'Pacific/Kiritimati' });
    expect(await contentOf(join(folder, 'output'))).toEqual(made);
  });

  it('checks it and publishes nothing', async () => {
    const folder = await newProject();
    const { code, stdout, stderr } = await report(['check', '--format', 'json', '--strict'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ errors: 0, warnings: 0, diagnostics: [] });
    expect(await contentOf(folder)).not.toHaveProperty('output');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 130 at %s, and leaves the output as it was',
    async (signal) => {
      const folder = await newProject();
      await report(['build'], folder);
      const before = await contentOf(join(folder, 'output'));
      await writeFile(
        join(folder, 'templates/loans.hbs'),
        '<h2 id="loans">{{t "report:loans.heading"}}</h2>\n',
      );
      const child = startReport(['build'], folder, { DEBUG: 'report' });
      child.stderr?.once('data', () => child.kill(signal));
      const { code, stdout, stderr } = await finished(child);
      expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
      expect(stderr).toMatch(/^project\n[\s\S]*interrupted\n$/);
      expect(await contentOf(join(folder, 'output'))).toEqual(before);
    },
  );

  it('tells a fault of its own with the place in its sources, where it is asked to', async () => {
    const folder = await newProject();
    const broken = { NODE_OPTIONS: '--import=data:text/javascript,delete%20Intl.NumberFormat' };
    const { code, stderr } = await report(['check'], folder, { ...broken, DEBUG: 'report' });
    expect(code).toBe(70);
    expect(stderr).toMatch(/fault of the program: TypeError: .*NumberFormat/);
    expect(stderr).toMatch(/at .*\bsrc\/language\/numbers\.ts:\d+:\d+/);
  });

  it('takes options of Node that no thread takes, too', async () => {
    const folder = await newProject();
    const bundle = join(root, 'dist/bundle/report.js');
    const env = { ...process.env, DEBUG: 'report' };
    const child = spawn(process.execPath, ['--max-semi-space-size=8', bundle, 'build'], { cwd: folder, env });
    expect(await finished(child)).toMatchObject({ code: 0 });
  });

  it('tells a fault in the thread that draws as it tells one of its own', async () => {
    const folder = await newProject();
    const breaking = "import { isMainThread as m } from 'node:worker_threads'; if (!m) Math.max = undefined;";
    const broken = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(breaking)}` };
    const { code, stderr } = await report(['build'], folder, { ...broken, DEBUG: 'report' });
    expect(code).toBe(70);
    expect(stderr).toMatch(/fault of the program: TypeError: Math.max is not a function/);
    expect(stderr).toMatch(/at .*\bsrc\/charts\/renderer\.ts:\d+:\d+/);
    expect(await contentOf(folder)).not.toHaveProperty('output');
  });

  it('names a file in the place of the output, and leaves it', async () => {
    const folder = await newProject();
    await writeFile(join(folder, 'output'), 'mine');
    const { code, stderr } = await report(['build'], folder);
    expect(code).toBe(1);
    expect(stderr).toContain('error "output" is not a folder [output-not-a-folder]');
    expect((await contentOf(folder)).output).toBe('mine');
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { diagnostic } from '../../src/diagnostics.js';
import { contentOf, temporaryFolder } from '../publish/publishing.js';
import { fakeHost, fakePipeline, run } from './fake-host.js';

const warning = diagnostic('warning', 'unused-key', '"a:b" is printed nowhere');
const error = diagnostic('error', 'unknown-element', 'unknown element "<x>"', {
  span: { file: 'templates/main.hbs', line: 2, column: 3, length: 2 },
});

/** A folder with a project in it, as far as the command line looks. */
async function projectFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'templates'));
  await writeFile(join(folder, 'templates/main.hbs'), '<report>\n  <x/>\n</report>\n');
  return folder;
}

describe('the command line', () => {
  it.each([
    {
      argv: ['--help'],
      code: 0,
      out: /Usage: report[\s\S]*build[\s\S]*check[\s\S]*new[\s\S]*Exit codes:[\s\S]*130/,
    },
    { argv: ['build', '--help'], code: 0, out: /Usage: report build[\s\S]*--language[\s\S]*Exit codes:/ },
    { argv: ['check', '--help'], code: 0, out: /--format/ },
    { argv: ['new', '--help'], code: 0, out: /Usage: report new/ },
    { argv: ['--version'], code: 0, out: /^\d+\.\d+\.\d+\n$/ },
  ])('answers $argv on stdout', async ({ argv, code, out }) => {
    const result = await run(argv, fakeHost('.'));
    expect(result.code).toBe(code);
    expect(result.out).toMatch(out);
    expect(result.err).toBe('');
  });

  it.each([
    { argv: [], err: /Usage: report/ },
    { argv: ['biuld'], err: /unknown command 'biuld'[\s\S]*build/ },
    { argv: ['build', '--profile', 'paper'], err: /Allowed choices are web, print, draft/ },
    { argv: ['build', 'here'], err: /too many arguments/ },
    { argv: ['check', '--format', 'xml'], err: /Allowed choices are text, json/ },
    { argv: ['new'], err: /missing required argument 'dir'/ },
    { argv: ['build', '--out', ''], err: /^error: --out names no folder\n$/ },
    { argv: ['new', ''], err: /^error: the folder has no name\n$/ },
    { argv: ['check', '--project', 'nowhere'], err: /^error: there is no folder "nowhere"\n$/ },
  ])('refuses $argv with 2, on stderr', async ({ argv, err }) => {
    const result = await run(argv, fakeHost(await projectFolder()));
    expect(result.code).toBe(2);
    expect(result.err).toMatch(err);
    expect(result.out).toBe('');
  });

  it.each(['today', '253402300800'])('refuses %s as a date of sources', async (date) => {
    const host = fakeHost(await projectFolder(), { env: { SOURCE_DATE_EPOCH: date } });
    const { code, err } = await run(['check'], host);
    expect(code).toBe(2);
    expect(err).toContain(`SOURCE_DATE_EPOCH is "${date}"`);
  });

  it('hands the date of sources to the stages, in milliseconds', async () => {
    const host = fakeHost(await projectFolder(), { env: { SOURCE_DATE_EPOCH: '1560211200' } });
    let date: number | undefined;
    await run(['check'], host, {
      onBuild: (_, { sourceDate }) => {
        date = sourceDate;
      },
    });
    expect(date).toBe(1560211200000);
  });

  it('calls a fault of its own by its name', async () => {
    const host = fakeHost(await projectFolder());
    const code = await main(['check'], host, () => Promise.reject(new TypeError('x is undefined\u001b[2J')));
    expect(code).toBe(70);
    expect(host.err()).toBe(
      'this is a fault of the program: TypeError: x is undefined\uFFFD[2J\nrun it with DEBUG=report for the details that a report of the fault needs\n',
    );
  });

  it('shows the way of a fault where that is asked for', async () => {
    const host = fakeHost(await projectFolder(), { env: { DEBUG: 'report' } });
    await main(['check'], host, () => Promise.reject(new TypeError('no')));
    expect(host.err()).toMatch(/TypeError: no\n\s+at /);
  });
});

describe('report check', () => {
  it('is content where nothing is found', async () => {
    const folder = await projectFolder();
    expect(await run(['check'], fakeHost(folder))).toEqual({
      code: 0,
      out: '',
      err: 'no errors, no warnings\n',
    });
    expect(await contentOf(folder)).not.toHaveProperty('output');
  });

  it('shows what is found, of all stages, on stderr', async () => {
    const result = await run(['check'], fakeHost(await projectFolder()), {
      opening: [warning],
      building: [error],
    });
    expect(result).toEqual({
      code: 1,
      out: '',
      err: `error unknown element "<x>" [unknown-element]
  at templates/main.hbs:2:3
    1 │ <report>
    2 │   <x/>
      │   ^^

warning "a:b" is printed nowhere [unused-key]

1 error, 1 warning
`,
    });
  });

  it('gives json on stdout', async () => {
    const building = [{ ...error, edition: 'en' }, { ...error, edition: 'fr' }, warning];
    const { code, out, err } = await run(['check', '--format', 'json'], fakeHost(await projectFolder()), {
      building,
    });
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({
      errors: 1,
      warnings: 1,
      diagnostics: [{ ...error, editions: ['en', 'fr'] }, warning],
    });
  });

  it('fails for warnings with --strict alone', async () => {
    const folder = await projectFolder();
    expect((await run(['check'], fakeHost(folder), { building: [warning] })).code).toBe(0);
    expect((await run(['check', '--strict'], fakeHost(folder), { building: [warning] })).code).toBe(1);
  });

  it('goes no further without a project', async () => {
    const host = fakeHost(await projectFolder());
    const code = await main(['check'], host, async () => ({
      openProject: async () => ({ diagnostics: [error] }),
      buildEditions: () => Promise.reject(new Error('not to be called')),
    }));
    expect(code).toBe(1);
  });
});

describe('report build', () => {
  it('publishes in the project’s output and says what it made, on stdout', async () => {
    const folder = await projectFolder();
    const { code, out, err } = await run(['build', '--project', folder], fakeHost('/'));
    expect(code).toBe(0);
    expect(err).toBe('');
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^en web {2}\S*output\/small-en\.pdf {2}44 pages {2}0 kB {2}0\.1 s$/);
    expect(lines[1]).toMatch(/^fr web {2}\S*output\/small-fr\.pdf/);
    expect(await contentOf(join(folder, 'output'))).toMatchObject({
      'small-en.pdf': 'pdf en',
      'small-fr.pdf': 'pdf fr',
      'manifest.json': expect.stringContaining('"generator": "report '),
    });
  });

  it('publishes where --out says, relative to where it is called', async () => {
    const folder = await projectFolder();
    const host = fakeHost(folder);
    expect((await run(['build', '--out', 'made/here', '--profile', 'draft'], host)).code).toBe(0);
    expect(Object.keys(await contentOf(join(folder, 'made/here')))).toEqual([
      'manifest.json',
      'small-en-draft.pdf',
      'small-fr-draft.pdf',
    ]);
    expect(host.out()).toContain('made/here/small-en-draft.pdf');
  });

  it('makes one language and merges it into what is there', async () => {
    const folder = await projectFolder();
    await run(['build'], fakeHost(folder));
    let asked: readonly string[] | undefined;
    const { code, out } = await run(['build', '--language', 'fr'], fakeHost(folder), {
      onBuild: ({ languages }) => {
        asked = languages;
      },
    });
    expect(code).toBe(0);
    expect(asked).toEqual(['fr']);
    expect(out).not.toContain('small-en');
    const { 'manifest.json': manifest } = await contentOf(join(folder, 'output'));
    expect(JSON.parse(manifest ?? '').editions).toHaveLength(2);
  });

  it('refuses a language that the project has not', async () => {
    const { code, err } = await run(['build', '--language', 'fr', 'fe'], fakeHost(await projectFolder()));
    expect(code).toBe(2);
    expect(err).toBe('error: "fe" is no language of the project: did you mean "fr"?\n');
    const other = await run(['build', '--language', 'zh-Hant'], fakeHost(await projectFolder()));
    expect(other.err).toBe('error: "zh-Hant" is no language of the project, which has en, fr\n');
  });

  it('publishes nothing where there are errors', async () => {
    const folder = await projectFolder();
    await run(['build'], fakeHost(folder));
    const before = await contentOf(join(folder, 'output'));
    const { code, out, err } = await run(['build', '--profile', 'draft'], fakeHost(folder), {
      building: [error],
    });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('1 error\nnothing was published\n');
    expect(await contentOf(join(folder, 'output'))).toEqual(before);
  });

  it('publishes nothing where the project itself has errors, and blames nothing else for it', async () => {
    const folder = await projectFolder();
    const { code, err } = await run(['build'], fakeHost(folder), { opening: [error] });
    expect(code).toBe(1);
    expect(err).toMatch(/1 error\nnothing was published\n$/);
    expect(await contentOf(folder)).not.toHaveProperty('output');
  });

  it('publishes nothing where another build has done so meanwhile', async () => {
    const folder = await projectFolder();
    let other: Promise<unknown> | undefined;
    const host = fakeHost(folder);
    const pipeline = await fakePipeline();
    const code = await main(['build', '--language', 'fr'], host, async () => ({
      ...pipeline,
      buildEditions: async (...given) => {
        other ??= run(['build', '--language', 'en'], fakeHost(folder));
        await other;
        return pipeline.buildEditions(...given);
      },
    }));
    expect(code).toBe(1);
    expect(host.err()).toContain('error another build has published to "output" [output-changed]');
    expect(host.err()).toMatch(/nothing was published\n$/);
    expect(Object.keys(await contentOf(join(folder, 'output')))).toEqual(['manifest.json', 'small-en.pdf']);
  });

  it('publishes nothing where there are warnings and --strict', async () => {
    const folder = await projectFolder();
    const stages = { building: [warning] };
    const strict = await run(['build', '--strict'], fakeHost(folder), stages);
    expect(strict.code).toBe(1);
    expect(strict.err).toContain('nothing was published: with --strict, warnings fail too\n');
    expect(await contentOf(folder)).not.toHaveProperty('output');
    const { code, err } = await run(['build'], fakeHost(folder), stages);
    expect(code).toBe(0);
    expect(err).toContain('1 warning\n');
  });

  it('names a file in the place of the output', async () => {
    const folder = await projectFolder();
    await writeFile(join(folder, 'output'), 'mine');
    const { code, err } = await run(['build'], fakeHost(folder));
    expect(code).toBe(1);
    expect(err).toContain('error "output" is not a folder [output-not-a-folder]');
    expect((await contentOf(folder)).output).toBe('mine');
  });

  it('ends with 130 when interrupted, and leaves the output as it was', async () => {
    const folder = await projectFolder();
    const host = fakeHost(folder);
    const { code, out, err } = await run(['build'], host, { onBuild: host.interrupt });
    expect({ code, out, err }).toEqual({ code: 130, out: '', err: 'interrupted\n' });
    expect(await contentOf(folder)).not.toHaveProperty('output');
  });

  it('shows its progress on a terminal, in a line that is gone at the end', async () => {
    const host = fakeHost(await projectFolder(), { terminal: true });
    await run(['build'], host);
    expect(host.err()).toBe(
      '\r\u001b[2Kproject …\r\u001b[2Ken: typeset …\r\u001b[2Kfr: typeset …\r\u001b[2K',
    );
  });

  it('tells its stages in lines to those who look for a fault', async () => {
    const host = fakeHost(await projectFolder(), { env: { DEBUG: 'report' } });
    await run(['build'], host);
    expect(host.err()).toBe('project\nen: typeset\nfr: typeset\n');
  });

  it('colours diagnostics on a terminal unless told not to', async () => {
    const folder = await projectFolder();
    const coloured = fakeHost(folder, { terminal: true });
    await run(['check'], coloured, { building: [error] });
    expect(coloured.err()).toContain('\u001b[31m');
    const plain = fakeHost(folder, { terminal: true, env: { NO_COLOR: '1' } });
    await run(['check'], plain, { building: [error] });
    expect(plain.err()).not.toContain('\u001b[31m');
  });
});

describe('report new', () => {
  it('starts a project in a new folder', async () => {
    const folder = await temporaryFolder();
    const { code, out, err } = await run(['new', 'Rapport d’été'], fakeHost(folder));
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain("report build --project 'Rapport d’été'\n");
    const data = await contentOf(join(folder, 'Rapport d’été/data'));
    expect(data['report.yaml']).toContain('id: rapport-d-ete\n');
    expect(Object.keys(await contentOf(join(folder, 'Rapport d’été/fonts')))).toContain('OFL-SourceSans.txt');
  });

  it('refuses a folder that has something in it', async () => {
    const folder = await projectFolder();
    expect(await run(['new', '.'], fakeHost(folder))).toEqual({
      code: 2,
      out: '',
      err: 'error: "." is not empty\n',
    });
  });

  it('names a file in the place of the folder', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'taken'), '');
    const { code, err } = await run(['new', 'taken'], fakeHost(folder));
    expect(code).toBe(1);
    expect(err).toContain('"taken" is not a folder [output-not-a-folder]');
  });

  it('leaves an empty folder when interrupted', async () => {
    const folder = await temporaryFolder();
    const host = fakeHost(folder);
    host.interrupt();
    expect((await run(['new', 'a'], host)).code).toBe(130);
    expect(await contentOf(join(folder, 'a'))).toEqual({});
  });
});

import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finished, interruptedAt, report, startReport, succeeds } from '../support/cli.js';
import { fingerprints } from '../support/fingerprints.js';
import { readPdf } from '../support/pdf.js';
import { caseFolder, change, emptyFolder, root } from '../support/project-folder.js';

const csv = 'data/harvest-by-bed.csv';
const csvText = readFileSync(join(root, 'test/cases/garden', csv), 'utf8');

describe('data that looks like markup', () => {
  it('is printed as it stands, and is markup neither in the PDF nor on the web page', async () => {
    const nasty = '<script>alert(1)</script> & <b onclick="x()">{{harvest.total}}</b>';
    const folder = await caseFolder('garden', {
      [csv]: csvText.replace('shade', `"${nasty.replaceAll('"', '""')}"`),
      'templates/announcement.hbs': `<!DOCTYPE html>
<html lang="{{lang}}"><head><title>{{t "report:title"}}</title></head>
<body>{{#each harvest.byBed.rows as |row|}}<p title="{{row.remark}}">{{row.remark}}</p>{{/each}}</body></html>
`,
    });
    expect(await succeeds(['build', '--strict'], folder)).toMatchObject({ stderr: '' });
    const { pages } = await readPdf(join(folder, 'output/garden-2023-en.pdf'));
    const words = pages.map(({ text }) => text.replaceAll('\n', ' ')).join(' ');
    expect(words).toMatch(
      /<script>alert\(1\)<\/script> & <b onclick=["”]x\(\)["”]>\{\{harvest\.total\}\}<\/b>/,
    );
    const page = readFileSync(join(folder, 'output/announcement.en.html'), 'utf8');
    expect(page).not.toMatch(/<script|<b |onclick="/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b onclick=&quot;x()&quot;&gt;');
  });
});

describe('a CSV file as spreadsheets write it', () => {
  it('gives the same bytes with a byte order mark and line ends of Windows', async () => {
    const folder = await caseFolder('garden');
    await succeeds(['build'], folder);
    const before = fingerprints(join(folder, 'output'));
    await rm(join(folder, 'output'), { recursive: true });
    await change(folder, { [csv]: `\uFEFF${csvText.replaceAll('\n', '\r\n')}` });
    expect(await succeeds(['build', '--strict'], folder)).toMatchObject({ stderr: '' });
    expect(fingerprints(join(folder, 'output'))).toEqual(before);
  });
});

describe('what stands in the way of the output', () => {
  it.each([
    { what: 'a file where the folder should be', path: 'output', code: 'output-not-a-folder' },
    { what: 'a folder where a file should be', path: 'output/manifest.json/mine', code: 'output-not-a-file' },
  ])('is named and left alone: $what', async ({ path, code }) => {
    const folder = await caseFolder('garden', { [path]: 'mine' });
    const before = fingerprints(folder);
    const result = await report(['build'], folder);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain(`[${code}]`);
    expect(result.stderr).toContain('hint: ');
    expect(result.stderr).not.toContain('.js:');
    expect(fingerprints(folder)).toEqual(before);
  });
});

describe('an interrupted build', () => {
  it.each([
    { signal: 'SIGINT', stage: 'en: language' },
    { signal: 'SIGINT', stage: 'en: typeset' },
    { signal: 'SIGTERM', stage: 'en: pdf' },
    { signal: 'SIGTERM', stage: 'project' },
  ] as const)('at $signal in "$stage" ends with 130 and leaves no trace', async ({ signal, stage }) => {
    const folder = await caseFolder('garden');
    await succeeds(['build'], folder);
    await change(folder, { [csv]: csvText.replace('shade', 'half shade') });
    const before = fingerprints(folder);
    const temporary = await emptyFolder();

    const child = startReport(['build'], folder, { DEBUG: 'report', TMPDIR: temporary });
    const { code, stdout, stderr } = await interruptedAt(stage, signal, child);
    expect(stderr.split('\n')).toContain(stage);
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toMatch(/\ninterrupted\n$/);
    expect(stderr).not.toMatch(/Error|\.js:\d/);
    expect(fingerprints(folder)).toEqual(before);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('ends at once when asked twice', async () => {
    const folder = await caseFolder('garden');
    const child = startReport(['build'], folder, { DEBUG: 'report' });
    child.stderr?.once('data', () => {
      child.kill('SIGINT');
      child.kill('SIGINT');
    });
    expect(await finished(child)).toMatchObject({ code: 130, stdout: '' });
    expect(await readdir(folder)).not.toContain('output');
  });
});

describe('what stood in the output folder beside the report', () => {
  it('stays', async () => {
    const folder = await caseFolder('garden');
    await mkdir(join(folder, 'output'));
    await writeFile(join(folder, 'output/notes.txt'), 'mine');
    await succeeds(['build'], folder);
    expect(readFileSync(join(folder, 'output/notes.txt'), 'utf8')).toBe('mine');
    expect(await readdir(join(folder, 'output'))).toEqual([
      'announcement.en.html',
      'announcement.fr.html',
      'garden-2023-en.pdf',
      'garden-2023-fr.pdf',
      'manifest.json',
      'notes.txt',
    ]);
  });
});

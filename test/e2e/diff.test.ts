import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { report, succeeds } from '../support/cli.js';
import { change, copyCase, sharedFolders } from '../support/project-folder.js';

const newFolder = sharedFolders();
/** The garden with one more kilo and one page more, built over what was built before, which is kept in `old`. */
let folder: string;
let rebuilt: string;

beforeAll(async () => {
  folder = await copyCase('garden', await newFolder());
  await succeeds(['build'], folder);
  await succeeds(['build', '--out', 'old'], folder);
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  const [values, rows, layout] = [
    await read('data/harvest.yaml'),
    await read('data/harvest-by-bed.csv'),
    await read('templates/main.hbs'),
  ];
  const page = '<page-break/><section><h1 id="plan">{{t "report:plan"}}</h1></section><page-break/>';
  await change(folder, {
    'data/harvest.yaml': values.replace('1250', '1251'),
    'data/harvest-by-bed.csv': rows.replace('450', '451'),
    'templates/main.hbs': layout.replace('<page-break/>', page),
  });
  rebuilt = (await succeeds(['build'], folder)).stdout;
});

const pdf = (build: string, language = 'en') => `${build}/garden-2023-${language}.pdf`;

describe('report build', () => {
  it('says which pages of which editions changed, and how', () => {
    expect(rebuilt).toMatch(/^en page 1: 1,250 → 1,251; 2\. → 3\.$/m);
    expect(rebuilt).toMatch(/^en page 2 added$/m);
    expect(rebuilt).toMatch(/^en page 3 \(was 2\): 450 → 451/m);
    expect(rebuilt).toMatch(/^fr page 1: 1 250 → 1 251/m);
  });

  it('says nothing where nothing changed', async () => {
    const { stdout } = await succeeds(['build'], folder);
    expect(stdout).toMatch(/^en web .*\nfr web .*\n$/);
  });
});

describe('report diff', () => {
  it('finds a document the same as itself', async () => {
    const result = await report(['diff', pdf('old'), pdf('old')], folder);
    expect(result).toEqual({ code: 0, stdout: 'no page changed\n', stderr: '' });
  });

  it('says which pages differ, and shows them in one file', async () => {
    const result = await report(['diff', pdf('old'), pdf('output'), '--html', 'changes.html'], folder);
    expect(result).toMatchObject({ code: 1, stderr: '' });
    expect(result.stdout).toMatch(
      /^page 1: .*\npage 2 added\npage 3 \(was 2\): .*\n2 pages changed, 1 added\n$/,
    );
    const page = await readFile(join(folder, 'changes.html'), 'utf8');
    expect(page).toContain('<del>1,250</del>');
    expect(page).toContain('<ins>1,251</ins>');
    expect(
      page.match(/<img src="data:image\/png;base64,[^"]+" width="\d+" height="\d+" alt="[^"]+"/g),
    ).toHaveLength(7);
    expect(page).not.toMatch(/(?:src|href)="(?!data:|#)/);
  });

  it('compares a build with an earlier one', async () => {
    const { code, stdout, stderr } = await report(['diff', '--against', 'old'], folder);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^output\/garden-2023-en\.pdf: page 2 added$/m);
    expect(stdout).toMatch(/^output\/garden-2023-fr\.pdf: 2 pages changed, 1 added$/m);
  });

  it.each([
    ['what is no PDF', ['data/harvest.yaml', pdf('old')], '"data/harvest.yaml" is no PDF'],
    ['a file that is not there', ['gone.pdf', pdf('old')], 'there is no file "gone.pdf"'],
    ['one file', [pdf('old')], 'name two PDFs'],
    ['a folder without a build', ['--against', 'data'], '"data" is no folder of a build'],
    ['a page that cannot be written', [pdf('old'), pdf('output'), '--html', 'data'], 'data'],
  ])('tells of %s', async (_, args, message) => {
    const { code, stdout, stderr } = await report(['diff', ...args], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/Warning|node_modules|fault of the program/);
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { report, succeeds } from '../support/cli.js';
import { change, copyCase, sharedFolders } from '../support/project-folder.js';

const newFolder = sharedFolders();
let folder: string;

beforeAll(async () => {
  folder = await copyCase('garden', await newFolder());
});

const places = z.array(z.object({ page: z.number(), text: z.string() }));
const answer = z.object({
  values: z.array(
    z.object({
      path: z.string(),
      cell: z.string(),
      status: z.string(),
      sources: z.array(z.string()),
      editions: z.record(z.string(), places),
    }),
  ),
  typed: z.array(
    z.object({
      text: z.string(),
      facts: z.array(z.string()),
      sources: z.array(z.string()),
      editions: z.record(z.string(), places),
    }),
  ),
});

describe('report sources', () => {
  it('names the cell, the source and the pages of each value', async () => {
    const { stdout, stderr } = await succeeds(['sources', '--format', 'json'], folder);
    expect(stderr).toBe('');
    const { values } = answer.parse(JSON.parse(stdout));
    expect(values.find(({ path }) => path === 'harvest.total')).toEqual({
      path: 'harvest.total',
      cell: 'data/harvest.yaml:2',
      status: 'sourced',
      sources: ['diary'],
      editions: { en: [{ page: 1, text: '1,250' }], fr: [{ page: 1, text: '1\u202f250' }] },
    });
    const cell = values.find(({ path }) => path === 'harvest.byBed[1].kilos');
    expect(cell).toMatchObject({ cell: 'data/harvest-by-bed.csv:2', sources: ['diary'] });
    expect(cell?.editions.en).toContainEqual({ page: 2, text: '450' });
  });

  it('prints a table, of one edition where one is asked for', async () => {
    const { stdout } = await succeeds(['sources', '--language', 'en'], folder);
    expect(stdout).toMatch(/^VALUE +CELL +STATUS +PRINTED \(en\) +SOURCES\n/);
    expect(stdout).toMatch(/^harvest\.total +data\/harvest\.yaml:2 +sourced +1,250 \(1\) +diary$/m);
  });

  it('lists numbers that were typed into texts, with the facts of their paragraphs', async () => {
    const [english, french] = ['locales/en/prose/welcome.md', 'locales/fr/prose/welcome.md'];
    const before = await Promise.all([english, french].map((path) => readFile(join(folder, path), 'utf8')));
    const typed = (text = '', words = '') => `${words} {facts="F001"}\n\n${text}`;
    await change(folder, {
      [english]: typed(before[0], 'It has 1200 beds in 3 rows.'),
      [french]: typed(before[1], 'Il a 1200 parcelles sur 3 rangs.'),
    });
    const { stdout } = await succeeds(['sources', '--format', 'json'], folder);
    const row = { text: 'welcome', facts: ['F001'], sources: ['diary'] };
    expect(answer.parse(JSON.parse(stdout)).typed).toContainEqual({
      ...row,
      editions: {
        en: ['1200', '3'].map((text) => ({ page: 1, text })),
        fr: ['1200', '3'].map((text) => ({ page: 1, text })),
      },
    });
    const table = await succeeds(['sources', '--language', 'en'], folder);
    expect(table.stdout).toMatch(/^TEXT +TYPED IN TEXT \(en\) +FACTS +SOURCES$/m);
    expect(table.stdout).toMatch(/^welcome +1200 \(1\), 3 \(1\) +F001 +diary$/m);
    await change(folder, { [english]: before[0] ?? '', [french]: before[1] ?? '' });
  });

  it('warns of a value that nothing prints, at its line, and not of one that others are computed from', async () => {
    const values = await readFile(join(folder, 'data/harvest.yaml'), 'utf8');
    const added = [
      '  spare: { value: 7, source: [diary] }',
      '  half: { value: 625, source: [diary] }',
      'datasets:',
    ];
    const check = '  - { sum: [harvest.half, harvest.half], equals: harvest.total }\n';
    await change(folder, { 'data/harvest.yaml': values.replace('datasets:', added.join('\n')) + check });
    const { code, stderr } = await report(['check', '--strict'], folder);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'warning the value "harvest.spare" is printed nowhere [unused-data]\n  at data/harvest.yaml:5:',
    );
    expect(stderr).toMatch(/\n1 warning\n$/);
  });
});

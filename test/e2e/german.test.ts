import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { report, succeeds } from '../support/cli.js';
import { type ReadPdf, readPdf } from '../support/pdf.js';
import { caseFolder, copyCase, root, sharedFolders } from '../support/project-folder.js';

const newFolder = sharedFolders();
let pdf: ReadPdf;

beforeAll(async () => {
  const folder = await copyCase('german', await newFolder());
  expect(await succeeds(['build', '--strict'], folder)).toMatchObject({ stderr: '' });
  pdf = await readPdf(join(folder, 'output/museum-2023-de.pdf'));
});

const first = () => pdf.pages[0]?.text ?? '';
const second = () => pdf.pages[1]?.text ?? '';
const third = () => pdf.pages[2]?.text ?? '';

describe('a third language, by a folder in locales/ and a word in report.yaml', () => {
  it('is said in the metadata and in the page numbers', () => {
    expect(pdf.info).toMatchObject({ Language: 'de', Title: 'Das Museum im Jahr 2023' });
    expect(pdf.pages).toHaveLength(3);
    expect(first()).toContain('Seite 1 von 3');
  });

  it('prints numbers and quotation marks as German does', () => {
    expect(first()).toContain('Das Museum zählte 12.345 Besuche; „ruhige“ Tage waren selten.');
  });

  it('prints a table with its number and its caption', () => {
    expect(third()).toMatch(/Tabelle 1\s+Besuche nach Flügel\nFlügel Besuche\nOst 8\.000\nWest 4\.345/);
  });

  it('prints a chart with its labels as text', () => {
    expect(second()).toMatch(/Abbildung 1\s+Besuche nach Flügel/);
    for (const label of ['Ost', 'West', '8.000', '4.345']) expect(second()).toContain(label);
  });

  it('chooses the plural form', async () => {
    expect(first()).toContain('Es gab 1 langen Abend.');
  });

  it('prints a range of dates', () => {
    expect(first()).toContain('Öffnungszeit der Messe: 3.–5. Mai 2023.');
  });

  it('refers to pages, with a link to them', () => {
    expect(first()).toContain('Seiten 2 bis 3');
    const targets = pdf.pages[0]?.links.flatMap(
      ({ destination = '' }) => pdf.destinations.get(destination) ?? [],
    );
    expect(targets).toContain(2);
  });

  it('links to addresses', () => {
    expect(first()).toContain('Die Website des Museums');
    expect(pdf.pages[0]?.links.map(({ url }) => url)).toContain('https://example.org/museum');
  });

  it('is asked for its own words for a picture', async () => {
    const german = await readFile(join(root, 'test/cases/german/locales/de/report.json'), 'utf8');
    const english = 'The east wing had nearly twice the visits of the west wing.';
    const folder = await caseFolder('german', {
      'locales/de/report.json': german.replace(/"alt": ".*"/, `"alt": "${english}"`),
    });
    const { code, stderr } = await report(['build', '--strict'], folder);
    expect(code).toBe(1);
    expect(stderr).toContain('locales/de/report.json:13:10');
    expect(stderr).toContain('the alternative of "wings" is the same in "en" and "de"');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { report, succeeds } from '../support/cli.js';
import { fingerprints } from '../support/fingerprints.js';
import { drawnPages, type ReadPdf, readPdf } from '../support/pdf.js';
import { caseFolder, change, copyCase, root, sharedFolders } from '../support/project-folder.js';
import { flat } from './built-report.js';

const newFolder = sharedFolders();
const words = { en: 'Draft', fr: 'Brouillon' } as const;
const languages = ['en', 'fr'] as const;
/** A heading and a prose text that the translator has not come to yet. */
const untranslated = {
  'locales/fr/report.json': readFileSync(
    join(root, 'test/cases/garden/locales/fr/report.json'),
    'utf8',
  ).replace(/^ {2}"harvest": .*\n/m, ''),
  'locales/fr/prose/welcome.md': null,
};

let folder: string;
const pdfs = new Map<string, ReadPdf>();

beforeAll(async () => {
  folder = await copyCase('garden', await newFolder(), untranslated);
  const { stderr } = await succeeds(['build', '--profile', 'draft'], folder);
  expect(stderr).toMatch(/\n2 warnings\n$/);
  for (const language of languages) {
    pdfs.set(language, await readPdf(join(folder, `output/garden-2023-${language}-draft.pdf`)));
  }
});

const pagesOf = (language: string): readonly string[] =>
  pdfs.get(language)?.pages.map(({ text }) => text) ?? [];

describe('a draft', () => {
  it.each(languages)('says on every page of "%s" that it is one, in its own language', (language) => {
    expect(pagesOf(language)).toHaveLength(3);
    for (const text of pagesOf(language)) expect(text.split('\n')).toContain(words[language]);
  });

  it('ends with the state of its diagnostics', () => {
    const last = flat(pagesOf('fr').at(-1) ?? '');
    expect(last).toContain('État de ce brouillon');
    expect(last).toContain(
      'locales/en/report.json:4:14 warning missing-translation: "report:harvest" is missing in "fr"',
    );
    expect(last).toContain(
      'locales/en/prose/welcome.md:1:1 warning missing-prose: "welcome" is missing in "fr"',
    );
    expect(pagesOf('en').at(-1)).toContain('State of this draft\nNothing is open.');
  });

  it('has a visible mark in the place of what is missing, and no other language in its stead', async () => {
    const theme = parse(readFileSync(join(folder, 'templates/theme.yaml'), 'utf8'));
    const mark = theme.colours[theme.styles.missing.fill];
    const drawn = await drawnPages(join(folder, 'output/garden-2023-fr-draft.pdf'));
    expect(pagesOf('fr')[0]).toContain('[welcome]');
    expect(pagesOf('fr')[1]).toContain('[report:harvest]');
    expect(drawn.map(({ colours }) => colours.includes(mark))).toEqual([true, true, false]);
    expect(pagesOf('fr').slice(0, 2).join()).not.toMatch(/The (garden|harvest)/);
    expect(pagesOf('en')[1]).toContain('The harvest');
  });

  it('says at the foot of a page what its marks mean', () => {
    expect(pagesOf('fr').map((text) => text.includes('[…] : pas encore traduit'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(pagesOf('en').join()).not.toMatch(/not translated yet|translated from/);
  });

  it('stands under its own names, without pages that announce it', () => {
    expect(readdirSync(join(folder, 'output')).sort()).toEqual([
      'garden-2023-en-draft.pdf',
      'garden-2023-fr-draft.pdf',
      'manifest.json',
    ]);
  });

  it('is not what the web gets: there, what is missing fails with key, language and place', async () => {
    const project = await caseFolder('garden');
    await succeeds(['build'], project);
    const before = fingerprints(join(project, 'output'));
    await change(project, untranslated);
    const { code, stdout, stderr } = await report(['build', '--profile', 'web'], project);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      'error "report:harvest" is missing in "fr" [missing-translation] (fr)\n  at locales/en/report.json:4:14\n',
    );
    expect(stderr).toContain(
      'error "welcome" is missing in "fr" [missing-prose] (fr)\n  at locales/en/prose/welcome.md:1:1\n',
    );
    expect(fingerprints(join(project, 'output'))).toEqual(before);
  });

  it('shades what was translated before its reference changed, which the web edition does not show', async () => {
    const project = await caseFolder('garden');
    await succeeds(['translations', 'accept', '--all-texts', '--language', 'fr'], project);
    await succeeds(['build', '--language', 'fr'], project);
    const published = fingerprints(join(project, 'output'));
    const prose = readFileSync(join(project, 'locales/en/prose/welcome.md'), 'utf8');
    await change(project, { 'locales/en/prose/welcome.md': prose.replace('garden', 'kitchen garden') });
    await succeeds(['build', '--language', 'fr'], project);
    expect(fingerprints(join(project, 'output'))).toEqual(published);

    await succeeds(['build', '--profile', 'draft', '--language', 'fr'], project);
    const path = join(project, 'output/garden-2023-fr-draft.pdf');
    const drawn = await drawnPages(path);
    // That of themes without a style for it.
    expect(drawn.map(({ colours }) => colours.includes('#c9e4f6'))).toEqual([true, false, false]);
    const { pages } = await readPdf(path);
    expect(pages.map(({ text }) => flat(text).includes('traduit d’un texte antérieur'))).toEqual([
      ...[true, false, false],
    ]);
    expect(flat(pages.at(-1)?.text ?? '')).toContain('stale-translation');
  });

  it('leaves the published editions as they are', async () => {
    const project = await caseFolder('garden');
    await succeeds(['build'], project);
    const { 'manifest.json': _, ...before } = fingerprints(join(project, 'output'));
    await succeeds(['build', '--profile', 'draft', '--language', 'fr'], project);
    expect(fingerprints(join(project, 'output'))).toMatchObject(before);
    const manifest = JSON.parse(readFileSync(join(project, 'output/manifest.json'), 'utf8'));
    expect(manifest.editions.map(({ file }: { file: string }) => file)).toEqual([
      'garden-2023-en.pdf',
      'garden-2023-fr.pdf',
      'garden-2023-fr-draft.pdf',
    ]);
  });
});

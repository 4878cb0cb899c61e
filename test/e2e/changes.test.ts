import { readdirSync, readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import { interruptedAt, startReport } from '../support/cli.js';
import { fingerprints } from '../support/fingerprints.js';
import { drawnPages, type ReadPdf } from '../support/pdf.js';
import { copyReport, sharedFolders } from '../support/project-folder.js';
import { type BuiltReport, buildReport, changedPages, flat, languages, patience } from './built-report.js';

const newFolder = sharedFolders();
let project: string;
let before: BuiltReport;

beforeAll(async () => {
  project = await copyReport(await newFolder());
  before = await buildReport(project, join(await newFolder(), 'published'));
}, patience);

/** The report with one file changed, built. */
async function changed(path: string, to: (text: string) => string): Promise<BuiltReport> {
  const copy = await newFolder();
  await cp(project, copy, { recursive: true });
  const text = readFileSync(join(copy, path), 'utf8');
  const edited = to(text);
  expect(edited).not.toBe(text);
  await writeFile(join(copy, path), edited);
  return buildReport(copy, join(copy, 'output'));
}

function edited(text: string, edit: (document: Document) => void): string {
  const document = parseDocument(text);
  edit(document);
  return document.toString({ lineWidth: 0 });
}

describe('a page more before the highlights', () => {
  it('moves the numbers of the PDFs and of the announcement', { timeout: patience }, async () => {
    const chapter = '<section>{{> highlights}}</section>';
    const page = '<section><p>Inserted by a test.</p></section>\n  <page-break/>\n  ';
    const after = await changed('templates/main.hbs', (text) => text.replace(chapter, page + chapter));
    for (const language of languages) {
      const moved = (report: BuiltReport, id: string) => {
        const { chapters = [] } = report.manifest.editions.find((one) => one.language === language) ?? {};
        const { title = '', first = 0, last = 0 } = chapters.find((one) => one.id === id) ?? {};
        const { outline, destinations } = report[language].pdf;
        return {
          first,
          last,
          outline: outline.find((entry) => entry.title === title && entry.level === 1)?.page,
          destination: destinations.get(`to-${id}`),
          linked: new RegExp(`${language}\\.pdf#page=${first}"`).test(report[language].announcement),
        };
      };
      const at = (first: number, last: number) => ({
        first,
        last,
        outline: first,
        destination: first,
        linked: true,
      });
      expect(moved(before, 'highlights')).toEqual(at(13, 18));
      expect(moved(before, 'regions')).toEqual(at(20, 34));
      expect(moved(after, 'highlights')).toEqual(at(14, 19));
      expect(moved(after, 'regions')).toEqual(at(21, 35));
      const stated = flat(after[language].announcement);
      expect(stated).toMatch(/>[^<]*\b14\b[^<\d]*\b19\b[^<]*</);
      expect(stated).toMatch(/>[^<]*\b21\b[^<\d]*\b35\b[^<]*</);
      expect(after[language].pdf.pages).toHaveLength(before[language].pdf.pages.length + 1);
    }
  });
});

describe('a number that is changed in data/', () => {
  it('changes in both languages, on the pages that print it and nowhere else', {
    timeout: patience,
  }, async () => {
    const { file, name, value } = printedNumber();
    const texts = languages
      .flatMap((language) => before[language].pdf.pages.map(({ text }) => text))
      .join('\n');
    let fresh = value + 1;
    while (texts.includes(String(fresh))) fresh += 1;
    const after = await changed(file, (text) => {
      return edited(text, (document) => document.setIn(['values', name, 'value'], fresh));
    });
    for (const language of languages) {
      const pages = changedPages(before[language].pdf, after[language].pdf);
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) {
        const [old, now] = [before, after].map((report) => report[language].pdf.pages[page - 1]?.text ?? '');
        expect(now).toContain(String(fresh));
        expect(now?.replaceAll(String(fresh), String(value))).toBe(old);
      }
    }
  });
});

describe('a French sentence that is changed', () => {
  it('changes the French edition alone', { timeout: patience }, async () => {
    const { file, word, to } = frenchWord();
    const after = await changed(file, (text) => text.replace(word, to));
    expect(changedPages(before.fr.pdf, after.fr.pdf)).toHaveLength(1);
    expect(Buffer.compare(after.en.bytes, before.en.bytes)).toBe(0);
  });
});

describe("the theme's colour", () => {
  it('changes the looks and not a word', { timeout: patience }, async () => {
    const colour = '#0f5a34';
    const after = await changed('templates/theme.yaml', (text) => {
      return edited(text, (document) => document.setIn(['colours', 'accent'], colour));
    });
    for (const language of languages) {
      expect(changedPages(before[language].pdf, after[language].pdf)).toEqual([]);
      const coloured = async (report: BuiltReport) =>
        (await drawnPages(report[language].file)).filter(({ colours }) => colours.includes(colour)).length;
      expect(await coloured(before)).toBe(0);
      expect(await coloured(after)).toBeGreaterThan(10);
    }
  });
});

describe('a build of the report that is stopped', () => {
  it('leaves the published one as it was', { timeout: patience }, async () => {
    const published = fingerprints(before.out);
    const args = ['build', '--project', project, '--out', before.out];
    const child = startReport(args, project, { DEBUG: 'report', SOURCE_DATE_EPOCH: '1577836800' });
    const { code, stderr } = await interruptedAt('fr: typeset', 'SIGINT', child);
    expect(code).toBe(130);
    expect(stderr).toMatch(/\nfr: typeset\n(?:fr: pdf\n)?interrupted\n$/);
    expect(fingerprints(before.out)).toEqual(published);
  });
});

interface PrintedNumber {
  readonly file: string;
  readonly name: string;
  readonly value: number;
}

/** A number of three digits that both editions print, and that nothing else in data/ is computed from or checked by. */
function printedNumber(): PrintedNumber {
  const files = readdirSync(join(project, 'data')).filter((file) => file.endsWith('.yaml'));
  const texts = new Map(files.map((file) => [file, readFileSync(join(project, 'data', file), 'utf8')]));
  const all = [...texts.values()].join('\n');
  for (const [file, text] of texts) {
    const values = parseDocument(text).get('values');
    for (const pair of isMap(values) ? values.items : []) {
      const value: unknown = isMap(pair.value) ? pair.value.get('value') : undefined;
      if (!isScalar(pair.key) || typeof value !== 'number' || value < 101 || value > 998) continue;
      const name = String(pair.key.value);
      const used = all.includes(`${basename(file, '.yaml')}.${name}`);
      if (!used && languages.every((language) => prints(before[language].pdf, value))) {
        return { file: `data/${file}`, name, value };
      }
    }
  }
  throw new Error('no number of the report will do for this test');
}

function prints({ pages }: ReadPdf, value: number): boolean {
  return pages.some(({ text }) => new RegExp(`\\b${value}\\b`).test(text));
}

/** A word of a French prose text that another one of the same width can stand for. */
function frenchWord(): { readonly file: string; readonly word: string; readonly to: string } {
  const folder = join(project, 'locales/fr/prose');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    if (readFileSync(join(folder, file), 'utf8').includes(' des ')) {
      return { file: `locales/fr/prose/${file}`, word: ' des ', to: ' dés ' };
    }
  }
  throw new Error('no word of the report will do for this test');
}

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { succeeds } from '../support/cli.js';
import { fingerprints, sha256 } from '../support/fingerprints.js';
import { drawnPages, type Link, type ReadPdf } from '../support/pdf.js';
import { copyReport, sharedFolders } from '../support/project-folder.js';
import { describeWith, pageTexts } from '../support/tools.js';
import { type BuiltReport, bare, buildReport, flat, languages, patience } from './built-report.js';

const newFolder = sharedFolders();
let project: string;
let built: BuiltReport;

beforeAll(async () => {
  project = await copyReport(await newFolder());
  built = await buildReport(project, join(await newFolder(), 'published'));
}, patience);

describe('the report', () => {
  it('is published as two PDFs, two pages and a manifest', () => {
    expect(readdirSync(built.out).sort()).toEqual([
      'announcement.en.html',
      'announcement.fr.html',
      'manifest.json',
      'mieux-2018-annual-report-en.pdf',
      'mieux-2018-annual-report-fr.pdf',
    ]);
  });

  it('passes a strict check', { timeout: patience }, async () => {
    expect(await succeeds(['check', '--strict'], project)).toMatchObject({ stdout: '' });
  });

  it('has as many pages in both languages', () => {
    expect(built.fr.pdf.pages).toHaveLength(built.en.pdf.pages.length);
    expect(built.en.pdf.pages.length).toBeGreaterThanOrEqual(38);
  });

  it('has at least twelve figures and tables', () => {
    const numbered = [...built.en.pdf.destinations.keys()].filter((name) => /^to-(fig|tab)-/.test(name));
    expect(numbered.length).toBeGreaterThanOrEqual(12);
  });
});

describe.each(languages)('the manifest on the edition "%s"', (language) => {
  const entry = () => built.manifest.editions.find((edition) => edition.language === language);

  it('tells its size, its pages and its SHA-256', () => {
    const { bytes, pdf } = built[language];
    expect(entry()).toMatchObject({
      profile: 'web',
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
      pages: pdf.pages.length,
      title: pdf.info.Title,
    });
  });

  it('tells its chapters as the outline of the PDF does', () => {
    const told = entry()?.chapters.map(({ title, level, first }) => ({ title, level, page: first }));
    expect(built[language].pdf.outline.filter(({ level }) => level <= 2)).toEqual(told);
  });

  it('has the highlights on 13 to 18, the regions on 20 to 34, and a chapter on 19', () => {
    expect(entry()?.chapters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'highlights', level: 1, first: 13, last: 18 }),
        expect.objectContaining({ level: 1, first: 19, last: 19 }),
        expect.objectContaining({ id: 'regions', level: 1, first: 20, last: 34 }),
      ]),
    );
  });

  it('has page ranges that the announcement states, with links to them', () => {
    const page = built[language].announcement;
    for (const { id, first, last, title } of entry()?.chapters ?? []) {
      if (id !== 'highlights' && id !== 'regions') continue;
      const link = new RegExp(`<a href="[^"]+-${language}\\.pdf#page=${first}">([^<]*)</a>`).exec(page)?.[1];
      expect(link).toContain(title);
      expect(link?.replace(title, '').match(/\d+/g)).toEqual([String(first), String(last)]);
    }
  });
});

describe.each(languages)('the PDF in "%s"', (language) => {
  const pdf = (): ReadPdf => built[language].pdf;

  it('says its title, language, subject and keywords, and the date of the report', () => {
    const config = parse(readFileSync(join(project, 'data/report.yaml'), 'utf8'));
    const catalogue = JSON.parse(readFileSync(join(project, `locales/${language}/report.json`), 'utf8'));
    const { info } = pdf();
    expect(info.Language).toBe(language);
    expect(bare(info.Title)).toBe(bare(catalogue.title));
    expect(info.Subject).not.toBe('');
    expect(info.Keywords).toContain('MIEUX');
    expect(info.CreationDate).toBe(`D:${String(config.date).replaceAll('-', '')}000000Z`);
    expect(info.ModDate).toBe(info.CreationDate);
  });

  it('has each chapter on the page that the outline leads to', () => {
    const { outline, pages } = pdf();
    expect(outline.length).toBeGreaterThan(20);
    for (const { title, page } of outline) expect(bare(pages[page - 1]?.text ?? '')).toContain(bare(title));
  });

  it('has a contents page whose numbers are those pages, and leads to them', () => {
    const { outline, pages, destinations } = pdf();
    const entries = contentsOf(pdf());
    expect(entries.length).toBeGreaterThan(15);
    for (const { title, printed, destination } of entries) {
      expect(destinations.get(destination), title).toBe(printed);
      expect(outline, title).toContainEqual(expect.objectContaining({ page: printed }));
      expect(bare(pages[printed - 1]?.text ?? ''), title).toContain(bare(title));
    }
    const listed = entries.map(({ title }) => bare(title));
    const chapters = outline.filter(({ level, page }) => level === 1 && page > 3);
    for (const { title } of chapters) expect(listed).toContain(bare(title));
  });

  it('has links that all lead somewhere', () => {
    const { pages, destinations } = pdf();
    const links = pages.flatMap((page) => page.links);
    expect(links.length).toBeGreaterThan(100);
    for (const link of links) {
      if (link.destination !== undefined)
        expect(destinations.get(link.destination), link.destination).toBeDefined();
      else if (link.page !== undefined) expect(link.page).toBeLessThanOrEqual(pages.length);
      else expect(link.url).toMatch(/^(https?:\/\/[^/\s]+\.[^\s]+|mailto:.+@.+)$/);
    }
  });

  it('has a glyph for every character', async () => {
    const drawn = await drawnPages(built[language].file);
    expect(
      drawn.flatMap(({ missing }, index) => missing.map((char) => `${char} on page ${index + 1}`)),
    ).toEqual([]);
    const unprintable = ['\uFFFD', '\0', '\uE000', '\uE001', '\uE002'];
    const text = pdf()
      .pages.map((page) => page.text)
      .join('\n');
    expect(unprintable.filter((char) => text.includes(char))).toEqual([]);
  });

  it('has the number of each page at its foot, but on the covers', () => {
    const { pages } = pdf();
    const numbered = pages.map(({ text }, index) => {
      return flat(text).includes(`${index + 1} ${language === 'fr' ? 'sur' : 'of'} ${pages.length}`);
    });
    expect(numbered).toEqual(pages.map((_, index) => index > 0 && index < pages.length - 1));
  });
});

describeWith('pdftotext', 'what poppler reads', () => {
  it.each(languages)('has all fonts of "%s" embedded, as subsets', (language) => {
    const lines = execFileSync('pdffonts', [built[language].file], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).toMatch(/^[A-Z]{6}\+\S+ .*yes +yes +yes +\d+ +\d+$/);
  });

  it.each(languages)('finds the labels of a chart of "%s" on the page of its figure', (language) => {
    const text = pageTexts(built[language].file);
    const charts = parse(readFileSync(join(project, 'data/charts.yaml'), 'utf8'));
    const prefix = String(charts.milestones.label).split(':');
    const catalogue = JSON.parse(
      readFileSync(join(project, `locales/${language}/${prefix[0]}.json`), 'utf8'),
    );
    const labels = Object.values<string>(catalogue[prefix[1] ?? '']);
    const page = built[language].pdf.destinations.get('to-fig-milestones') ?? 0;
    const words = flat(text[page - 1] ?? '');
    // A label is broken into lines between columns of others: its words are looked for one by one.
    for (const word of labels.flatMap((label) => label.split(/[\s\u00a0\u202f]+/))) {
      if (!word.includes('{')) expect(words).toContain(word.replaceAll("'", '’'));
    }
  });

  it.each(languages)('finds the text of "%s" in reading order', (language) => {
    const text = pageTexts(built[language].file).map(flat);
    for (const { title, page } of built[language].pdf.outline)
      expect(bare(text[page - 1] ?? '')).toContain(bare(title));
  });
});

describe('the same input', () => {
  it('gives the same bytes on another day, in another time zone and locale', {
    timeout: patience,
  }, async () => {
    const out = join(await newFolder(), 'again');
    // The clock of the process stands two years later.
    const later = `const R = Date; const shift = 63072000000;
      globalThis.Date = class extends R { constructor(...a) { super(...(a.length ? a : [R.now() + shift])); } static now() { return R.now() + shift; } };`;
    await buildReport(project, out, ['--no-cache'], {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(later)}`,
    });
    expect(fingerprints(out)).toEqual(fingerprints(built.out));
  });
});

interface ContentsEntry {
  readonly title: string;
  readonly printed: number;
  readonly destination: string;
}

/** The lines of the contents page: those whose links lead into the document, with the number at their end. */
function contentsOf({ outline, pages }: ReadPdf): readonly ContentsEntry[] {
  const contents = outline.find(({ page }) => (pages[page - 1]?.links.length ?? 0) > 20);
  const page = pages[(contents?.page ?? 0) - 1];
  const lines = new Map<string, Link[]>();
  for (const link of page?.links ?? []) {
    if (link.destination) lines.set(link.destination, [...(lines.get(link.destination) ?? []), link]);
  }
  return [...lines].map(([destination, links]) => {
    const within = (page?.pieces ?? []).filter(({ y }) =>
      links.some(({ bottom, top }) => y > bottom && y < top),
    );
    return {
      title: within
        .slice(0, -1)
        .map(({ text }) => text)
        .join(' '),
      printed: Number(within.at(-1)?.text),
      destination,
    };
  });
}

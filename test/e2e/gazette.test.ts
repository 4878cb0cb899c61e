import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseManifest } from '../../src/publish/manifest.js';
import { succeeds } from '../support/cli.js';
import { type ReadPdf, readPdf } from '../support/pdf.js';
import { copyCase, sharedFolders } from '../support/project-folder.js';

const newFolder = sharedFolders();
let folder: string;

beforeAll(async () => {
  folder = await copyCase('gazette', await newFolder());
  expect(await succeeds(['build', '--strict'], folder)).toMatchObject({ stderr: '' });
});

/** What viewers call the pages, in order. */
async function labelsOf(file: string): Promise<readonly string[] | null> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  try {
    return await (await task.promise).getPageLabels();
  } finally {
    await task.destroy();
  }
}

/** The last number, roman or not, that stands in the foot of each page. */
function footsOf({ pages }: ReadPdf): readonly string[] {
  return pages.map(({ text }) => /Page (\w+) (?:of|sur) \w+/.exec(text)?.[1] ?? '');
}

describe.each([
  ['en', 'See pages ii to iv, page i, pages 1 to 2, page 4.'],
  ['fr', 'Voir pages ii à iv, page i, pages 1 à 2, page 4.'],
] as const)('pages numbered by section (%s)', (language, references) => {
  const file = () => join(folder, `output/gazette-2021-${language}.pdf`);
  const numbers = ['', 'i', 'ii', 'iii', 'iv', '1', '2', '3', '4', 'IV', 'V'];

  it('are called by viewers what their feet say, with a cover that is not counted', async () => {
    expect(await labelsOf(file())).toEqual(numbers);
    expect(footsOf(await readPdf(file()))).toEqual(numbers);
  });

  it('count to the last page of their own row', async () => {
    const { pages } = await readPdf(file());
    expect(pages[1]?.text).toMatch(/Page i (of|sur) iv/);
    expect(pages[5]?.text).toMatch(/Page 1 (of|sur) 4/);
  });

  it('are referred to by the same numbers', async () => {
    const { pages } = await readPdf(file());
    expect(pages[5]?.text.replaceAll(/\s/g, ' ')).toContain(references);
  });

  it('are listed by the same numbers, each a link to where its entry stands', async () => {
    const { pages, destinations } = await readPdf(file());
    const listed = pages[1]?.text.split('\n').slice(1, 7).join('\n') ?? '';
    expect([...listed.matchAll(/\w+$/gm)].map(([last]) => last)).toEqual(['ii', '1', '1', '3', 'IV', '4']);
    const targets = pages[1]?.links.map(({ destination = '' }) => destinations.get(destination));
    expect(new Set(targets)).toEqual(new Set([3, 6, 8, 9, 10]));
  });

  it('stand in the manifest and the announcement too', () => {
    const manifest = parseManifest(readFileSync(join(folder, 'output/manifest.json'), 'utf8'));
    const edition = manifest?.editions.find((one) => one.language === language);
    expect(edition?.chapters.find(({ id }) => id === 'preface')).toMatchObject({
      first: 3,
      last: 5,
      labels: { first: 'ii', last: 'iv' },
    });
    const page = readFileSync(join(folder, `output/announcement.${language}.html`), 'utf8');
    expect(page.replaceAll('\u00a0', ' ')).toMatch(/<p>pages ii (to|à) iv<\/p>\n<p>pages IV (to|à) V<\/p>/);
  });
});

describe.each(['en', 'fr'])('the baseline grid (%s)', (language) => {
  /** Of A5 with margins of 20 mm, text of 10 pt on lines 14 pt apart. */
  const [foot, step] = [(20 / 25.4) * 72, 14];

  it('has all lines of running text on it, from page to page and from column to column', async () => {
    const words = readFileSync(join(folder, `locales/${language}/prose/long.md`), 'utf8').replaceAll(
      /\s+/g,
      ' ',
    );
    const { pages } = await readPdf(join(folder, `output/gazette-2021-${language}.pdf`));
    const running = pages.map(({ pieces }) =>
      pieces.filter(
        ({ text, y }) => y > foot && text.length > 12 && words.includes(text.trim().replace(/-$/, '')),
      ),
    );
    const [first = Number.NaN] = running.flat().map(({ y }) => y);
    const distances = running
      .flat()
      .map(({ y }) => Math.abs((y - first) / step - Math.round((y - first) / step)) * step);
    expect(distances.length).toBeGreaterThan(150);
    expect(Math.max(...distances)).toBeLessThan(0.05);
    const columns = [...new Set(running.at(-2)?.map(({ x }) => x > (148 / 2 / 25.4) * 72))];
    expect(columns, 'columns on the first page of the annex').toHaveLength(2);
  });
});

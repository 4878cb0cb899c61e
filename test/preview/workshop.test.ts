import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { buildEdition } from '../../src/edition.js';
import { EditionMemory } from '../../src/edition-memory.js';
import { openFiles } from '../../src/files.js';
import type { Host } from '../../src/host.js';
import { Usage } from '../../src/language/usage.js';
import { EditionWorkshop } from '../../src/preview/edition-workshop.js';
import type { Built, BuiltPages } from '../../src/preview/workshop.js';
import { openProject } from '../../src/project/open.js';
import { succeeds } from '../support/cli.js';
import { caseFolder, change, root } from '../support/project-folder.js';

const quietHost = { log: { stage: () => {} }, signal: new AbortController().signal };

function workshopOf(folder: string, host: Omit<Host, 'files'> = quietHost): EditionWorkshop {
  return new EditionWorkshop({ share: 0, of: 1, host, openFiles: () => openFiles(folder) });
}

async function fairSays(folder: string, text: string): Promise<void> {
  const english = { ...baseTexts, fair: text };
  await writeFile(join(folder, 'locales/en/report.json'), JSON.stringify(english, null, 2));
}

/** The words of each page of a PDF, as pdf.js reads them. */
async function textsOf(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await document.loadingTask.destroy();
  return texts;
}

/** The pages of an edition that look otherwise than in an earlier build. */
function changedPages({ language, pages }: BuiltPages, { editions }: Built): readonly number[] {
  const before = editions.find((edition) => edition.language === language)?.pages ?? [];
  return pages.flatMap(({ hash }, at) => (hash === before[at]?.hash ? [] : [at + 1]));
}

const baseTexts = {
  title: 'The museum in 2023',
  overview: 'Overview',
  details: 'Details',
  fair: 'The fair was open {{visits.from, dateRange(to: visits.to)}}.',
  evenings_one: 'There was {{count, number}} late evening.',
  evenings_other: 'There were {{count, number}} late evenings.',
  site: "The museum's site",
  byWing: 'Visits by wing',
  wingName: 'Wing',
  wing: { east: 'East', west: 'West' },
  visits: 'Visits',
  alt: 'The east wing had nearly twice the visits of the west wing.',
};

describe('a workshop', () => {
  it('tells the pages that changed from all others, and draws those that it is asked for', async () => {
    const folder = await caseFolder('german');
    const workshop = workshopOf(folder);
    const first = await workshop.build();
    await fairSays(folder, 'The fair stood open {{visits.from, dateRange(to: visits.to)}}.');
    const second = await workshop.build(['locales/en/report.json']);
    expect(second.editions.map((edition) => [edition.language, changedPages(edition, first)])).toEqual([
      ['en', [1]],
      ['de', []],
    ]);
    const [en] = second.editions;
    const [one, two] = (en?.pages ?? []).map(({ hash }) => hash);
    const drawn = async (...hashes: string[]) => {
      const pdf = await workshop.draw('en', hashes);
      return pdf && textsOf(pdf);
    };
    expect(await drawn(two ?? '', one ?? '')).toEqual([
      expect.stringContaining('Details'),
      expect.stringContaining('The fair stood open'),
    ]);
    // As it was before, it stands on no page any more.
    expect(await drawn(first.editions[0]?.pages[0]?.hash ?? '')).toBeUndefined();
    expect(await workshop.draw('fr', [one ?? ''])).toBeUndefined();
  });

  it.each<[string, Record<string, string>]>([
    ['a text', { 'locales/en/report.json': JSON.stringify({ ...baseTexts, fair: 'Another.' }) }],
    [
      'a text in a chart',
      {
        'locales/en/report.json': JSON.stringify({
          ...baseTexts,
          wing: { east: 'Morning', west: 'Evening' },
        }),
      },
    ],
    ['prose', { 'locales/de/prose/overview.md': 'Etwas anderes: {{visits.total, number}}.\n' }],
    [
      'a layout',
      {
        'templates/main.hbs':
          '<report><h1 id="overview">{{t "report:overview"}}</h1><p id="details">x</p></report>',
      },
    ],
  ])('comes to the same pages with its memory as without, after a change of %s', async (_, changes) => {
    const folder = await caseFolder('german');
    const workshop = workshopOf(folder);
    await workshop.build();
    await change(folder, changes);
    const again = await workshop.build(Object.keys(changes));
    const fresh = await workshopOf(folder).build();
    expect(again.editions.map(({ pages }) => pages)).toEqual(fresh.editions.map(({ pages }) => pages));
    expect(again.findings).toEqual(fresh.findings);
  });

  it('draws pages with images, another one by the same name too', async () => {
    const images = join(root, 'test/cases/garden/data/images');
    const layout =
      '<report><h1 id="details">x</h1><img src="data/plan.png" decorative="true" width="30"/></report>';
    const folder = await caseFolder('german', {
      'templates/main.hbs': layout,
      'data/plan.png': await readFile(join(images, 'plan.png')),
    });
    const workshop = workshopOf(folder);
    const first = await workshop.build();
    await change(folder, { 'data/plan.png': await readFile(join(images, 'plan.jpg')) });
    const again = await workshop.build(['data/plan.png']);
    expect(again.editions.map((edition) => changedPages(edition, first))).toEqual([[1], [1]]);
    const [page] = again.editions[0]?.pages ?? [];
    const drawn = await workshop.draw('en', [page?.hash ?? '']);
    expect(Buffer.from(drawn ?? []).toString('latin1')).toContain('/DCTDecode');
    expect(again.editions[0]?.pages[0]?.hash).not.toBe(first.editions[0]?.pages[0]?.hash);
    const fresh = await workshopOf(folder).build();
    expect(again.editions.map(({ pages }) => pages)).toEqual(fresh.editions.map(({ pages }) => pages));
  });

  it('sets a translation anew for texts of the reference where it shows, and else leaves it as it is', async () => {
    const folder = await caseFolder('german');
    const workshop = workshopOf(folder);
    await workshop.build();
    const path = 'locales/en/report.json';
    const texts = [
      { ...baseTexts, fair: 'Another word, and no dates.' },
      { ...baseTexts, fair: 'The fair stood open {{visits.from, dateRange(to: visits.to)}}.' },
      { ...baseTexts, more: 'What German does not have.' },
      { ...baseTexts, overview: 'An overview' },
    ];
    for (const text of texts) {
      await change(folder, { [path]: JSON.stringify(text) });
      const again = await workshop.build([path]);
      const fresh = await workshopOf(folder).build();
      expect(again.editions.map(({ pages }) => pages)).toEqual(fresh.editions.map(({ pages }) => pages));
      expect(again.findings).toEqual(fresh.findings);
    }
    const word = (await workshop.page('de', 1))?.origins.find(({ text }) => text?.key === 'report:overview');
    expect(word?.text?.reference?.text).toBe('An overview');
  });

  it('sets no edition that comes out as before', async () => {
    const layout = await readFile(join(root, 'test/cases/german/templates/main.hbs'), 'utf8');
    const broken = layout.replace(
      '<report>',
      '<report><p>1</p><page-break/><p>2</p><page-break/><p>3</p><page-break/>',
    );
    const folder = await caseFolder('german', { 'templates/main.hbs': broken });
    let stages: string[] = [];
    const log = { stage: (stage: string, edition?: string) => stages.push(`${stage} ${edition}`) };
    const workshop = workshopOf(folder, { ...quietHost, log });
    await workshop.build();
    stages = [];
    await change(folder, { 'locales/en/report.json': JSON.stringify({ ...baseTexts, site: 'Our site' }) });
    await workshop.build(['locales/en/report.json']);
    expect(stages).toContain('typeset en');
    expect(stages).toContain('document de');
    expect(stages).not.toContain('typeset de');
  });

  it('marks what was translated before the reference changed', async () => {
    const folder = await caseFolder('german');
    await succeeds(['translations', 'accept', '--all-texts', '--language', 'de'], folder);
    const workshop = workshopOf(folder);
    await workshop.build();
    const staleWords = async () => {
      const pages = [1, 2].map((page) => workshop.page('de', page));
      const boxes = (await Promise.all(pages)).flatMap((page) => page?.boxes ?? []);
      return boxes.flatMap(({ words }) => words.flatMap(({ text, stale }) => (stale ? [text.trim()] : [])));
    };
    expect(await staleWords()).toEqual([]);
    await fairSays(folder, 'The fair stood open {{visits.from, dateRange(to: visits.to)}}.');
    const { findings } = await workshop.build(['locales/en/report.json']);
    expect(findings.map(({ diagnostic }) => diagnostic.code)).toContain('stale-translation');
    expect((await staleWords()).join(' ')).toMatch(/^Öffnungszeit der Messe: .*\.$/);
  });

  it('draws charts anew for other data', async () => {
    const folder = await caseFolder('german');
    const workshop = workshopOf(folder);
    const first = await workshop.build();
    const data = join(folder, 'data/visits.yaml');
    const changed = (await readFile(data, 'utf8')).replaceAll('8000', '8001').replace('12345', '12346');
    await writeFile(data, changed);
    const again = await workshop.build(['data/visits.yaml']);
    const fresh = await workshopOf(folder).build();
    expect(again.editions[0]?.pages).toEqual(fresh.editions[0]?.pages);
    expect(again.editions[0]?.pages.at(-2)).not.toEqual(first.editions[0]?.pages.at(-2));
  });

  it('gives the bytes that a build without a memory gives', async () => {
    const folder = await caseFolder('german');
    const memory = new EditionMemory();
    const bytes = async (kept?: EditionMemory) => {
      const host = { ...quietHost, files: openFiles(folder) };
      const { value: project } = await openProject(host);
      if (!project) throw new Error('the project does not open');
      const request = { language: 'de', profile: 'web', usage: new Usage(), memory: kept } as const;
      return (await buildEdition(project, request, host)).value?.pdf;
    };
    await bytes(memory);
    expect(Buffer.from((await bytes(memory)) ?? []).equals(Buffer.from((await bytes()) ?? [1]))).toBe(true);
  });

  it('says where what is printed comes from', async () => {
    const workshop = workshopOf(await caseFolder('german'));
    await workshop.build();
    const details = await workshop.page('de', 1);
    const words = details?.boxes.flatMap(({ words }) => words) ?? [];
    const number = words.find(({ text }) => text.includes('12.345'));
    expect(details?.origins[number?.origin ?? -1]).toMatchObject({
      layout: { file: 'templates/main.hbs', line: 4 },
      text: {
        kind: 'prose',
        key: 'overview',
        place: { file: 'locales/de/prose/overview.md' },
        reference: { language: 'en', place: { file: 'locales/en/prose/overview.md' } },
      },
      value: {
        path: 'visits.total',
        place: { file: 'data/visits.yaml', line: 2 },
        sources: [{ id: 'ledger' }],
      },
    });
    const heading = words.find(
      ({ origin }) => details?.origins[origin ?? -1]?.text?.key === 'report:overview',
    );
    expect(details?.origins[heading?.origin ?? -1]?.text?.reference?.text).toBe('Overview');
    expect(await workshop.search('de', '12.345')).toMatchObject([{ page: 1 }]);
    expect(await workshop.search('de', 'nirgends')).toEqual([]);
  });

  it('tells where headings stand, also when what is before them has changed', async () => {
    const folder = await caseFolder('german');
    const workshop = workshopOf(folder);
    const outlineOf = async (changed?: readonly string[]) => {
      const { editions } = await workshop.build(changed);
      // After them comes what a draft says of itself.
      const outline = editions.find(({ language }) => language === 'en')?.outline.slice(0, 2) ?? [];
      const boxes = await Promise.all([1, 2].map(async (page) => (await workshop.page('en', page))?.boxes));
      const placeOf = (title: string, page: number) =>
        boxes[page - 1]?.find(({ words }) => words.map(({ text }) => text).join('') === title)?.y;
      expect(outline.map(({ y }) => y)).toEqual([placeOf('Overview', 1), placeOf('Details', 2)]);
      return outline.map(({ id, title, level, page }) => [id, title, level, page]);
    };
    const whole = [
      ['overview', 'Overview', 1, 1],
      ['details', 'Details', 1, 2],
    ];
    expect(await outlineOf()).toEqual(whole);
    await fairSays(folder, 'The fair was open, and open.');
    expect(await outlineOf(['locales/en/report.json'])).toEqual(whole);
  });

  it('leads from a finding to its place on the last good pages, of several lines the first', async () => {
    const folder = await caseFolder('german');
    const workshop = workshopOf(folder);
    await fairSays(
      folder,
      `The fair was open${', and open'.repeat(30)} {{visits.from, dateRange(to: visits.to)}}.`,
    );
    await workshop.build();
    const { boxes = [] } = (await workshop.page('en', 1)) ?? {};
    const first = boxes.find(({ words }) => words.some(({ text }) => text.startsWith('fair')));
    await fairSays(folder, 'The fair was open {{visits.form}}.');
    const { editions, findings } = await workshop.build(['locales/en/report.json']);
    expect(editions.map(({ language }) => language)).toEqual(['de']);
    expect(findings[0]).toMatchObject({
      diagnostic: { span: { file: 'locales/en/report.json', line: 5 } },
      spots: [{ language: 'en', page: 1, y: first?.y }],
    });
    expect(first?.y).toBeGreaterThan(0);
    expect(findings[0]?.frame.join()).toContain('visits.form');
  });

  it.each([
    'data/report.yaml',
    'templates/theme.yaml',
    'templates/main.hbs',
    'locales/de/report.json',
    'fonts',
  ])('outlives that %s is broken, missing or rubbish, and recovers', async (path) => {
    const folder = await caseFolder('german');
    const whole = await caseFolder('german');
    const workshop = workshopOf(folder);
    const { editions } = await workshop.build();
    for (const rubbish of [null, ...(path === 'fonts' ? [] : ['{{{', '\0\uFFFD', ''])]) {
      await change(folder, { [path]: rubbish });
      const { findings, used } = await workshop.build([path]);
      expect(findings.length).toBeGreaterThan(0);
      expect(used).toContain('data');
    }
    const { cp } = await import('node:fs/promises');
    await cp(join(whole, path), join(folder, path), { recursive: true });
    const mended = await workshop.build([path]);
    // The pages of the case are short, which is told at each build.
    expect(mended.findings.filter(({ diagnostic }) => diagnostic.severity === 'error')).toEqual([]);
    expect(mended.editions.map(({ pages }) => pages)).toEqual(editions.map(({ pages }) => pages));
  });

  it('sets what the looks of a style change, and tells when a layout names one that is no more', async () => {
    const folder = await caseFolder('german');
    const [theme, layout] = await Promise.all(
      ['templates/theme.yaml', 'templates/main.hbs'].map((path) => readFile(join(folder, path), 'utf8')),
    );
    const withOwn = (size: number) =>
      `${theme}`.replace(/^styles:$/m, `styles:\n  own: { size: ${size}, leading: 20 }`);
    await change(folder, {
      'templates/theme.yaml': withOwn(11),
      'templates/main.hbs': `${layout}`.replace('</report>', '<p class="own">Own</p></report>'),
    });
    const workshop = workshopOf(folder);
    const errorsOf = ({ findings }: Built) =>
      findings.flatMap(({ diagnostic: { severity, code } }) => (severity === 'error' ? [code] : []));
    const first = await workshop.build();
    expect(errorsOf(first)).toEqual([]);
    await change(folder, { 'templates/theme.yaml': `${theme}` });
    expect(errorsOf(await workshop.build(['templates/theme.yaml']))).toContain('unknown-class');
    await change(folder, { 'templates/theme.yaml': withOwn(17) });
    const { editions, findings } = await workshop.build(['templates/theme.yaml']);
    const anew = await workshopOf(folder).build();
    expect(editions).toEqual(anew.editions);
    expect(findings).toEqual(anew.findings);
    expect(editions.map((edition) => changedPages(edition, first).length)).toEqual([1, 1]);
    await change(folder, { 'templates/theme.yaml': withOwn(11) });
    const back = await workshop.build(['templates/theme.yaml']);
    expect(back.editions).toEqual(first.editions);
    expect(back.findings).toEqual(first.findings);
  });

  it('needs no more memory after a hundred builds', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const folder = await caseFolder('german');
    const workshop = workshopOf(folder);
    const heap = () => {
      collect();
      return process.memoryUsage().heapUsed / 2 ** 20;
    };
    const build = async (from: number, to: number) => {
      for (let count = from; count < to; count++) {
        await fairSays(folder, `The fair was open on day ${count}.`);
        await workshop.build(['locales/en/report.json']);
      }
    };
    await workshop.build();
    await build(0, 20);
    const before = heap();
    await build(20, 120);
    const grown = heap() - before;
    console.info(
      `heap after 20 builds ${before.toFixed(0)} MiB, after a hundred more ${grown.toFixed(1)} MiB more`,
    );
    expect(grown).toBeLessThan(25);
  }, 300_000);
});

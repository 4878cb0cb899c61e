import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../support/project-folder.js';
import { describeWith } from '../../support/tools.js';
import {
  edit,
  launch,
  openPage,
  picture,
  pointOf,
  redrawn,
  type SharedPreview,
  startShared,
  whole,
} from './previewing.js';

const english: Record<string, unknown> = {
  ...JSON.parse(readFileSync(join(root, 'test/cases/german/locales/en/report.json'), 'utf8')),
  // Wider than its column of 30 mm, and nowhere to be divided.
  visits: '1234567890'.repeat(2),
};

const visits = `total: { value: 12345, source: [ledger] }
  evenings: { value: 7, status: illustrative }`;

const paragraph = 'Jeder Flügel hat seine Geschichte, und jede Geschichte hat ihren Flügel. '.repeat(8);

/** With an illustrative value, a line that is too long, and a section that is longer in German. */
const changes = {
  'locales/en/report.json': JSON.stringify(english, null, 2),
  'locales/de/prose/overview.md': `Das Museum zählte {{visits.total, number}} Besuche; "ruhige" Tage waren selten.\n\n${`${paragraph}\n\n`.repeat(7)}`,
  'data/visits.yaml': `values:
  ${visits}
  from: { value: 2023-05-03, source: [ledger] }
  to: { value: 2023-05-05, source: [ledger] }
datasets:
  byWing:
    columns: { wing: id, visits: integer }
    rows:
      - { wing: east, visits: 8000 }
      - { wing: west, visits: 4345 }
    source: [ledger]
checks:
  - { sum: visits.byWing.visits, equals: visits.total }
`,
};

describeWith('chromium', 'what the preview tells of a report', () => {
  let browser: Browser;
  let preview: SharedPreview;
  beforeAll(async () => {
    [browser, preview] = await Promise.all([
      launch(),
      startShared('german', changes, { REPORT_EDITOR: 'test -f {file}' }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
  });

  const shown = () => openPage(browser, preview.url);

  /** The middle of the chart of the English edition. */
  const chartOf = async (page: Page) => {
    await page.click('.entry:has-text("Details")');
    const box = await page.locator('[data-language="en"] [data-page="2"]').boundingBox();
    if (!box) throw new Error('page 2 is not shown');
    return { x: box.x + box.width / 2, y: box.y + box.height * 0.25 };
  };

  it('lays a frame over each illustrative value, and over no other', async () => {
    const page = await shown();
    await page.click('.menu summary >> nth=0');
    await page.check('input[name="illustrative"]');
    await page.waitForSelector('[data-language="en"] .over.illustrative');
    const seven = await pointOf(page, 'en', 1, '7');
    const frames = await page.locator('[data-language="en"] [data-page="1"] .over.illustrative').all();
    const boxes = await Promise.all(frames.map((frame) => frame.boundingBox()));
    // The number and its mark.
    expect(boxes.length).toBe(2);
    expect(boxes.some((box) => box && box.x <= seven.x && seven.x <= box.x + box.width)).toBe(true);
    await page.uncheck('input[name="illustrative"]');
    await page.waitForSelector('.over', { state: 'detached' });
  });

  it('lays a frame over each line that is too long for its column, as the diagnostics tell it', async () => {
    const page = await shown();
    await page.keyboard.press('d');
    await page.waitForSelector('.finding');
    expect(await page.locator('.panel h2.warning').textContent()).toMatch(/^Warnings \(\d+\)$/);
    expect(await page.title()).toMatch(/^\d+⚠ · /);
    const finding = page.locator('.finding', { hasText: 'too wide for its column' });
    expect(await finding.textContent()).toContain('overfull-line · en');
    await finding.locator('.spots button').click();
    await page.waitForSelector('[data-language="en"] .page .spot', { state: 'attached' });
    await page.click('.menu summary >> nth=0');
    await page.check('input[name="overfull"]');
    await page.waitForSelector('[data-language="en"] .page .over.overfull');
    expect(await page.locator('.over.overfull').count()).toBe(1);
    await picture(page, 'overfull');
    await page.uncheck('input[name="overfull"]');
  });

  it('lays overlays over a page that is gone to, as soon as it is drawn', async () => {
    const page = await shown();
    await page.click('.menu summary >> nth=0');
    await page.check('input[name="boxes"]');
    await page.waitForSelector('[data-language="en"] [data-page="1"] .over.box');
    const last = await page.locator('[data-language="en"] .page').count();
    expect(await page.locator(`[data-language="en"] [data-page="${last}"][data-drawn]`).count()).toBe(0);
    await page.fill('.page-box', `${last}`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-language="en"] [data-page="${last}"] .over.box`);
  });

  it('numbers the tags in the order of reading, and reads the alternatives of figures', async () => {
    const page = await shown();
    await page.click('.entry:has-text("Details")');
    await page.click('.menu summary >> nth=0');
    await page.check('input[name="tags"]');
    const tags = page.locator('[data-language="en"] [data-page="2"] .over.tag');
    await expect.poll(() => tags.count()).toBeGreaterThan(2);
    expect(await tags.first().textContent()).toBe('1 h1');
    const chart = tags.filter({ has: page.locator('.alternative') });
    expect(await chart.locator('.label').textContent()).toMatch(/^\d+ chart$/);
    const alternative = chart.locator('.alternative');
    expect(await alternative.textContent()).toMatch(/^The east wing had/);
    // It can be read: all of it stands within the picture.
    const [outer, inner] = await Promise.all([chart.boundingBox(), alternative.boundingBox()]);
    expect(inner?.x).toBeGreaterThanOrEqual(outer?.x ?? Infinity);
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual(
      (outer?.x ?? 0) + (outer?.width ?? 0) + 0.5,
    );
    expect(await alternative.evaluate((one) => one.scrollHeight <= one.clientHeight)).toBe(true);
    await page.uncheck('input[name="tags"]');
  });

  it('lists the sections that a translation makes longer, and leads to them', async () => {
    const page = await shown();
    await page.keyboard.press('d');
    await page.click('.panel .tab[data-tab="sections"]');
    const entry = page.locator('.panel .content.sections .result');
    expect(await entry.allTextContents()).toEqual([
      expect.stringMatching(/^de \+1.*Überblick · 2 pages, reference 1$/),
    ]);
    await page.click('.entry:has-text("Details")');
    // Scrolled in step by section: the same heading is a page further in German.
    const top = (language: string, number: number) =>
      page.evaluate(
        ([code, at]) =>
          document.querySelector(`[data-language="${code}"] [data-page="${at}"]`)?.getBoundingClientRect()
            .top ?? 0,
        [language, number] as const,
      );
    await expect.poll(async () => Math.abs((await top('en', 2)) - (await top('de', 3)))).toBeLessThan(60);
    await picture(page, 'sections');
    await entry.click();
    await expect.poll(async () => Math.abs(await top('de', 1))).toBeLessThan(300);
  });

  it('says of a figure what it shows, and where the numbers stand', async () => {
    const page = await shown();
    const chart = await chartOf(page);
    await page.mouse.click(chart.x, chart.y);
    await page.waitForSelector('section.origin');
    const panel = await page.textContent('.panel .content.origin');
    expect(panel).toContain(english.alt);
    expect(panel).toContain('data/visits.yaml');
    expect(panel).toContain('Visitor ledger');
    expect(panel).toContain('templates/main.hbs:13');
    await picture(page, 'figure');
  });

  it('opens the data of a chart that is clicked with Alt, and no panel', async () => {
    const page = await shown();
    const chart = await chartOf(page);
    await page.keyboard.down('Alt');
    await page.mouse.click(chart.x, chart.y);
    await page.keyboard.up('Alt');
    await page.waitForFunction(() =>
      document.querySelector('.what')?.textContent?.startsWith('opened data/visits.yaml:'),
    );
    const [, line] = /:(\d+)$/.exec((await page.textContent('.what')) ?? '') ?? [];
    expect(changes['data/visits.yaml'].split('\n')[Number(line) - 1]).toContain('wing: east');
    expect(await page.locator('section.origin').count()).toBe(0);
  });

  it('quotes a translation as it is printed, without a space that is not there', async () => {
    const page = await shown();
    const word = await pointOf(page, 'de', 1, '12.345');
    await page.mouse.click(word.x, word.y);
    await page.waitForSelector('.translation');
    expect(await page.textContent('.translation blockquote')).toBe(
      'The museum counted 12,345 visits; “quiet” days were few.',
    );
  });

  it('keeps languages, zoom and overlays through a build', async () => {
    const page = await shown();
    await page.click('.chip-button >> nth=1');
    await page.selectOption('select.zoom', '1.5');
    await page.click('.menu summary >> nth=0');
    await page.check('input[name="boxes"]');
    await page.waitForSelector('.over.box');
    const width = () => page.evaluate(() => document.querySelector<HTMLElement>('.page')?.offsetWidth);
    const before = await width();
    await redrawn(page, 'en', 1, () =>
      edit(preview.folder, 'locales/en/report.json', 'The fair was', 'The fair is'),
    );
    await whole(page);
    expect(await width()).toBe(before);
    expect(await page.isVisible('[data-language="de"]')).toBe(false);
    await page.waitForSelector('.over.box');
  });

  it('lists the sections that a translation makes shorter', async () => {
    const page = await shown();
    await edit(preview.folder, 'locales/de/prose/overview.md', `${paragraph}\n\n`.repeat(7), '');
    const long = 'Each wing has its story, and each story has its wing. '.repeat(10);
    await edit(
      preview.folder,
      'locales/en/prose/overview.md',
      'were few.',
      `were few.${`\n\n${long}`.repeat(8)}`,
    );
    await page.keyboard.press('d');
    await page.click('.panel .tab[data-tab="sections"]');
    const entry = page.locator('.panel .content.sections .result');
    await expect
      .poll(() => entry.allTextContents())
      .toEqual([expect.stringMatching(/^de −1.*Überblick · 1 page, reference 2$/)]);
    await page.click('.entry:has-text("Details")');
    await entry.click();
    const top = () =>
      page.evaluate(() => document.querySelector('[data-language="de"] .scroller')?.scrollTop);
    await expect.poll(top).toBe(0);
  });

  it('is dark and light as it is told', async () => {
    const page = await shown();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const darkness = async () => Number(/\d+/.exec(await ground())?.[0]);
    const turn = page.locator('button', { hasText: '◐' });
    await turn.click();
    await expect.poll(darkness).toBeLessThan(80);
    await picture(page, 'dark');
    await turn.click();
    await expect.poll(darkness).toBeGreaterThan(180);
  });

  it('fits the width and the page by keys', async () => {
    const page = await shown();
    const size = () =>
      page.evaluate(() => {
        const [scroller, sheet] = ['.scroller', '.page'].map((one) =>
          document.querySelector<HTMLElement>(one),
        );
        return {
          room: scroller?.clientHeight ?? 0,
          wide: scroller?.clientWidth ?? 0,
          height: sheet?.offsetHeight ?? 0,
          width: sheet?.offsetWidth ?? 0,
        };
      });
    await page.keyboard.press('f');
    await expect.poll(async () => (await size()).height <= (await size()).room).toBe(true);
    await page.keyboard.press('w');
    await expect.poll(async () => (await size()).wide - (await size()).width).toBeLessThan(60);
  });
});

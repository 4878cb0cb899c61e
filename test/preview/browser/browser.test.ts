import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseFolder, change } from '../../support/project-folder.js';
import { describeWith } from '../../support/tools.js';
import { launch, openPage, picture, pointOf, redrawn, startPreviewOf, whole } from './previewing.js';

const english = 'locales/en/report.json';

async function edit(folder: string, path: string, from: string, to: string): Promise<void> {
  const file = join(folder, path);
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
  // As editors save: beside it, then in its place.
  await writeFile(`${file}~`, text.replace(from, to));
  await rename(`${file}~`, file);
}

describeWith('chromium', 'the preview in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const opened = async (size?: { width: number; height: number }, env: NodeJS.ProcessEnv = {}) => {
    const folder = await caseFolder('german');
    const { url, child } = await startPreviewOf(folder, env);
    return { folder, url, child, page: await openPage(browser, url, size) };
  };

  it('shows the editions side by side, with outline, thumbnails and page numbers', async () => {
    const { page } = await opened();
    expect(await page.locator('.edition-title').allTextContents()).toEqual([
      expect.stringMatching(/^enThe museum in 2023\d pages$/),
      expect.stringMatching(/^deDas Museum.*\d pages$/),
    ]);
    expect(await page.locator('.entry.level1 span:first-child').allTextContents()).toContain('Details');
    await page.click('.tab.thumbnails');
    await page.waitForSelector('.thumbnail canvas');
    expect(await page.locator('.thumbnail').count()).toBe(
      await page.locator('[data-language="en"] .page').count(),
    );
    await page.click('.thumbnail >> nth=2');
    await expect.poll(() => page.inputValue('.page-box')).toBe('3');
    await picture(page, 'thumbnails');
  });

  it('redraws and marks the pages that changed alone, and stays where it is', async () => {
    const { page, folder } = await opened();
    await page.evaluate(() => document.querySelector('[data-language="en"] .scroller')?.scrollTo(0, 200));
    const place = () =>
      page.evaluate(() => document.querySelector('[data-language="en"] .scroller')?.scrollTop);
    const before = await place();
    const german = await page.getAttribute('[data-language="de"] [data-page="1"]', 'data-draws');
    await redrawn(page, 'en', 1, () => edit(folder, english, 'The fair was open', 'The fair stood open'));
    await page.waitForSelector('[data-language="en"] [data-page="1"].changed');
    expect(await page.textContent('.changes')).toBe('changed pages: en1');
    expect(await place()).toBe(before);
    expect(await page.getAttribute('[data-language="de"] [data-page="1"]', 'data-draws')).toBe(german);
    expect(await page.locator('.page.changed').count()).toBe(1);
    await picture(page, 'changed');
  });

  it.each<[string, string, string, string]>([
    [
      'a layout',
      'templates/main.hbs',
      '<p>{{t "report:fair"}}</p>',
      '<p>{{t "report:fair"}} {{t "report:fair"}}</p>',
    ],
    ['prose', 'locales/en/prose/overview.md', 'counted', 'has counted'],
    ['a dataset', 'data/visits.yaml', 'evenings: { value: 1', 'evenings: { value: 3'],
    ['the theme', 'templates/theme.yaml', 'page:', '# changed\npage:'],
  ])('follows a change of %s', async (what, path, from, to) => {
    const { page, folder } = await opened();
    if (what === 'the theme') {
      // A remark changes no page: what is asked is that the preview builds and says so.
      await edit(folder, path, from, to);
      await page.waitForFunction(() =>
        /build [2-9]/.test(document.querySelector('.what')?.textContent ?? ''),
      );
      return;
    }
    await redrawn(page, 'en', 1, () => edit(folder, path, from, to));
  });

  it('keeps the last good pages under what is wrong, and clears it when it is mended', async () => {
    const { page, folder } = await opened();
    await edit(folder, english, '{{visits.from', '{{visits.form');
    await page.waitForSelector('.banner');
    expect(await page.textContent('.banner')).toContain(english);
    expect(await page.textContent('.banner pre')).toContain('visits.form');
    expect(await page.title()).toMatch(/^1✕/);
    expect(await page.locator('[data-language="en"] .stale').count()).toBe(1);
    expect(await page.getAttribute('[data-language="en"] [data-page="1"]', 'data-drawn')).toBeTruthy();
    await picture(page, 'errors');
    await page.click('.banner .spots button >> nth=0');
    await page.waitForSelector('.spot', { state: 'attached' });
    await edit(folder, english, '{{visits.form', '{{visits.from');
    await page.waitForSelector('.banner', { state: 'detached' });
    expect(await page.title()).not.toContain('✕');
    expect(await page.locator('.stale').count()).toBe(0);
  });

  it('outlives files that go, and folders that come', async () => {
    const { page, folder } = await opened();
    const layout = await readFile(join(folder, 'templates/main.hbs'), 'utf8');
    await rm(join(folder, 'templates/main.hbs'));
    await page.waitForSelector('.banner');
    const partial = layout.replace('<p>{{t "report:fair"}}</p>', '{{> parts/fair}}');
    await change(folder, { 'templates/main.hbs': partial });
    await page.waitForFunction(() => document.querySelector('.banner')?.textContent?.includes('parts/fair'));
    await change(folder, { 'templates/parts/fair.hbs': '<p>{{t "report:fair"}} {{t "report:fair"}}</p>' });
    await page.waitForSelector('.banner', { state: 'detached' });
  });

  it('says where a word comes from, and opens it in the editor', async () => {
    const { page } = await opened(undefined, { REPORT_EDITOR: 'test -f {file}' });
    const word = await pointOf(page, 'de', 1, '12.345');
    await page.mouse.click(word.x, word.y);
    await page.waitForSelector('section.origin');
    const panel = await page.textContent('.panel .content.origin');
    expect(panel).toContain('visits.total');
    expect(panel).toContain('data/visits.yaml:2');
    expect(panel).toContain('locales/de/prose/overview.md');
    expect(panel).toContain('locales/en/prose/overview.md');
    expect(panel).toContain('templates/main.hbs:4');
    await picture(page, 'origin');
    await page.click('.source[data-file="templates/main.hbs"]');
    await page.waitForFunction(
      () => document.querySelector('.what')?.textContent === 'opened templates/main.hbs:4',
    );
    await page.keyboard.down('Alt');
    const moved = await pointOf(page, 'de', 1, '12.345');
    await page.mouse.click(moved.x, moved.y);
    await page.keyboard.up('Alt');
    await page.waitForFunction(() =>
      document.querySelector('.what')?.textContent?.startsWith('opened data/visits.yaml:2'),
    );
  });

  it('leads from a sentence to its translation', async () => {
    const { page } = await opened();
    const word = await pointOf(page, 'de', 1, '12.345');
    await page.mouse.click(word.x, word.y);
    await page.waitForSelector('.translation');
    expect(await page.textContent('.translation')).toContain('12,345');
    expect(await page.textContent('.translation .source')).toMatch(
      /^locales\/en\/prose\/overview\.md:\d+:1$/,
    );
    const [own, other] = [
      page.locator('[data-language="de"] .passage.own'),
      page.locator('[data-language="en"] .passage'),
    ];
    await expect.poll(() => other.count()).toBe(1);
    // Side by side: as high in one window as in the other.
    const top = async (frame: typeof own) => (await frame.boundingBox())?.y ?? -1;
    await expect.poll(async () => Math.abs((await top(own)) - (await top(other)))).toBeLessThan(40);
    await picture(page, 'translation');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.passage', { state: 'detached' });
  });

  it('searches, zooms and turns pages by keys', async () => {
    const { page } = await opened();
    await page.keyboard.press('/');
    await page.keyboard.type('west');
    await page.waitForSelector('.result');
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.hit.current');
    await picture(page, 'search');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.hit', { state: 'detached' });
    const width = () => page.evaluate(() => document.querySelector<HTMLElement>('.page')?.offsetWidth ?? 0);
    const before = await width();
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(before);
    // As sharp as it is large: a drawing has as many pixels as it takes on the screen.
    await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.page canvas');
      return (
        canvas !== null &&
        Math.abs(canvas.width - canvas.getBoundingClientRect().width * devicePixelRatio) < 3
      );
    });
    await page.keyboard.press('f');
    await page.fill('.page-box', '2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.inputValue('.page-box')).toBe('3');
    await page.keyboard.press('?');
    expect(await page.isVisible('.help')).toBe(true);
    await picture(page, 'help');
    await page.keyboard.press('Escape');
  });

  it('scrolls the editions in step', async () => {
    const { page } = await opened();
    await page.hover('[data-language="en"] .scroller');
    const top = (language: string) =>
      page.evaluate(
        (code) => document.querySelector(`[data-language="${code}"] .scroller`)?.scrollTop ?? 0,
        language,
      );
    await page.mouse.wheel(0, 900);
    await expect.poll(() => top('de')).toBeGreaterThan(500);
    await page.hover('[data-language="de"] .scroller');
    await page.mouse.wheel(0, -5000);
    await expect.poll(() => top('en')).toBe(0);
  });

  it('finds place, zoom and languages again after a reload', async () => {
    const { page } = await opened();
    await page.click('.chip-button >> nth=1');
    await page.waitForSelector('[data-language="de"]', { state: 'hidden' });
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.inputValue('.page-box')).toBe('3');
    await page.reload();
    await whole(page);
    await expect.poll(() => page.inputValue('.page-box')).toBe('3');
    expect(await page.isVisible('[data-language="de"]')).toBe(false);
    expect(await page.inputValue('select.zoom')).toBe('page');
  });

  it('draws overlays, also of missing translations', async () => {
    const { page, folder } = await opened();
    await edit(folder, 'locales/de/report.json', '"fair"', '"fairness"');
    await page.waitForFunction(() => document.title.includes('⚠'));
    await page.click('.menu summary >> nth=0');
    for (const name of ['boxes', 'grid', 'tags', 'missing']) await page.check(`input[name="${name}"]`);
    await page.waitForSelector('[data-language="de"] .over.missing');
    await page.waitForSelector('.over.tag');
    await page.waitForSelector('.over.box');
    await page.waitForSelector('.over.grid', { state: 'attached' });
    await page.keyboard.press('Escape');
    await picture(page, 'overlays');
  });

  it('exports the edition that is shown', async () => {
    const { page } = await opened();
    await page.click('.menu summary >> nth=1');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.menu a >> nth=0')]);
    expect(download.suggestedFilename()).toBe('museum-2023-en-draft.pdf');
    const file = await download.path();
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('serves dark and narrow screens', async () => {
    const { page } = await opened({ width: 480, height: 800 });
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    expect(await page.locator('.edition:visible').count()).toBe(1);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await picture(page, 'narrow-dark');
  });
});

import { cp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { succeeds } from '../../support/cli.js';
import { type Changes, caseFolder, change, root } from '../../support/project-folder.js';
import { describeWith } from '../../support/tools.js';
import {
  edit,
  launch,
  openPage,
  picture,
  pointOf,
  redrawn,
  type SharedPreview,
  startPreviewOf,
  startShared,
  whole,
} from './previewing.js';

const english = 'locales/en/report.json';

describeWith('chromium', 'the preview in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  /** A preview of its own, for a test that saves something. */
  const opened = async (changes: Changes = {}, env: NodeJS.ProcessEnv = {}) => {
    const folder = await caseFolder('german', changes);
    const { url } = await startPreviewOf(folder, env);
    return { folder, page: await openPage(browser, url) };
  };

  let shared: SharedPreview;
  beforeAll(async () => {
    shared = await startShared('german');
  });
  afterAll(() => shared?.close());

  /** A page of the preview that all tests look at which save nothing. */
  const shown = async (size?: { width: number; height: number }) => ({
    page: await openPage(browser, shared.url, size),
  });

  it('shows the editions side by side, with outline, thumbnails and page numbers', async () => {
    const { page } = await shown();
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

  it('draws the pages that are near, after those that are seen', async () => {
    const { page } = await shown({ width: 1500, height: 640 });
    const second = page.locator('[data-language="en"] [data-page="2"]');
    expect((await second.boundingBox())?.y).toBeGreaterThan(640);
    await page.waitForSelector('[data-language="en"] [data-page="2"][data-drawn]');
    await page.click('.chip-button >> nth=1');
    await page.waitForSelector('[data-language="de"]', { state: 'hidden' });
    await whole(page);
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

  it('follows a change of whatever it is made from', async () => {
    const layout = await readFile(join(root, 'test/cases/german/templates/main.hbs'), 'utf8');
    const pictured = layout.replace(
      '<h1 id="details">',
      '<img src="data/plan.png" decorative="true" width="30"/>$&',
    );
    const { page, folder } = await opened({
      'templates/main.hbs': pictured,
      'data/plan.png': await readFile(join(root, 'test/cases/garden/data/images/plan.png')),
    });
    const saves: readonly [number: number, save: () => Promise<void>][] = [
      [
        1,
        () =>
          edit(folder, 'templates/main.hbs', '<p>{{t "report:fair"}}</p>', '<p>And: {{t "report:fair"}}</p>'),
      ],
      [1, () => edit(folder, 'locales/en/prose/overview.md', 'counted', 'has counted')],
      [1, () => edit(folder, 'data/visits.yaml', 'evenings: { value: 1', 'evenings: { value: 3')],
      [1, () => edit(folder, 'templates/theme.yaml', 'body: {', 'body: { tracking: 0.1,')],
      [
        1,
        () =>
          cp(join(folder, 'fonts/SourceSans3-Regular.ttf'), join(folder, 'fonts/SourceSerif4-Regular.ttf')),
      ],
      [2, () => cp(join(root, 'test/cases/faults/data/images/small.png'), join(folder, 'data/plan.png'))],
    ];
    for (const [number, save] of saves) {
      await redrawn(page, 'en', number, save);
      await whole(page);
    }
  });

  it('shows the second of two saves in a moment', async () => {
    const { page, folder } = await opened();
    await redrawn(page, 'en', 1, async () => {
      await edit(folder, english, 'The fair was open', 'The first was open');
      await new Promise((resolve) => setTimeout(resolve, 40));
      await edit(folder, english, 'The first was open', 'The second was open');
    });
    // The first may have been built and shown by itself before the second came.
    const second = () =>
      pointOf(page, 'en', 1, 'second').then(
        () => true,
        () => false,
      );
    await expect.poll(second, { timeout: 20_000 }).toBe(true);
    await whole(page);
    await expect(pointOf(page, 'en', 1, 'first')).rejects.toThrow('is not on page 1');
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

  it.each([
    ['a layout', 'templates/main.hbs', 'templates/main-old.hbs'],
    ['a catalogue', english, 'locales/en/report.json.bak'],
    ['a text of the reference', 'locales/en/prose/overview.md', 'locales/en/prose/summary.md'],
    ['the data', 'data/visits.yaml', 'data/visitors.yaml'],
  ])(
    'shows what the renaming of %s breaks, and clears it when it has its name again',
    async (_, from, to) => {
      const { page, folder } = await opened();
      const shown = await page.getAttribute('[data-language="de"] [data-page="1"]', 'data-drawn');
      await rename(join(folder, from), join(folder, to));
      await page.waitForSelector('.banner');
      expect(await page.title()).toMatch(/^\d+✕/);
      expect(await page.getAttribute('[data-language="de"] [data-page="1"]', 'data-drawn')).toBe(shown);
      await rename(join(folder, to), join(folder, from));
      await page.waitForSelector('.banner', { state: 'detached' });
      await whole(page);
      expect(await page.title()).not.toContain('✕');
      expect(await page.locator('.stale').count()).toBe(0);
      expect(await page.getAttribute('[data-language="de"] [data-page="1"]', 'data-drawn')).toBe(shown);
    },
  );

  it('says where a word comes from, and opens it in the editor', async () => {
    const { page } = await opened({}, { REPORT_EDITOR: 'test -f {file}' });
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
    const { page } = await shown();
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
    const { page } = await shown();
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
    // Over the pages nothing else has keys.
    const outlined = await page.isVisible('.outline');
    await page.keyboard.press('o');
    expect(await page.isVisible('.outline')).toBe(outlined);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.isVisible('.help')).toBe(false);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });

  it('scrolls the editions in step', async () => {
    const { page } = await shown();
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
    const { page } = await shown();
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

  it('draws overlays, also of missing and of stale translations', async () => {
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
    await page.waitForSelector('.menu-list >> nth=0', { state: 'hidden' });
    await picture(page, 'overlays');
    await edit(folder, 'locales/de/report.json', '"fairness"', '"fair"');
    await page.waitForSelector('.over.missing', { state: 'detached' });
    await succeeds(['translations', 'accept', '--all-texts', '--language', 'de'], folder);
    await edit(folder, english, 'The fair was open', 'The fair stood open');
    await page.waitForSelector('[data-language="de"] .over.stale');
    await picture(page, 'stale');
  });

  it('exports the edition that is shown', async () => {
    const { page } = await shown();
    await page.click('.menu summary >> nth=1');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.menu a >> nth=0')]);
    expect(download.suggestedFilename()).toBe('museum-2023-en-draft.pdf');
    const file = await download.path();
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('serves dark and narrow screens', async () => {
    const { page } = await shown({ width: 480, height: 800 });
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    expect(await page.locator('.edition:visible').count()).toBe(1);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await picture(page, 'narrow-dark');
    const seen = () => Promise.all(['.side', '.panel'].map((name) => page.isVisible(name)));
    await page.keyboard.press('o');
    expect(await seen()).toEqual([true, false]);
    await page.keyboard.press('d');
    expect(await seen()).toEqual([false, true]);
    await page.keyboard.press('o');
    expect(await seen()).toEqual([true, false]);
    // On a wide one there is room for both.
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.keyboard.press('d');
    expect(await seen()).toEqual([true, true]);
    await page.setViewportSize({ width: 480, height: 800 });
    await expect.poll(seen).toEqual([false, true]);
  });
});

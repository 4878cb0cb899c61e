import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { copyReport, root, sharedFolders } from '../support/project-folder.js';
import { describeWith } from '../support/tools.js';
import { type BuiltReport, buildReport, languages, patience } from './built-report.js';

const lookAtPage = readFileSync(new URL('./look-at-page.js', import.meta.url), 'utf8');
const seenSchema = z.object({
  language: z.string(),
  width: z.number(),
  headings: z.number(),
  cutOff: z.array(z.string()),
  links: z.array(z.string()),
  ids: z.array(z.string()),
  texts: z.array(z.object({ text: z.string(), contrast: z.number() })),
});
type Seen = z.output<typeof seenSchema>;

const newFolder = sharedFolders();
let built: BuiltReport;

beforeAll(async () => {
  const project = await copyReport(await newFolder());
  built = await buildReport(project, join(await newFolder(), 'published'));
}, patience);

const file = (language: string): string => join(built.out, `announcement.${language}.html`);

describe.each(languages)('the announcement in "%s"', (language) => {
  it('says its language and has one first heading', () => {
    const page = built[language].announcement;
    expect(page).toMatch(new RegExp(`^<!DOCTYPE html>\\n<html lang="${language}">`));
    expect(page.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|\son\w+=|https?:\/\/(?!www\.w3\.org)[^"]*\.(?:js|css)/);
  });
});

describeWith('java', 'the Nu checker', () => {
  it.each(languages)('finds nothing wrong with the announcement in "%s"', (language) => {
    const jar = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
    const { status, stderr } = spawnSync(
      'java',
      ['-Xmx256m', '-jar', jar, '--format', 'gnu', file(language)],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describeWith('chromium', 'a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
  }, patience);
  afterAll(() => browser?.close());

  const looks = languages.flatMap((language) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [360, 1280].map((width) => ({ language, colorScheme, width })),
    ),
  );

  describe.each(looks)(
    'that is $width px wide, in $colorScheme colours, shows the page in "$language"',
    (look) => {
      const { language, colorScheme, width } = look;
      let page: Page;
      let seen: Seen;

      beforeAll(async () => {
        page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        await page.goto(pathToFileURL(file(language)).href);
        seen = seenSchema.parse(await page.evaluate(lookAtPage));
        await keepPicture(page, `announcement.${language}.${width}.${colorScheme}.png`);
      });
      afterAll(() => page?.close());

      it('without a need to scroll sideways', () => {
        expect(seen.width).toBeLessThanOrEqual(width);
        expect(seen.cutOff).toEqual([]);
      });

      it('with text that stands out from what is behind it', () => {
        expect(seen.texts.length).toBeGreaterThan(20);
        // WCAG 2.2, success criterion 1.4.3, as if all text were small.
        expect(seen.texts.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
      });

      it('in its language, with links that lead to what is there', () => {
        expect(seen).toMatchObject({ language, headings: 1 });
        const files = seen.links
          .filter((href) => !href.startsWith('#'))
          .map((href) => href.replace(/#.*$/, ''));
        expect(new Set(files)).toEqual(
          new Set([
            ...languages.map((code) => `mieux-2018-annual-report-${code}.pdf`),
            ...languages.filter((code) => code !== language).map((code) => `announcement.${code}.html`),
          ]),
        );
        for (const name of files) expect(existsSync(join(built.out, name)), name).toBe(true);
        const inside = seen.links.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
        expect(seen.ids).toEqual(expect.arrayContaining(inside));
      });
    },
  );
});

/** For those who want to see for themselves: pictures go where `PICTURES` says, and nowhere without it. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(join(root, folder), { recursive: true });
  await page.screenshot({ path: join(root, folder, name), fullPage: true });
}

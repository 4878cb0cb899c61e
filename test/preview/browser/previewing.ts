import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { startReport } from '../../support/cli.js';
import { type Changes, copyCase, root } from '../../support/project-folder.js';

/** The preview of a folder as a process, as people run it; ended after the test. */
export async function startPreviewOf(
  folder: string,
  env: NodeJS.ProcessEnv = {},
  more: readonly string[] = [],
) {
  const child = startReport(['preview', '--port', '0', '--project', folder, ...more], folder, env);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, url: await firstLine(child) };
}

/** A preview that several tests look at. */
export interface SharedPreview {
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

/** The preview of a case for all tests of a file that save nothing. */
export async function startShared(
  name: string,
  changes: Changes = {},
  env: NodeJS.ProcessEnv = {},
): Promise<SharedPreview> {
  const folder = await copyCase(name, await mkdtemp(join(tmpdir(), 'report-test-')), changes);
  const child = startReport(['preview', '--port', '0', '--project', folder], folder, env);
  const close = () => {
    child.kill('SIGKILL');
    return rm(folder, { recursive: true, force: true });
  };
  return { url: await firstLine(child), folder, close };
}

function firstLine(child: ChildProcess): Promise<string> {
  let stdout = '';
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
      if (stdout.includes('\n')) resolve(stdout.split('\n')[0] ?? '');
    });
    child.on('exit', () => reject(new Error(`the preview ended: ${stderr}`)));
  });
}

/** Puts something else for a piece of a file, as editors save: beside it, then in its place. */
export async function edit(folder: string, path: string, from: string, to: string): Promise<void> {
  const file = join(folder, path);
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
  await writeFile(`${file}~`, text.replace(from, to));
  await rename(`${file}~`, file);
}

export function launch(): Promise<Browser> {
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** The page once its first build is on the screen; what goes wrong in it fails the test. */
export async function openPage(
  browser: Browser,
  url: string,
  size = { width: 1500, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({ viewport: size });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(50_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(url);
  await whole(page);
  return page;
}

/** Waits until all that is seen is drawn as the server has it, in as many editions as there are to be. */
export async function whole(page: Page, editions = 2): Promise<void> {
  await page.waitForFunction(
    (count) =>
      document.documentElement.dataset.editions === `${count}` && !document.querySelector('.status.busy'),
    editions,
  );
}

/** Waits for a page of an edition to be drawn as something else than it was. */
export async function redrawn(
  page: Page,
  language: string,
  number: number,
  act: () => Promise<void>,
): Promise<void> {
  const selector = `[data-language="${language}"] [data-page="${number}"]`;
  const before = await page.getAttribute(selector, 'data-drawn');
  await act();
  await page.waitForFunction(
    ([at, was]) => {
      const drawn = document.querySelector<HTMLElement>(at ?? '')?.dataset.drawn;
      return drawn !== undefined && drawn !== was;
    },
    [selector, before],
  );
}

/** Leaves a picture for people to look at, where `PREVIEW_SHOTS` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PREVIEW_SHOTS;
  if (!folder) return;
  await mkdir(join(root, folder), { recursive: true }).catch(() => {});
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Where a word stands on the screen, through what the server says of the page. */
export async function pointOf(page: Page, language: string, number: number, word: string) {
  const found = await page.evaluate(
    async ([code = '', at = '', text = '']) => {
      const token = new URLSearchParams(location.search).get('token') ?? '';
      const response = await fetch(`/api/page?language=${code}&page=${at}&token=${token}`);
      const details: {
        boxes: { y: number; height: number; words: { x: number; width: number; text: string }[] }[];
      } = await response.json();
      const element = document.querySelector<HTMLElement>(`[data-language="${code}"] [data-page="${at}"]`);
      const corner = element?.getBoundingClientRect();
      const scale = Number(element?.dataset.scale);
      for (const box of details.boxes) {
        const one = box.words.find((candidate) => candidate.text.includes(text));
        if (one && corner) {
          return {
            x: corner.left + (one.x + one.width / 2) * scale,
            y: corner.top + (box.y + box.height / 2) * scale,
          };
        }
      }
      return undefined;
    },
    [language, `${number}`, word],
  );
  if (!found) throw new Error(`"${word}" is not on page ${number} (${language})`);
  return found;
}

import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { editOf, layoutEditOf, themeEditOf, valueEditOf } from './manuscript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const parts = ['data', 'locales', 'templates', 'fonts'];

/**
 * From a save to the changed pages on the screen, in Chromium, over as many edits as told (30): a word in a paragraph
 * of each language, a value that both print, a layout, then the theme; or of the kind that is told. It works on a copy
 * of the report.
 */
export async function run([count = '30', only]) {
  const folder = await mkdtemp(join(tmpdir(), 'report-bench-'));
  for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true });
  const child = spawn(process.execPath, [
    join(root, 'dist/bundle/report.js'),
    'preview',
    '--port',
    '0',
    '--project',
    folder,
  ]);
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const url = await firstLine(child);
    const page = await browser.newPage({ viewport: { width: 1600, height: 950 } });
    await page.goto(url);
    await page.waitForFunction(() => document.querySelectorAll('.page canvas').length > 2, undefined, {
      timeout: 120_000,
    });
    const edits = Number(count);
    const cases = [
      ['a word of the reference', ['en'], edits, (edit) => editOf(root, 'en', edit)],
      ['a word of the translation', ['fr'], edits, (edit) => editOf(root, 'fr', edit)],
      ['a value of both', ['en', 'fr'], edits, (edit) => valueEditOf(root, edit)],
      ['a layout of both', ['en', 'fr'], edits, (edit) => layoutEditOf(root, edit)],
      ['the theme', ['en', 'fr'], edits, (edit) => themeEditOf(root, edit)],
    ];
    await show(page);
    for (const [what, languages, times, edit] of cases) {
      if (only && !what.startsWith(only)) continue;
      const save = async (number) => {
        const { path, text } = await edit(number);
        await writeFile(join(folder, path), text);
      };
      // The first time a text of the reference changes, its translation is marked as stale, once.
      await measure(page, what.endsWith('reference') ? ['en', 'fr'] : languages, 1, save);
      report(what, await measure(page, languages, times, (number) => save(number + 1)));
    }
    const memory = execFileSync('ps', ['-o', 'rss=', '-p', `${child.pid}`], { encoding: 'utf8' });
    console.log(
      `memory of the preview ${(Number(memory) / 1024).toFixed(0)} MiB; load ${loadavg()[0].toFixed(1)}`,
    );
  } finally {
    await browser.close();
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

/** Brings the page with the edited text into sight. */
async function show(page) {
  await page.click('.entry:has-text("Brussels") >> nth=0').catch(() => {});
  await page.waitForTimeout(1500);
}

/** Milliseconds from the save to the drawing of all that changed in these languages and is seen. */
async function measure(page, languages, edits, save) {
  const times = [];
  for (let edit = 0; edit < edits; edit++) {
    const before = await page.evaluate(looks, languages);
    const started = performance.now();
    const seen = page.evaluate(allSeen, [languages, before]);
    await save(edit);
    await seen;
    times.push(performance.now() - started);
    // What is near is drawn before the next save, as for a person.
    await page.waitForTimeout(400);
  }
  return times;
}

/**
 * Resolves when the pages of these languages are others than they were and those in sight are drawn as they are; run in the browser.
 * It looks when a page has changed and at no other time: who asks every few milliseconds takes the processor from the build.
 */
function allSeen([codes, before]) {
  const isSeen = (page) => {
    const [own, window] = [page, page.parentElement].map((one) => one.getBoundingClientRect());
    return own.bottom > window.top && own.top < window.bottom;
  };
  const isDone = () =>
    codes.every((code, at) => {
      const pages = [...document.querySelectorAll(`[data-language="${code}"] .page`)];
      if (pages.map(({ dataset }) => dataset.hash).join() === before[at]) return false;
      return !pages.some((page) => page.dataset.drawn !== page.dataset.hash && isSeen(page));
    });
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => isDone() && finish(resolve));
    const patience = setTimeout(() => finish(reject, new Error('the pages did not change')), 60_000);
    const finish = (settle, outcome) => {
      observer.disconnect();
      clearTimeout(patience);
      settle(outcome);
    };
    observer.observe(document.body, { subtree: true, attributeFilter: ['data-hash', 'data-drawn'] });
  });
}

/** What tells the pages of each language from what they were: run in the browser. */
function looks(codes) {
  return codes.map((code) => {
    const pages = [...document.querySelectorAll(`[data-language="${code}"] .page`)];
    return pages.map(({ dataset }) => dataset.hash).join();
  });
}

function report(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0)} ms`;
  console.log(
    `${what}: median ${at(0.5)}, fastest ${at(0)}, nine of ten within ${at(0.9)} (${times.length} edits, load ${loadavg()[0].toFixed(1)})`,
  );
}

function firstLine(child) {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => resolve(String(chunk).split('\n')[0]));
    child.on('exit', () => reject(new Error('the preview ended')));
  });
}

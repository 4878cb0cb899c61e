import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildEdition } from '../../src/edition.js';
import { EditionMemory } from '../../src/edition-memory.js';
import { openFiles } from '../../src/files.js';
import type { Host, ProjectFiles } from '../../src/host.js';
import { KeptFiles } from '../../src/kept-files.js';
import { Usage } from '../../src/language/usage.js';
import { openProject } from '../../src/project/open.js';
import { ProjectMemory } from '../../src/project/project-memory.js';
import { RunInlines } from '../../src/typeset/engine/run-inlines.js';
import { caseFolder, change } from '../support/project-folder.js';
import { Dice } from './random-edits.js';

/** A document that no page break divides. */
const layouts: Readonly<Record<string, (blocks: string) => string>> = {
  'as it is': (blocks) => `<report><h1 id="top">Top</h1><toc depth="2"/>${blocks}</report>`,
  'numbered anew': (blocks) =>
    `<report><section numbering="roman"><h1 id="top">Top</h1><toc depth="2"/></section><section numbering="arabic"><h1 id="body">Body</h1>${blocks}</section></report>`,
};

const themes: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'on any page': [],
  'on facing pages': [['right: 16, bottom: 20, left: 16', 'inside: 20, bottom: 20, outside: 14']],
  'on a grid': [['head: none', 'grid: 14\nhead: none']],
};

const main = 'templates/main.hbs';
const theme = 'templates/theme.yaml';

describe.each(Object.keys(layouts))('a document that flows, %s', (layout) => {
  it.each(Object.keys(themes))(
    'comes out as it does without a memory, wherever its pages end: %s',
    { timeout: 180_000 },
    async (looks) => {
      const dice = new Dice(2018 + layout.length + looks.length);
      const report = layouts[layout] ?? String;
      const folder = await folderWith(themes[looks] ?? [], report(''));
      const warm = new WarmEdition(folder);
      let blocks = Array.from({ length: 45 }, (_, at) => blockOf(dice, at));
      let whole = 0;
      for (let edit = 0; edit < 10; edit++) {
        if (edit > 0) blocks = edited(blocks, dice, 45 + 2 * edit);
        const changed = await write(folder, blocks, report);
        const [own, fresh] = [await warm.built(changed), await built(openFiles(folder))];
        expect(own.diagnostics, `edit ${edit}`).toEqual(fresh.diagnostics);
        expect(own.pdf.equals(fresh.pdf), `the same bytes after edit ${edit}`).toBe(true);
        if (fresh.pages > 4) whole += 1;
      }
      expect(whole).toBe(10);
    },
  );
});

const paragraph = (number: number): Numbered => ({
  number,
  text: `<p>Paragraph ${number}. ${sentence(4 + ((number * 7) % 13))}</p>`,
});

it('lays out what flows anew from the page of a change to where pages begin as they did', {
  timeout: 60_000,
}, async () => {
  const cut = vi.spyOn(RunInlines.prototype, 'cut');
  const paragraphs = Array.from({ length: 300 }, (_, at) => paragraph(at));
  paragraphs[160] = { number: 160, text: '<page-break/>' };
  const report = (blocks: string) => `<report><h1 id="top">Top</h1>${blocks}</report>`;
  const folder = await folderWith([], report(''));
  const warm = new WarmEdition(folder);
  const textsCut = async () => {
    const changed = await write(folder, paragraphs, report);
    cut.mockClear();
    const { pages } = await warm.built(changed);
    return { pages, texts: cut.mock.calls.length };
  };
  const first = await textsCut();
  expect(first.pages).toBeGreaterThan(30);
  expect(first.texts).toBeGreaterThan(paragraphs.length);
  paragraphs[100] = { number: 100, text: paragraph(100).text.replace('Paragraph', 'Paragraqh') };
  const word = await textsCut();
  expect(word.texts).toBeLessThan(first.texts / 4);
  const long = sentence(9).repeat(20);
  paragraphs[150] = { number: 150, text: `<p>${long}</p><p>${long}</p>` };
  const more = await textsCut();
  expect(more.pages).toBeGreaterThan(first.pages);
  expect(more.texts).toBeLessThan(first.texts / 2);
  cut.mockRestore();
});

it('looks at what comes after a page once more, where that has become shorter', {
  timeout: 60_000,
}, async () => {
  for (let before = 20; before < 27; before++) {
    const report = (blocks: string) => `<report><h1 id="top">Top</h1>${blocks}</report>`;
    const folder = await folderWith([], report(''));
    const warm = new WarmEdition(folder);
    const lines = Array.from({ length: before }, (_, number) => ({ number, text: `<p>Line ${number}.</p>` }));
    const rest = Array.from({ length: 20 }, (_, at) => paragraph(50 + at));
    const withNext = (next: string) =>
      write(folder, [...lines, { number: 40, text: `<p>${next}</p>` }, ...rest], report);
    await warm.built(await withNext('A paragraph of three lines. '.repeat(5)));
    const [own, fresh] = [await warm.built(await withNext('One.')), await built(openFiles(folder))];
    expect(own.pdf.equals(fresh.pdf), `${before} lines before`).toBe(true);
  }
});

/** An edition that is built again and again. */
class WarmEdition {
  readonly #kept: KeptFiles;
  readonly #opening = new ProjectMemory();
  readonly #memory = new EditionMemory();

  constructor(folder: string) {
    this.#kept = new KeptFiles(() => openFiles(folder));
  }

  built(changed: readonly string[]) {
    this.#kept.forget(changed);
    return built(this.#kept.open(), this.#opening, this.#memory);
  }
}

async function built(files: ProjectFiles, opening?: ProjectMemory, memory?: EditionMemory) {
  const host: Host = { files, log: { stage: () => {} }, signal: new AbortController().signal };
  const { value: project, diagnostics: found } = await openProject(host, opening);
  if (!project) throw new Error(JSON.stringify(found));
  const request = { language: 'en', profile: 'web', usage: new Usage(), memory } as const;
  const { value, diagnostics } = await buildEdition(project, request, host);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { pdf: Buffer.from(value?.pdf ?? []), pages: value?.pages ?? 0, errors, diagnostics };
}

/** Writes each block as a layout of its own, whose places do not move with the others; gives the paths that changed. */
async function write(
  folder: string,
  blocks: readonly Numbered[],
  report: (blocks: string) => string,
): Promise<readonly string[]> {
  const calls = blocks.map(({ number }) => `{{> parts/b-${number}}}`);
  const parts = blocks.map(({ number, text }) => [partPath(number), text] as const);
  await change(folder, { ...Object.fromEntries(parts), [main]: report(calls.join('\n')) });
  return [main, ...parts.map(([path]) => path)];
}

const partPath = (number: number) => `templates/parts/b-${number}.hbs`;

async function folderWith(looks: readonly (readonly [string, string])[], layout: string): Promise<string> {
  const folder = await caseFolder('garden', { [main]: layout });
  const styles = 'aside: { fill: hairline, padding: [6, 6, 6, 6] }\n  floats: { float: true }';
  const given = (await readFile(join(folder, theme), 'utf8')).replace('styles:', `styles:\n  ${styles}`);
  const text = looks.reduce((all, [from, to]) => all.replace(from, to), given);
  // All are there from the start: a new file has the theme read again.
  const parts = Array.from({ length: 320 }, (_, number) => [partPath(number), '<p>Not used.</p>']);
  await change(folder, { ...Object.fromEntries(parts), [theme]: text });
  return folder;
}

function sentence(words: number): string {
  const known = 'the beds of this garden gave more than those who dug them had hoped for in spring'.split(
    ' ',
  );
  return `${Array.from({ length: words * 4 }, (_, at) => known[(at * 5 + words) % known.length]).join(' ')}.`;
}

/** A block by a number of its own. */
interface Numbered {
  readonly number: number;
  readonly text: string;
}

/** A block of any kind; ids are made of its number. */
function blockOf(dice: Dice, number: number): Numbered {
  const text = () => sentence(2 + dice.below(18));
  const note = () => (dice.below(6) === 0 ? `<footnote>${text()}</footnote>` : '');
  const reference = () => (dice.below(7) === 0 ? ' <ref to="top" form="pages"/>' : '');
  const paragraph = () => `<p>${text()}${note()}${reference()}</p>`;
  const row = () => `<tr><th scope="row">${sentence(1)}</th><td>${text()}</td></tr>`;
  const head = '<thead><tr><th scope="col">Bed</th><th scope="col">What</th></tr></thead>';
  const kinds = [
    () => `<h2 id="h-${number}">Heading ${number}</h2>`,
    () => `<ul><li>${text()}</li><li>${text()}</li><li>${text()}</li></ul>`,
    () =>
      `<table id="t-${number}"><caption>Table ${number}</caption>${head}<tbody>${row()}${row()}${row()}</tbody></table>`,
    () => `<columns gap="4"><column>${paragraph()}</column><column>${paragraph()}</column></columns>`,
    () => `<columns count="2" gap="4">${paragraph()}${paragraph()}${paragraph()}</columns>`,
    () => `<aside>${paragraph()}${paragraph()}</aside>`,
    () =>
      `<figure id="f-${number}" class="floats"><img src="data/images/plan.png" alt="Plan ${number}" width="${20 + dice.below(60)}"/><figcaption>Figure ${number}</figcaption></figure>`,
    () => `<section>${paragraph()}${paragraph()}</section>`,
  ];
  const kind = kinds[dice.below(13)] ?? paragraph;
  return { number, text: kind() };
}

/** A block is taken out, moved, changed or put in a section, or others are put before it. */
function edited(blocks: readonly Numbered[], dice: Dice, number: number): Numbered[] {
  const at = dice.below(blocks.length);
  const one = blocks[at] ?? blockOf(dice, number);
  const changed = (text: string) => blocks.toSpliced(at, 1, { ...one, text });
  switch (dice.below(6)) {
    case 0:
      return blocks.toSpliced(at, 1);
    case 1:
      return blocks.toSpliced(at, 0, blockOf(dice, number), blockOf(dice, number + 1));
    case 2:
      return blocks.toSpliced(at, 1).toSpliced(dice.below(blocks.length), 0, one);
    case 3:
      return changed(`<section>${one.text}</section>`);
    case 4:
      return blocks.toSpliced(at, 0, { number, text: '<page-break/>' });
    default:
      return changed(one.text.replace(/\bthe \w+/, sentence(1 + dice.below(3))));
  }
}

import { expect, it, vi } from 'vitest';
import { EditionMemory } from '../../src/edition-memory.js';
import { KeptFiles } from '../../src/kept-files.js';
import { Content, Element } from '../../src/pdf/structure/element.js';
import { ProjectMemory } from '../../src/project/project-memory.js';
import { built, filesOf } from '../support/edited-project.js';
import { caseFolder } from '../support/project-folder.js';

const table = (notes: string, head: string, cell: string) =>
  `<table notes="${notes}"><thead><tr><th scope="colgroup" colspan="2">${head}</th></tr></thead>
  <tbody><tr><td>${cell}</td><td>2</td></tr></tbody></table>`;
const note = '<footnote>{{t "report:plan"}}</footnote>';

/** What each document begins with, before and after a save; the rest of it stands on pages of its own, and stays. */
const saves: readonly (readonly [what: string, rest: string, before: string, after: string])[] = [
  [
    'a note more before a table with its own',
    table('below', 'A bed', `1${note}`),
    '<p>1</p>',
    `<p>1${note}</p>`,
  ],
  [
    'a note more before a chapter',
    `<section><h1 id="b">B</h1><p>2${note}</p></section>`,
    '<p>1</p>',
    `<p>1${note}</p>`,
  ],
  ['a table more before another', table('page', 'A bed', '1'), '<p>1</p>', table('page', 'First', '1')],
  [
    'a heading more in the contents',
    '<toc/><page-break/><section><h1 id="b">B</h1><p>2</p></section>',
    '<p>1</p>',
    '<section><h1 id="a">A</h1></section>',
  ],
  [
    'a paragraph before others in a quotation',
    '<blockquote><p>2</p><p>3</p></blockquote>',
    '<p>1</p>',
    '<p>1</p><p>4</p>',
  ],
  [
    'a link in the place of a heading',
    '<img src="data/images/plan.png" alt="A plan" width="30"/><section><h1 id="b">B</h1></section>',
    '<section><h1 id="a">A</h1><h2 id="c">C</h2><p>1</p></section>',
    '<section><h1 id="a">A</h1><p>C</p><p><a href="https://example.org/">1</a></p></section>',
  ],
  [
    'an image before a link',
    '<p><a href="https://example.org/">2</a></p>',
    '<p>1</p>',
    '<img src="data/images/plan.png" alt="A plan" width="30"/>',
  ],
  ['pages fewer', '<p>2</p>', '<p>1</p><page-break/><p>3</p><page-break/><p>4</p>', '<p>1</p>'],
  ['a link no more', '<p>2</p>', '<p><a href="https://example.org/">1</a></p>', '<p>1</p>'],
  [
    'a paragraph that comes to stand on two pages',
    '<p>2</p>',
    '<p>1</p>',
    `${'<p>1</p>'.repeat(60)}<p>${'word '.repeat(200)}</p>`,
  ],
  ['an illustrative value', '<p>{{value "harvest.beds"}}</p>', '<p>1</p>', '<p>{{value "harvest.beds"}}</p>'],
];

const edition = { language: 'en', profile: 'web' } as const;

it.each(saves)('gives what is built from nothing: %s', async (_, rest, before, after) => {
  const path = 'templates/parts/first.hbs';
  const main = `<report>{{> parts/first}}<page-break/>${rest}</report>`;
  const files = await filesOf(await caseFolder('garden', { 'templates/main.hbs': main, [path]: before }));
  const kept = new KeptFiles(() => files.open());
  const [opening, memory] = [new ProjectMemory(), new EditionMemory()];
  for (const first of [before, after, before]) {
    files.texts.set(path, first);
    kept.forget([path]);
    const warm = await built(edition, kept.open(), opening, memory);
    const cold = await built(edition, files.open());
    expect(cold.pdf.length, JSON.stringify(cold.diagnostics)).toBeGreaterThan(0);
    expect(warm.pdf.equals(cold.pdf)).toBe(true);
  }
});

it('names pages by their numbers where these alone are others', async () => {
  // A link over two lines is two annotations: those of all pages are as many, but before the second page it is one more.
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
  const linked = (count: number) => `<p><a href="https://example.org/">${words(count)}</a></p>`;
  const parts = ['first', 'second', 'third'].map((name) => `templates/parts/${name}.hbs`);
  const calls = '{{> parts/first}}<page-break/>{{> parts/second}}<page-break/>{{> parts/third}}';
  const saves = [
    [linked(3), '<p>Between.</p>', linked(14)],
    [linked(14), '<p>Between.</p>', linked(3)],
  ];
  const written = (texts: readonly string[] = []) =>
    parts.map((path, at): [string, string] => [path, texts[at] ?? '']);
  const main = { 'templates/main.hbs': `<report>${calls}</report>` };
  const files = await filesOf(
    await caseFolder('garden', { ...main, ...Object.fromEntries(written(saves[0])) }),
  );
  const kept = new KeptFiles(() => files.open());
  const [opening, memory] = [new ProjectMemory(), new EditionMemory()];
  for (const texts of saves) {
    for (const [path, text] of written(texts)) files.texts.set(path, text);
    kept.forget(parts);
    const warm = await built(edition, kept.open(), opening, memory);
    const cold = await built(edition, files.open());
    expect(cold.pdf.length, JSON.stringify(cold.diagnostics)).toBeGreaterThan(0);
    expect(warm.pdf.equals(cold.pdf)).toBe(true);
  }
});

it('gives what is built from nothing where lines end elsewhere', async () => {
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`);
  const main = `<report><p>${words.join('<a href="https://example.org/"> </a>')}</p></report>`;
  const files = await filesOf(await caseFolder('garden', { 'templates/main.hbs': main }));
  const path = 'templates/theme.yaml';
  const theme = files.texts.get(path) ?? '';
  const kept = new KeptFiles(() => files.open());
  const [opening, memory] = [new ProjectMemory(), new EditionMemory()];
  for (const size of [9, 10, 11]) {
    files.texts.set(path, theme.replace(/(body: \{[^}]*size: )[\d.]+/, `$1${size}`));
    kept.forget([path]);
    const warm = await built(edition, kept.open(), opening, memory);
    const cold = await built(edition, files.open());
    expect(warm.pdf.equals(cold.pdf)).toBe(true);
  }
});

it('makes and marks again what of it has changed alone', async () => {
  const places = vi.spyOn(Element.prototype, 'content');
  const marks = vi.spyOn(Content.prototype, 'mark');
  const path = 'locales/en/prose/welcome.md';
  const files = await filesOf(await caseFolder('garden'));
  const kept = new KeptFiles(() => files.open());
  const [opening, memory] = [new ProjectMemory(), new EditionMemory()];
  const effort = async () => {
    vi.clearAllMocks();
    await built(edition, kept.open(), opening, memory);
    return [places.mock.calls.length, marks.mock.calls.length];
  };
  expect(await effort()).toEqual([31, 14]);
  files.texts.set(path, (files.texts.get(path) ?? '').replace('It gave', 'It brought forth'));
  kept.forget([path]);
  expect(await effort()).toEqual([5, 7]);
});

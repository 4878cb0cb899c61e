import { describe, expect, it } from 'vitest';
import { BuildMemory } from '../../src/build-memory.js';
import { openLanguage } from '../../src/language/open.js';
import { Usage } from '../../src/language/usage.js';
import { FragmentMemory } from '../../src/layout/fragment-memory.js';
import { type Markup, stripMarkers } from '../../src/layout/origins.js';
import { renderLayout } from '../../src/layout/render.js';
import { openProject } from '../../src/project/open.js';
import { ProjectMemory } from '../../src/project/project-memory.js';
import { NUMBERS } from '../language/open-texts.js';
import { memoryHost } from '../project/memory-host.js';
import { type Changes, smallProject } from '../project/small-project.js';
import { told } from '../project/told.js';
import { flat } from './rendered.js';

const strings = `{
  "title": "Report",
  "lead": "Lead",
  "other": "Other"
}`;
const files = {
  'data/numbers.yaml': NUMBERS,
  'locales/en/report.json': strings,
  'locales/en/labels.json': '{ "words": { "9": "nine" } }',
  'locales/en/prose/story.md': 'A story of {{numbers.total}}.\n',
  'locales/fr/report.json': '{ "title": "Rapport", "lead": "Tête" }',
  'locales/fr/prose/story.md': 'Une histoire de {{numbers.total}}.\n',
  'templates/main.hbs':
    '<report>{{> head}}{{#each numbers.list.rows as |row|}}{{> item row key="lead"}}{{/each}}</report>',
  'templates/head.hbs': '<h1 id="a">{{t "report:title"}}</h1>{{prose "story"}}{{> foot}}',
  'templates/foot.hbs': '<p>{{t "report:other"}} {{words numbers.guess}}</p>',
  'templates/item.hbs': '<p>{{id}} {{t (concat "report:" key)}}</p>',
};

/** Renders as builds after one another do, each with some files changed; also whether it tells what one from nothing does. */
function builds(code = 'en', draft = false) {
  const kept = { opening: new ProjectMemory(), shared: new BuildMemory(), fragments: new FragmentMemory() };
  const render = async (changed: Changes, { opening, shared, fragments }: typeof kept) => {
    const host = memoryHost(smallProject({ ...files, ...changed }));
    const { value: project } = await openProject(host, opening);
    if (!project) throw new Error('no project');
    const usage = new Usage();
    const { value: language } = openLanguage(project, code, { draft }, usage, shared.language);
    if (!language) throw new Error('no language');
    const layouts = shared.layoutsOf(project.templates);
    const { value, diagnostics } = renderLayout(project, language, 'main', {}, layouts, fragments);
    if (!value) throw new Error('no markup');
    return { markup: value, stretches: flat(value), told: told(diagnostics), asked: usage.notes };
  };
  return async (changed: Changes = {}) => {
    const warm = await render(changed, kept);
    const cold = await render(changed, {
      opening: new ProjectMemory(),
      shared: new BuildMemory(),
      fragments: new FragmentMemory(),
    });
    expect(warm).toEqual(cold);
    return warm;
  };
}

/** Markup and what is in it. */
function allIn(markup: Markup): readonly Markup[] {
  return [markup, ...markup.origins.inner.flatMap(allIn)];
}

/** The texts of what was rendered again. */
function renderedAgain(before: Markup, after: Markup): readonly string[] {
  const known = new Set(allIn(before));
  return allIn(after)
    .filter((one) => !known.has(one))
    .map(stripMarkers);
}

const head = '<h1 id="a">Report</h1><p>A story of 61.</p><p>Other nine</p>';
const items = '<p>one Lead</p><p>two Lead</p>';

describe('what a layout includes is rendered again where', () => {
  it.each([
    ['nothing has changed: nothing', {}, []],
    [
      'a text is another, but for what asks for others',
      { 'locales/en/report.json': strings.replace('"Other"', '"Another"') },
      [
        `<report>${head.replace('Other', 'Another')}${items}</report>`,
        head.replace('Other', 'Another'),
        '<p>Another nine</p>',
      ],
    ],
    [
      'a text stands elsewhere in its file',
      { 'locales/en/report.json': strings.replace('"Lead",', '"Lead",\n') },
      [`<report>${head}${items}</report>`, head, '<p>Other nine</p>'],
    ],
    [
      'prose is other',
      { 'locales/en/prose/story.md': 'Stories.\n' },
      [
        `<report>${head.replace('A story of 61', 'Stories')}${items}</report>`,
        head.replace('A story of 61', 'Stories'),
        '<p>Stories.</p>',
      ],
    ],
    [
      'a value is another; what came out as it did is the same',
      { 'data/numbers.yaml': NUMBERS.replace('61', '62') },
      [
        `<report>${head.replace('61', '62')}${items}</report>`,
        head.replace('61', '62'),
        '<p>A story of 62.</p>',
      ],
    ],
    [
      'its layout is another',
      { 'templates/foot.hbs': '<p>{{t "report:other"}}.</p>' },
      [
        `<report>${head.replace('Other nine', 'Other.')}${items}</report>`,
        head.replace('Other nine', 'Other.'),
        '<p>Other.</p>',
      ],
    ],
    [
      'its layout stands elsewhere in its file: all that shows where it comes from',
      { 'templates/foot.hbs': `\n${files['templates/foot.hbs']}` },
      [`<report>${head}${items}</report>`, head, '<p>Other nine</p>'].map((text) =>
        text.replace('<p>Other', '\n<p>Other'),
      ),
    ],
    [
      'what it is included from stands elsewhere in its file',
      { 'templates/head.hbs': files['templates/head.hbs'].replace('{{prose', '\n{{prose') },
      [
        `<report>${head.replace('</h1>', '</h1>\n')}${items}</report>`,
        head.replace('</h1>', '</h1>\n'),
        '<p>A story of 61.</p>',
        '<p>Other nine</p>',
      ],
    ],
    [
      'what includes that does too',
      { 'templates/main.hbs': files['templates/main.hbs'].replace('{{> head', '\n{{> head') },
      [
        `<report>\n${head}${items}</report>`,
        head,
        '<p>A story of 61.</p>',
        '<p>Other nine</p>',
        '<p>one Lead</p>',
        '<p>two Lead</p>',
      ],
    ],
    [
      'data are others, but for what sees others of them',
      { 'data/numbers.yaml': NUMBERS.replace(/guess: \{ value: \d+/, 'guess: { value: 8') },
      [`<report>${head}${items}</report>`, head, '<p>Other nine</p>'].map((text) =>
        text.replace('nine', '8'),
      ),
    ],
    [
      'labels are others, which values may be printed with',
      { 'locales/en/labels.json': '{ "words": { "9": "neuf" } }' },
      [`<report>${head}${items}</report>`, head, '<p>Other nine</p>'].map((text) =>
        text.replace('nine', 'neuf'),
      ),
    ],
  ])('%s', async (_, changed, again) => {
    const build = builds();
    const before = await build();
    const after = await build(changed);
    expect(renderedAgain(before.markup, after.markup)).toEqual(again);
    expect(renderedAgain(after.markup, (await build(changed)).markup)).toEqual([]);
  });

  it('a template that it calls is there, or is no more', async () => {
    const build = builds();
    const { 'templates/foot.hbs': foot } = files;
    await build({ 'templates/foot.hbs': null });
    const { markup } = await build({ 'templates/foot.hbs': foot });
    expect(stripMarkers(markup)).toBe(`<report>${head}${items}</report>`);
    const broken = await build({ 'templates/foot.hbs': '{{#if}' });
    expect(stripMarkers(broken.markup)).toBe(
      `<report>${head.replace('<p>Other nine</p>', '')}${items}</report>`,
    );
    await build({ 'templates/foot.hbs': foot });
    const { told } = await build({ 'templates/foot.hbs': null });
    expect(told).toEqual(['templates/head.hbs:1:54 unknown-partial: unknown partial "foot"']);
  });

  it('it is called with something else', async () => {
    const build = builds();
    const main = { 'templates/main.hbs': '<report>{{> item id=(t "report:title") key="lead"}}</report>' };
    await build(main);
    const { markup } = await build({
      ...main,
      'locales/en/report.json': strings.replace('Report', 'Annual report'),
    });
    expect(stripMarkers(markup)).toBe('<report><p>Annual report Lead</p></report>');
  });

  it('something is wrong in it, which is told each time', async () => {
    const build = builds();
    const wrong = { 'templates/foot.hbs': '<p>{{t "report:other"}}{{nothing}}</p>' };
    const { markup: before } = await build(wrong);
    const { markup, told } = await build(wrong);
    expect(told).toEqual(['templates/foot.hbs:1:26 missing-variable: unknown variable "nothing"']);
    expect(renderedAgain(before, markup)).toHaveLength(3);
    expect((await build()).told).toEqual([]);
  });

  it('a text is missing, until it is there', async () => {
    const build = builds('fr', true);
    const { markup: before } = await build();
    const { markup } = await build();
    expect(stripMarkers(markup)).toContain('[report:other]');
    expect(renderedAgain(before, markup)).toHaveLength(3);
    const { markup: after } = await build({
      'locales/fr/report.json': files['locales/fr/report.json'].replace('{', '{ "other": "Autre",'),
    });
    expect(stripMarkers(after)).toContain('<p>Autre 9</p>');
  });
});

it('markup that is made outside of what prints it keeps its places', async () => {
  const build = builds();
  const { markup } = await build({
    'templates/main.hbs': '<report>{{> foot note=(ref "a" form="page")}}</report>',
    'templates/foot.hbs': '<p>{{note}}</p>',
  });
  expect(stripMarkers(markup)).toBe('<report><p><ref to="a" form="page"/></p></report>');
  const [note] = allIn(markup).slice(-1);
  expect(note?.origins.get(0)?.layout?.file).toBe('templates/main.hbs');
});

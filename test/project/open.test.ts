import { expect, test } from 'vitest';
import { FileError } from '../../src/host.js';
import { HELPERS } from '../../src/layout/helpers/helpers.js';
import { lookUp } from '../../src/project/lookup.js';
import { openProject } from '../../src/project/open.js';
import { memoryHost } from './memory-host.js';
import { openSmall, smallProject } from './small-project.js';
import { told as lines } from './told.js';

test('a sound project is read whole', async () => {
  const { project, told } = await openSmall({
    'data/charts.yaml': `share: { kind: share, part: a.b, whole: a.c, labels: { part: 'c:p', rest: 'c:r' } }\n`,
    'data/activities.yaml': 'values: { total: { value: 61, facts: [F001] } }\n',
    'locales/fr/prose/a/b.md': '# Bonjour\r\n',
    'templates/part/x.hbs': 'x',
  });
  expect(told).toEqual([]);
  expect(project?.config).toMatchObject({ id: 'small', languages: ['en', 'fr'], layout: 'main' });
  expect([...(project?.catalogues.keys() ?? [])]).toEqual(['en', 'fr']);
  expect(project?.catalogues.get('fr')?.prose.get('a/b')).toEqual({
    file: 'locales/fr/prose/a/b.md',
    text: '# Bonjour\r\n',
  });
  expect(project?.catalogues.get('fr')?.strings.get('report')?.get('title')).toEqual({
    text: 'Rapport',
    span: { file: 'locales/fr/report.json', line: 1, column: 12, length: 9 },
  });
  expect([...(project?.templates.keys() ?? [])]).toEqual(['main', 'part/x']);
  expect(project?.facts.get('F002')).toMatchObject({
    statement: 'There were 26 countries, in all.',
    confidence: 'derived',
    span: { line: 3, column: 1 },
  });
  expect(project?.charts.get('share')?.kind).toBe('share');
  expect(project?.spans.get('data/charts.yaml')?.get('share.labels.rest')).toMatchObject({
    line: 1,
    column: 75,
  });
});

test('the project is frozen at any depth', async () => {
  const { project } = await openSmall({ 'data/a.yaml': 'values: { b: { value: 1, facts: F001 } }\n' });
  expect(Object.isFrozen(project)).toBe(true);
  expect(Object.isFrozen(project && lookUp(project.data, 'a.b'))).toBe(true);
  expect(Object.isFrozen(project?.config.languages)).toBe(true);
  expect(Object.isFrozen(project?.sources.get('review')?.span)).toBe(true);
  expect(Object.isFrozen(project?.theme.styles.get('body')?.complete.padding)).toBe(true);
});

test('missing files and folders', async () => {
  expect((await openSmall({ 'data/report.yaml': null })).told).toEqual([
    'data/report.yaml:1:1 missing-file: the file "data/report.yaml" is missing (every project has it: see one made by "report new")',
  ]);
  const nothing = await openProject(memoryHost({}));
  expect(nothing.value).toBeUndefined();
  expect(nothing.diagnostics.map(({ message }) => message)).toEqual([
    'the folder "data" is missing or empty',
    'the folder "locales" is missing or empty',
    'the folder "templates" is missing or empty',
  ]);
  expect((await openSmall({ 'locales/fr/report.json': null })).told).toEqual([
    'data/report.yaml:4:17 missing-language: the folder "locales/fr" is missing or empty',
  ]);
});

test('the fault of one file does not hide those of others', async () => {
  const { project, told } = await openSmall({
    'data/report.yaml': 'id: small\nid: twice\n',
    'data/a.yaml': 'values: { b: { value: 1 } }\n',
    'locales/fr/report.json': '{',
  });
  expect(project).toBeUndefined();
  expect(told).toEqual([
    'data/a.yaml:1:23 missing-source: the value has neither a source nor facts (name its "facts" or its "source", or give it the status "illustrative")',
    'data/report.yaml:2:1 duplicate-key: the key "id" stands twice',
  ]);
});

test('layouts that are not there', async () => {
  const report = `${smallProject()['data/report.yaml']}layout: mains\nannouncement: page\n`;
  expect((await openSmall({ 'data/report.yaml': report })).told).toEqual([
    'data/report.yaml:6:9 missing-layout: the layout "templates/mains.hbs" is missing (did you mean "main"?)',
    'data/report.yaml:7:15 missing-layout: the layout "templates/page.hbs" is missing',
  ]);
});

test('languages that are not built, and files that nobody reads', async () => {
  const { told } = await openSmall({
    'locales/es/report.json': '{}',
    'locales/en/notes.txt': '',
    'data/other.yml': '',
    'data/sub/x.yaml': '',
    'data/loose.csv': 'a\n',
  });
  expect(told).toEqual([
    'data/loose.csv:1:1 warning unread-file: the file "data/loose.csv" is not read (name it as the "csv" of a dataset, or remove it)',
    'data/other.yml:1:1 warning unread-file: the file "data/other.yml" is not read (call it .yaml)',
    'data/sub/x.yaml:1:1 warning unread-file: the file "data/sub/x.yaml" is not read (data files stand in data/ itself)',
    'locales/en/notes.txt:1:1 warning unread-file: the file "locales/en/notes.txt" is not read (strings stand in .json files, prose in .md files below "prose")',
    'locales/es/report.json:1:1 info unlisted-language: the language "es" is not built (add it to "languages" in data/report.yaml)',
  ]);
});

test('a project without sources and facts', async () => {
  const { project, told } = await openSmall({
    'data/sources.yaml': null,
    'data/facts.csv': null,
    'data/a.yaml': 'values: { b: { value: 1, status: illustrative } }\n',
  });
  expect(told).toEqual([]);
  expect(project?.facts.size).toBe(0);
});

test('a signal that was aborted', async () => {
  const signal = AbortSignal.abort(new Error('stopped'));
  await expect(openProject(memoryHost(smallProject(), { signal }))).rejects.toThrow('stopped');
});

test('a folder that cannot be listed', async () => {
  const host = memoryHost(smallProject());
  const list = async (folder: string) => {
    if (folder === 'locales') throw new FileError('outside', 'locales/fr');
    return host.files.list(folder);
  };
  const { diagnostics } = await openProject({ ...host, files: { ...host.files, list } });
  expect(lines(diagnostics)).toEqual([
    'locales/fr:1:1 outside-project: the file "locales/fr" lies outside the project\'s folder (paths are relative to the project and cannot leave its folder)',
  ]);
});

test('what is no problem of a file is thrown on', async () => {
  const host = memoryHost(smallProject());
  const broken = async () => Promise.reject(new Error('broken'));
  await expect(openProject({ ...host, files: { ...host.files, list: broken } })).rejects.toThrow('broken');
  await expect(openProject({ ...host, files: { ...host.files, read: broken } })).rejects.toThrow('broken');
});

test.each([
  ['locales/fr/report.json', '{ "title": }', 'locales/fr/report.json:1:12 json-syntax'],
  ['data/facts.csv', 'id;statement;source;confidence\n', 'data/facts.csv:1:1 csv-separator'],
  ['data/facts.csv', 'id,statement,source\nF001,x,review\n', 'data/facts.csv:1:1 missing-column'],
  ['data/sources.yaml', 'review: [', 'data/sources.yaml:1:10 yaml-syntax'],
  ['data/a.yaml', 'values: {', 'data/a.yaml:1:10 yaml-syntax'],
])('of %s that cannot be read, the consequences are not told: %j', async (path, text, cause) => {
  const { project, told } = await openSmall({
    'data/b.yaml': 'values: { x: { sum: a.x }, y: { value: 1, facts: F001, source: review } }\n',
    'data/a.yaml': 'values: { x: { value: 1, facts: F001 } }\n',
    [path]: text,
  });
  expect(told).toHaveLength(1);
  expect(told[0]?.startsWith(`${cause}:`), told[0]).toBe(true);
  expect(project).toBeUndefined();
});

test.each(['report', 'facts', 'sources', 'language', 'chapters', ...HELPERS.keys()])(
  'no data file can be called %s, which layouts know already',
  async (name) => {
    // Those of data/ that are no data have these names rightly.
    const path = `data/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;
    if (path in smallProject()) return;
    const { told } = await openSmall({ [path]: 'values: { x: { value: 1, status: illustrative } }\n' });
    expect(told).toEqual([expect.stringContaining(`${path}:1:1 invalid-name:`)]);
  },
);

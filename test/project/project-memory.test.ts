import { describe, expect, it } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.js';
import { ProjectCache } from '../../src/cache/project-cache.js';
import { lookUp } from '../../src/project/lookup.js';
import { openProject } from '../../src/project/open.js';
import { ProjectMemory } from '../../src/project/project-memory.js';
import { emptyFolder } from '../support/project-folder.js';
import { memoryHost } from './memory-host.js';
import { type Changes, smallProject } from './small-project.js';

const START: Changes = {
  'data/visits.yaml': `values:
  total: { value: 12, facts: F001 }
datasets:
  wings:
    csv: wings.csv
    columns: { wing: id, count: integer }
    facts: F002
`,
  'data/wings.csv': 'wing,count\neast,5\nwest,7\n',
  'data/tally.yaml': `values:
  more: { sum: [visits.total, 3] }
  rounded: { round: { of: tally.more } }
  wings: { count: visits.wings }
checks:
  - { value: visits.total, atMost: 12 }
`,
  'locales/en/prose/fair.md': 'The fair.\n',
  'locales/fr/prose/fair.md': 'La foire.\n',
};

function source(id: string, title: string): string {
  return `${id}: { title: ${title}, url: 'https://example.org', read: 2026-11, language: en }\n`;
}

function facts(statement: string, behind: string): string {
  return `id,statement,source,confidence\nF001,${statement},${behind},stated\nF002,And another.,review,derived\n`;
}

/** What files become one after the other: changed, broken, mended, taken away, put back. */
const EDITS: readonly Changes[] = [
  { 'locales/en/prose/fair.md': 'The fair of the year.\n' },
  {
    'data/sources.yaml': ['review', 'survey'].map((id) => source(id, `A ${id}`)).join(''),
    'data/facts.csv': facts('Another.', 'review'),
  },
  { 'data/facts.csv': facts('Another.', 'survey') },
  { 'data/wings.csv': 'wing,count\neast,6\nwest,7\n' },
  { 'data/wings.csv': 'wing,count\neast,many\n' },
  { 'data/wings.csv': null },
  { 'data/wings.csv': 'wing,count\nnorth,1\n' },
  { 'data/visits.yaml': 'values:\n  total: { value: 12, facts: F001 }\n' },
  { 'data/facts.csv': 'id,statement,source,confidence\nF002,Another.,review,stated\n' },
  { 'data/sources.yaml': null },
  { 'data/sources.yaml': 'review: [' },
  { 'data/visits.yaml': 'values:\n  total: { value: 13, status: illustrative }\n' },
  { 'data/visits.yaml': 'values:\n  total: { sum: [tally.rounded, 1] }\n' },
  { 'data/tally.yaml': null },
  { 'templates/theme.yaml': 'page: {}\n' },
  { 'locales/fr/report.json': '{ "title": "Rapport", "more": "Plus" }\n' },
  { 'locales/fr/report.json': '{ "title": }' },
  { 'locales/keys.yaml': 'report:title: { note: The title }\n' },
  { 'locales/fr/notes.txt': 'nobody reads this' },
  {
    'data/report.yaml':
      'id: small\nyear: 2018\ndate: 2019-06-11\nlanguages: [en]\nmetadata: { title: a:b }\n',
  },
  { 'templates/main.hbs': null },
  {},
];

/** Each change is followed by all that come after it, and then undone, so that each is met in many states. */
function states(): readonly Changes[] {
  let files: Changes = START;
  return [...EDITS, ...EDITS.toReversed(), ...EDITS.map(() => START), ...EDITS].map((edit) => {
    files = edit === START ? START : { ...files, ...edit };
    return files;
  });
}

function host(files: Changes) {
  return memoryHost(smallProject(files));
}

describe('what opening a project leaves', () => {
  it('changes nothing of what opening it again gives and tells', async () => {
    const memory = new ProjectMemory();
    for (const files of states()) {
      expect(await openProject(host(files), memory)).toEqual(await openProject(host(files)));
    }
  });

  it('changes nothing either where it comes from the disk', async () => {
    const folder = await emptyFolder();
    const cache = () => new ProjectCache(new CacheFolder(folder), 'this program');
    for (const files of states()) {
      const memory = await cache().recall();
      expect(await openProject(host(files), memory)).toEqual(await openProject(host(files)));
      await cache().keep(memory);
    }
    expect((await new ProjectCache(new CacheFolder(folder), 'another').recall()).kept.parts).toEqual(
      new ProjectMemory().kept.parts,
    );
  });

  it('reads nothing anew that comes from the disk as it was, down to what inherits from nothing', async () => {
    const cache = new ProjectCache(new CacheFolder(await emptyFolder()), 'this program');
    const first = new ProjectMemory();
    await openProject(host(START), first);
    await cache.keep(first);
    const memory = await cache.recall();
    const { value } = await openProject(host(START), memory);
    expect(memory.hasNew).toBe(false);
    const wings = value && lookUp(value.data, 'visits.wings');
    const bare = [value?.data, value?.data.visits, ...(wings && 'rows' in wings ? [wings.rows] : [])].flat();
    expect(bare.map((one) => typeof one === 'object' && Object.getPrototypeOf(one))).toEqual([
      ...[null, null],
      ...[null, null],
    ]);
    expect(Object.isFrozen(bare[2])).toBe(true);
  });

  it('is used for all that rests on no changed file', async () => {
    const memory = new ProjectMemory();
    const opened = async (changes: Changes) => {
      const { value, diagnostics } = await openProject(
        memoryHost(smallProject({ ...START, ...changes })),
        memory,
      );
      if (!value) throw new Error(diagnostics.map(({ message }) => message).join());
      return value;
    };
    const before = await opened({});
    const after = await opened({ 'locales/en/prose/fair.md': 'The fair of the year.\n' });
    for (const part of ['config', 'theme', 'data', 'facts', 'templates', 'keyNotes'] as const) {
      expect(after[part]).toBe(before[part]);
    }
    expect(after.catalogues.get('fr')).toBe(before.catalogues.get('fr'));
    expect(after.catalogues.get('en')).not.toBe(before.catalogues.get('en'));
    expect(after.catalogues.get('en')?.strings.get('report')).toBe(
      before.catalogues.get('en')?.strings.get('report'),
    );
    const counted = await opened({ 'data/wings.csv': 'wing,count\neast,6\nwest,7\n' });
    expect(counted.data).not.toBe(before.data);
    expect(lookUp(counted.data, 'visits.wings')).not.toBe(lookUp(before.data, 'visits.wings'));
    for (const path of ['tally.more', 'tally.rounded', 'tally.wings']) {
      expect(lookUp(counted.data, path)).toBe(lookUp(before.data, path));
    }
    const saved = await opened({ 'data/visits.yaml': `${START['data/visits.yaml']}\n` });
    expect(lookUp(saved.data, 'visits.total')).toBe(lookUp(counted.data, 'visits.total'));
    const retold = await opened({ 'data/facts.csv': facts('There were 62 activities.', 'review') });
    expect(retold.facts).not.toBe(before.facts);
    expect(lookUp(retold.data, 'visits.total')).toBe(lookUp(before.data, 'visits.total'));
  });
});

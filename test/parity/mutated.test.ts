import { beforeAll, describe, expect, test, vi } from 'vitest';
import { BuildMemory } from '../../src/build-memory.js';
import { CacheFolder } from '../../src/cache/cache-folder.js';
import { PairCache } from '../../src/cache/pair-cache.js';
import type { Diagnostic } from '../../src/diagnostics.js';
import { openFiles } from '../../src/files.js';
import { openLanguage } from '../../src/language/open.js';
import { Usage } from '../../src/language/usage.js';
import { AmountReader } from '../../src/parity/amounts.js';
import type { PairMemory } from '../../src/parity/pair-memory.js';
import { checkParity } from '../../src/parity/parity.js';
import { openProject } from '../../src/project/open.js';
import type { Catalogue, Project } from '../../src/project/project.js';
import { acceptUnits } from '../../src/translation/staleness.js';
import type { TranslationUnit } from '../../src/translation/unit.js';
import { translationUnits } from '../../src/translation/units.js';
import { openSmall } from '../project/small-project.js';
import { told } from '../project/told.js';
import { emptyFolder, root } from '../support/project-folder.js';
import { MUTATIONS, type Mutation } from './mutations.js';
import { Random } from './random.js';

/** The report's French, with mistakes made on purpose: how many of each kind are found, whatever the seed. */
const SEEDS = [2018, 1, 2];
const EACH = 10;

/** The least that is found of each kind, in hundredths; all where none is given. */
const FLOORS: Readonly<Record<string, number>> = {
  // One of the other ways to deny that French has, such as "sans doute", may stand for the one that is lost.
  'a negation lost': 85,
  // Where the text has the other unit too.
  'a unit exchanged': 85,
  // One that stands in a single text is known from no other.
  'an acronym left in English': 80,
  // Short sentences between others that have little in common with theirs.
  'a sentence lost': 90,
  'sentences exchanged': 90,
  // The one whose order is accepted.
  'two values exchanged': 95,
  'the text of another': 95,
};

/** Kinds for which the report has fewer places. */
const FEW: Readonly<Record<string, number>> = { 'a plural form lost': 3, 'a percentage made a number': 7 };

let report: Project;
let units: readonly TranslationUnit[];
const memory = new BuildMemory();

beforeAll(async () => {
  const host = { files: openFiles(root), log: { stage: () => {} }, signal: new AbortController().signal };
  const { value, diagnostics } = await openProject(host);
  if (!value) throw new Error(told(diagnostics).join('\n'));
  report = value;
  units = translationUnits(report, 'fr')?.units ?? [];
});

/** What is found by those who have compared others before, or never anything. */
function findingsIn(project: Project, shared = memory, pairs?: PairMemory): readonly Diagnostic[] {
  const opened = openLanguage(project, 'fr', { draft: false }, new Usage(), shared.language);
  return [...opened.diagnostics, ...checkParity(project, 'fr', 'error', shared.parity, pairs)];
}

/** What each unit is told by: a paragraph of prose by its line. */
function placeOf({ kind, id, file, translation }: TranslationUnit): string {
  return kind === 'string' ? id : `${file}:${translation?.span.line}`;
}

function isAbout(unit: TranslationUnit, { span, message }: Diagnostic): boolean {
  if (unit.kind === 'string') return message.includes(`"${unit.id}"`) || message.includes(`"${unit.key}"`);
  return span?.file === unit.file && (span.line === unit.translation?.span.line || span.line === 1);
}

interface Changed {
  readonly unit: TranslationUnit;
  readonly raw: string;
}

/** Mistakes of one kind, in as many texts as there are, and in some of them in several ways where texts are few. */
function mistakes(mutation: Mutation, of: readonly TranslationUnit[], random: Random): readonly Changed[] {
  const changed = new Map<string, Changed>();
  for (let round = 0; round < 5; round++) {
    for (const unit of random.shuffled(of)) {
      if (changed.size === EACH) return [...changed.values()];
      const raw = unit.translation && mutation(unit.translation.raw, unit, random, units);
      if (raw !== undefined) changed.set(`${unit.id}\n${raw}`, { unit, raw });
    }
  }
  return [...changed.values()];
}

function withTexts(project: Project, language: string, changed: readonly Changed[]): Project {
  const catalogue = project.catalogues.get(language);
  if (!catalogue) throw new Error(language);
  const strings = new Map(catalogue.strings);
  const prose = new Map(catalogue.prose);
  for (const { unit, raw } of changed) {
    if (unit.kind === 'string') {
      const [namespace = '', key = ''] = unit.id.split(':');
      const entries = strings.get(namespace);
      const entry = entries?.get(key);
      if (entry) strings.set(namespace, new Map(entries).set(key, { ...entry, text: raw }));
      continue;
    }
    const file = prose.get(unit.key);
    const before = language === 'fr' ? unit.translation?.raw : unit.reference?.raw;
    if (file && before) prose.set(unit.key, { ...file, text: file.text.replace(before, () => raw) });
  }
  const mutated: Catalogue = { ...catalogue, strings, prose };
  return { ...project, catalogues: new Map([...project.catalogues, [language, mutated]]) };
}

/** In hundredths, with what was missed. */
function recall(changed: readonly Changed[], findings: (one: Changed) => readonly Diagnostic[]) {
  const missed = changed.filter((one) => !findings(one).some((found) => isAbout(one.unit, found)));
  return {
    percent: Math.floor((100 * (changed.length - missed.length)) / changed.length),
    missed: missed.map(({ unit, raw }) => `${placeOf(unit)}: ${raw}`),
  };
}

test('the report as it is has no finding', () => {
  expect(told(findingsIn(report))).toEqual([]);
});

describe('mistakes in the French', () => {
  test.each(Object.keys(MUTATIONS))('%s', (kind) => {
    const mutation = MUTATIONS[kind];
    if (!mutation) throw new Error(kind);
    const made = SEEDS.flatMap((seed) => mistakes(mutation, units, new Random(seed)));
    const changed = [...new Map(made.map((one) => [`${one.unit.id}\n${one.raw}`, one])).values()];
    const { percent, missed } = recall(changed, (one) => findingsIn(withTexts(report, 'fr', [one])));
    expect(changed.length, kind).toBeGreaterThanOrEqual(FEW[kind] ?? EACH);
    expect(percent, missed.join('\n')).toBeGreaterThanOrEqual(FLOORS[kind] ?? 100);
  });
});

test('a plural form lost, where there are many', async () => {
  const forms = (names: readonly string[]) =>
    JSON.stringify(
      Object.fromEntries(
        Array.from({ length: 10 }, (_, at) =>
          names.map((form) => [`text${at}_${form}`, `{{count}} ${form} ${at}`]),
        ).flat(),
      ),
    );
  const files = {
    'locales/en/many.json': forms(['one', 'other']),
    'locales/fr/many.json': forms(['one', 'many', 'other']),
  };
  const lost = Array.from({ length: 10 }, (_, at) => `text${at}_${['one', 'many', 'other'][at % 3]}`);
  for (const key of lost) {
    const own = JSON.parse(files['locales/fr/many.json']);
    delete own[key];
    const { project, told: faults } = await openSmall({
      ...files,
      'locales/fr/many.json': JSON.stringify(own),
    });
    if (!project) throw new Error(faults.join('\n'));
    expect(told(findingsIn(project, new BuildMemory()))).toContainEqual(
      expect.stringContaining(`missing-plural: the plural form "many:${key}" is missing`),
    );
  }
});

test('what was compared before changes nothing in what is found, and in what order', async () => {
  const cache = new PairCache(new CacheFolder(await emptyFolder()), 'this program');
  const kinds = ['a name misspelt', 'the text left in English', 'a city exchanged', 'a number changed'];
  const random = new Random(2018);
  for (const kind of kinds) {
    const mutation = MUTATIONS[kind];
    const changed = mutation ? mistakes(mutation, units, random) : [];
    expect(changed.length).toBeGreaterThan(3);
    for (const some of [changed, changed.slice(0, 1), changed.slice(1, 3)]) {
      const project = withTexts(report, 'fr', some);
      const found = findingsIn(project, new BuildMemory());
      expect(findingsIn(project)).toEqual(found);
      const pairs = await cache.of('fr');
      expect(findingsIn(project, new BuildMemory(), pairs)).toEqual(found);
      await cache.keep('fr', pairs);
    }
  }
  expect(findingsIn(report)).toEqual([]);
  const glossary = { ...report, terms: report.terms.slice(1) };
  const pairs = await cache.of('fr');
  expect(findingsIn(glossary, new BuildMemory(), pairs)).toEqual(findingsIn(glossary, new BuildMemory()));
  await cache.keep('fr', pairs);
  const read = vi.spyOn(AmountReader.prototype, 'read');
  findingsIn(glossary, new BuildMemory(), await cache.of('fr'));
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
});

test('a reference that changed after it was translated', () => {
  const lock = acceptUnits(units, new Map(), new Set(units));
  const locked: Project = { ...report, locks: new Map([['fr', lock]]) };
  expect(told(findingsIn(locked))).toEqual([]);
  const changed = mistakes(
    (_, { reference }) =>
      reference && /\p{Ll}{4}/u.test(reference.raw)
        ? `${reference.raw.slice(0, -1)} indeed${reference.raw.slice(-1)}`
        : undefined,
    units,
    new Random(2018),
  );
  const stale = findingsIn(withTexts(locked, 'en', changed)).filter(
    ({ code }) => code === 'stale-translation',
  );
  expect(changed).toHaveLength(EACH);
  expect(stale).toHaveLength(EACH);
  expect(recall(changed, () => stale).missed).toEqual([]);
});

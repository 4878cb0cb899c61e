import { beforeAll, describe, expect, test } from 'vitest';
import { BuildMemory } from '../../src/build-memory.js';
import type { Diagnostic } from '../../src/diagnostics.js';
import { openFiles } from '../../src/files.js';
import { openLanguage } from '../../src/language/open.js';
import { Usage } from '../../src/language/usage.js';
import { checkParity } from '../../src/parity/parity.js';
import { openProject } from '../../src/project/open.js';
import type { Catalogue, Project } from '../../src/project/project.js';
import { acceptUnits } from '../../src/translation/staleness.js';
import type { TranslationUnit } from '../../src/translation/unit.js';
import { translationUnits } from '../../src/translation/units.js';
import { told } from '../project/told.js';
import { root } from '../support/project-folder.js';
import { MUTATIONS, type Mutation } from './mutations.js';
import { Random } from './random.js';

/** The report's French, with mistakes made on purpose: how many of each kind are found. */
const SEED = 2018;
const EACH = 10;

/** The least that is found of each kind, in hundredths; all where none is given. */
const FLOORS: Readonly<Record<string, number>> = {
  // A number that stands elsewhere in the text too is not missed: translations say it less often.
  'a number left out': 80,
  // A city that is named otherwise in each language is no name that both share.
  'a city exchanged': 90,
  // Where the sentences are not as many, or what both languages share stands in several, nothing tells them apart.
  'sentences exchanged': 80,
};

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
function findingsIn(project: Project, shared = memory): readonly Diagnostic[] {
  const opened = openLanguage(project, 'fr', { draft: false }, new Usage(), shared);
  return [...opened.diagnostics, ...checkParity(project, 'fr', 'error', shared.parity)];
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
      const raw = unit.translation && mutation(unit.translation.raw, unit, random);
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
    const changed = mistakes(mutation, units, new Random(SEED));
    const { percent, missed } = recall(changed, (one) => findingsIn(withTexts(report, 'fr', [one])));
    // The report's French has one text with plural forms, three of them.
    expect(changed, kind).toHaveLength(kind === 'a plural form lost' ? 3 : EACH);
    expect(percent, missed.join('\n')).toBeGreaterThanOrEqual(FLOORS[kind] ?? 100);
  });
});

test('what was compared before changes nothing in what is found, and in what order', () => {
  const kinds = ['a name misspelt', 'the text left in English', 'a city exchanged', 'a number changed'];
  const random = new Random(SEED);
  for (const kind of kinds) {
    const mutation = MUTATIONS[kind];
    const changed = mutation ? mistakes(mutation, units, random) : [];
    expect(changed.length).toBeGreaterThan(3);
    for (const some of [changed, changed.slice(0, 1), changed.slice(1, 3)]) {
      const project = withTexts(report, 'fr', some);
      expect(findingsIn(project)).toEqual(findingsIn(project, new BuildMemory()));
    }
  }
  expect(findingsIn(report)).toEqual([]);
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
    new Random(SEED),
  );
  const stale = findingsIn(withTexts(locked, 'en', changed)).filter(
    ({ code }) => code === 'stale-translation',
  );
  expect(changed).toHaveLength(EACH);
  expect(stale).toHaveLength(EACH);
  expect(recall(changed, () => stale).missed).toEqual([]);
});

import { expect, test } from 'vitest';
import { Findings } from '../../src/diagnostics.js';
import { SourceText } from '../../src/project/source-text.js';
import { printLock, readLock, type TranslationLock } from '../../src/project/translation-lock.js';
import { acceptUnits, unitStates } from '../../src/translation/staleness.js';
import type { TranslationUnit } from '../../src/translation/unit.js';
import { translationUnits } from '../../src/translation/units.js';
import { type Changes, openSmall } from '../project/small-project.js';
import { told } from '../project/told.js';

async function unitsOf(changes: Changes): Promise<readonly TranslationUnit[]> {
  const { project, told } = await openSmall(changes);
  if (!project) throw new Error(told.join('\n'));
  return translationUnits(project, 'fr')?.units ?? [];
}

async function proseUnits(en: string, fr: string): Promise<readonly TranslationUnit[]> {
  return unitsOf({ 'locales/en/prose/a.md': en, 'locales/fr/prose/a.md': fr });
}

function statesOf(units: readonly TranslationUnit[], lock: TranslationLock | undefined): readonly string[] {
  return [...unitStates(units, lock)].map(([unit, state]) => `${unit.reference?.raw ?? '-'} ${state}`);
}

const EN = 'One.\n\nTwo {{report.year}}.\n\nThree.\n';
const FR = 'Un.\n\nDeux {{report.year}}.\n\nTrois.\n';

test('without a lock file nobody can tell', async () => {
  expect(statesOf(await proseUnits(EN, FR), undefined)).toEqual([
    'Report current',
    'One. current',
    'Two {{report.year}}. current',
    'Three. current',
  ]);
});

test('what the reference changed is stale until it is accepted; what was put in is new', async () => {
  const before = await proseUnits(EN, FR);
  const lock = acceptUnits(before, new Map(), new Set(before));
  expect(statesOf(before, lock).every((state) => state.endsWith('current'))).toBe(true);

  const changed = await proseUnits(EN.replace('Two', 'At least two'), FR);
  const stale = ['Report current', 'One. current', 'At least two {{report.year}}. stale', 'Three. current'];
  expect(statesOf(changed, lock)).toEqual(stale);
  // Accepting others keeps it stale.
  const others = acceptUnits(changed, lock, new Set(changed.slice(0, 2)));
  expect(statesOf(changed, others)).toEqual(stale);
  const all = acceptUnits(changed, others, new Set(changed));
  expect(statesOf(changed, all).every((state) => state.endsWith('current'))).toBe(true);
  expect(all.get('a')?.size).toBe(3);

  const longer = await proseUnits(`Zero.\n\n${EN}`, `Zéro.\n\n${FR}`);
  expect(statesOf(longer, lock)).toContain('Zero. unrecorded');
  expect(statesOf(longer, lock).filter((state) => state.endsWith('stale'))).toEqual([]);
});

test('strings and their plural forms', async () => {
  const files = (one: string) => ({
    'locales/en/report.json': `{ "title": "Report", "n_one": "${one}", "n_other": "{{count}} things" }`,
    'locales/fr/report.json':
      '{ "title": "Rapport", "n_one": "une chose", "n_many": "{{count}} de choses", "n_other": "{{count}} choses" }',
  });
  const units = await unitsOf(files('a thing'));
  const lock = acceptUnits(units, new Map(), new Set(units));
  expect(statesOf(await unitsOf(files('one thing')), lock)).toEqual([
    'Report current',
    'one thing stale',
    '{{count}} things current',
    '{{count}} things current',
  ]);
});

test('a lock file is sorted, one line a text, and reads as it was written', async () => {
  const units = await proseUnits(EN, FR);
  const lock = acceptUnits(units, new Map(), new Set(units));
  const written = printLock('fr', 'en', lock);
  const lines = written.trimEnd().split('\n').slice(2);
  expect(lines).toHaveLength(4);
  expect(lines).toEqual(lines.toSorted());
  const findings = new Findings();
  expect(readLock(new SourceText('locales/fr.lock', written), findings)).toEqual(lock);
  // Git may have given it the line ends of another system.
  expect(readLock(new SourceText('locales/fr.lock', written.replaceAll('\n', '\r\n')), findings)).toEqual(
    lock,
  );
  expect(findings.list).toEqual([]);
});

test('lines that are none are told', () => {
  const findings = new Findings();
  const text = '# head\nreport:title 0123456789ab\n<<<<<<< HEAD\nreport:title\n';
  expect(readLock(new SourceText('locales/fr.lock', text), findings).size).toBe(1);
  expect(told(findings.list)).toEqual([
    'locales/fr.lock:3:1 lock-syntax: a conflict of a merge was left in the lock file (keep the lines of both sides, without those that mark the conflict)',
    'locales/fr.lock:4:1 lock-syntax: this is no line of a lock file (a line is a key, a space and twelve hexadecimal digits; "report translations accept" writes it)',
  ]);
});

import { describe, expect, test } from 'vitest';
import { openSmall, smallProject } from './small-project.js';

const REPORT = String(smallProject()['data/report.yaml']);
const SOURCES = String(smallProject()['data/sources.yaml']);

describe('data/report.yaml', () => {
  test.each([
    [
      'id: small',
      'id: Small Report',
      '1:5 invalid-value: "id" must be made of small letters, digits and hyphens',
    ],
    ['year: 2018', 'year: "2018"', '2:7 wrong-type: "year" must be a number, found text'],
    ['2019-06-11', '2019-06', '3:7 invalid-value: "date" must be a date such as "2019-06-11"'],
    ['2019-06-11', '2019-02-30', '3:7 invalid-value: "date" must be a date such as "2019-06-11"'],
    ['[en, fr]', '[]', '4:1 invalid-value: "languages" must not be empty'],
    ['[en, fr]', '[en, french]', '4:17 invalid-value: "languages[2]" must be a language code such as "fr"'],
    ['[en, fr]', '[en, fr-]', '4:17 invalid-value: "languages[2]" must be a language code such as "fr"'],
    ['[en, fr]', '[en, fr-ca]', '4:17 invalid-value: "languages[2]" must be written "fr-CA"'],
    ['[en, fr]', '[en, en]', '4:17 invalid-value: "languages[2]" stands twice'],
    [
      "'report:title'",
      'title',
      '5:20 invalid-value: "metadata.title" must be a catalogue key such as "report:title"',
    ],
    ["title: 'report:title'", '', '5:1 missing-key: missing key "metadata.title"'],
    [
      'year: 2018',
      'year: 2018\nlayout: main.hbs',
      '3:9 invalid-value: "layout" must be the name of a layout, without ".hbs"',
    ],
    [
      'year: 2018',
      'year: 2018\nlanguage: en',
      '3:1 unknown-key: unknown key "language" (did you mean "languages"?)',
    ],
  ])('%s → %s', async (from, to, expected) => {
    const { project, told } = await openSmall({ 'data/report.yaml': REPORT.replace(from, to) });
    expect(project).toBeUndefined();
    expect(told.filter((line) => !line.includes(' info '))).toEqual([`data/report.yaml:${expected}`]);
  });

  test('a language that has no folder, but a like one', async () => {
    const { told } = await openSmall({
      'data/report.yaml': REPORT.replace('[en, fr]', '[en, fr-FR]'),
      'locales/fr/report.json': null,
      'locales/fr_FR/report.json': '{}',
    });
    expect(told[0]).toBe(
      'data/report.yaml:4:17 missing-language: the folder "locales/fr-FR" is missing or empty (did you mean "fr_FR"?)',
    );
  });
});

describe('data/sources.yaml', () => {
  test.each([
    [
      'url: https://example.org/review',
      'url: example.org',
      '3:8 invalid-value: "review.url" must be an address that begins with "https://" or "http://"',
    ],
    ['read: 2026-11', 'read: 2026', '4:9 wrong-type: "review.read" must be text, found a number'],
    [
      'read: 2026-11',
      'read: 2026-13',
      '4:9 invalid-value: "review.read" must be a month or a day such as "2026-11" or "2026-11-24"',
    ],
    [
      'language: en',
      'language: english',
      '5:13 invalid-value: "review.language" must be a language code such as "fr"',
    ],
    ['  title: A review\n', '', '1:1 missing-key: missing key "review.title"'],
    ['title:', 'titel:', '2:3 unknown-key: unknown key "review.titel" (did you mean "title"?)'],
  ])('%s → %s', async (from, to, expected) => {
    const { told } = await openSmall({ 'data/sources.yaml': SOURCES.replace(from, to) });
    expect(told).toContain(`data/sources.yaml:${expected}`);
    // The source is known all the same, so that what names it is not at fault.
    expect(told.filter((line) => !line.startsWith('data/sources.yaml'))).toEqual([]);
  });

  test('an id that is none, and no mapping at all', async () => {
    const { told } = await openSmall({ 'data/sources.yaml': `${SOURCES}a b: {}\n` });
    expect(told[0]).toBe(
      'data/sources.yaml:6:1 invalid-name: the key "a b" must be made of letters, digits and hyphens',
    );
    const list = await openSmall({ 'data/sources.yaml': '- a\n', 'data/facts.csv': null });
    expect(list.told).toEqual(['data/sources.yaml:1:1 wrong-type: the file must be a mapping, found a list']);
    const empty = await openSmall({ 'data/sources.yaml': '# none yet\n', 'data/facts.csv': null });
    expect(empty.told).toEqual([]);
  });
});

describe('data/facts.csv', () => {
  test.each([
    ['F001,x,reviw,stated', '2:8 unknown-source: unknown source "reviw" (did you mean "review"?)'],
    ['F001,x,review,sure', '2:15 invalid-value: the confidence must be "stated" or "derived", found "sure"'],
    [
      'F001,,review,stated',
      '2:6 empty-cell: the column "statement" has an empty cell (if its cells may be empty, declare the column as "text?")',
    ],
    ['F001,x,review,stated\nF001,y,review,stated', '3:1 duplicate-id: the fact "F001" stands twice'],
    ['F001,x,review', '2:14 short-row: the row has 3 cells, the header has 4 (missing: "confidence")'],
    [
      'F001,x, y,review,stated',
      '2:18 long-row: the row has 5 cells, the header has 4 (put a cell with a comma in quotes)',
    ],
    [
      '"F 1",x,review,stated',
      '2:1 malformed-id: "F 1" in the column "id" is not an id (ids are made of letters, digits and hyphens)',
    ],
  ])('%j', async (rows, expected) => {
    const { told } = await openSmall({ 'data/facts.csv': `id,statement,source,confidence\n${rows}\n` });
    expect(told).toEqual([`data/facts.csv:${expected}`]);
  });

  test('a header that is not its own', async () => {
    const { told } = await openSmall({ 'data/facts.csv': 'id,statment,source,confidence\n' });
    expect(told).toEqual([
      'data/facts.csv:1:4 unknown-column: unknown column "statment" (did you mean "statement"?)',
    ]);
  });
});

describe('data/charts.yaml', () => {
  test('one specification at fault leaves the others', async () => {
    const { project, told } = await openSmall({
      'data/charts.yaml': `good: &good { kind: share, part: a.b, whole: a.c, labels: { part: 'c:p', rest: 'c:r' } }
bad: { kind: shaer }
same: { <<: *good, whole: a.d }
Upper: { <<: *good }
`,
    });
    expect(told).toEqual([
      'data/charts.yaml:2:14 invalid-value: "bad.kind" must be "bar", "share", "timeline", "milestones", "map" or "cover-art", found "shaer" (did you mean "share"?)',
      'data/charts.yaml:4:1 invalid-name: the key "Upper" must be made of small letters, digits and hyphens',
    ]);
    expect(project?.charts.get('same')).toMatchObject({ part: 'a.b', whole: 'a.d' });
    expect([...(project?.charts.keys() ?? [])]).not.toContain('bad');
  });

  test('an empty file', async () => {
    expect((await openSmall({ 'data/charts.yaml': '# none\n' })).told).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { entriesOf, lookUp } from '../../src/project/lookup.js';
import { openSmall } from './small-project.js';

async function told(values: string): Promise<readonly string[]> {
  return (await openSmall({ 'data/a.yaml': `values:\n${values}\n` })).told;
}

const evidence = '(name its "facts" or its "source", or give it the status "illustrative")';
const reserved = 'cannot be used as a name, for it has a meaning of its own';

describe('literals', () => {
  test('a value has its status, its sources and its place', async () => {
    const { project, told } = await openSmall({
      'data/some-numbers.yaml': `values:
  stated: { value: 61, facts: [F001] }
  named: { value: "26", source: review, status: derived }
  guess: { value: 9.5, status: illustrative }
  nairobi:
    countries: { value: 8, facts: F002 }
    more: { deep: { value: null, facts: F002 } }
`,
    });
    expect(told).toEqual([]);
    const data = project?.data ?? {};
    expect(lookUp(data, 'someNumbers.stated')).toEqual({
      kind: 'value',
      path: 'someNumbers.stated',
      value: 61,
      status: 'sourced',
      sources: ['review'],
      facts: ['F001'],
      span: { file: 'data/some-numbers.yaml', line: 2, column: 20, length: 2 },
    });
    expect(lookUp(data, 'someNumbers.named')).toMatchObject({
      value: '26',
      status: 'derived',
      facts: [],
    });
    expect(lookUp(data, 'someNumbers.guess')).toMatchObject({
      value: 9.5,
      status: 'illustrative',
      sources: [],
    });
    expect(lookUp(data, 'someNumbers.nairobi.countries')).toMatchObject({ value: 8 });
    expect(lookUp(data, 'someNumbers.nairobi.more.deep')).toMatchObject({ value: null });
    expect(lookUp(data, 'someNumbers.nairobi')).toBeUndefined();
    expect(lookUp(data, 'someNumbers.toString')).toBeUndefined();
    expect(lookUp(data, 'constructor.name')).toBeUndefined();
    expect(entriesOf(data).length).toBe(5);
  });

  test.each([
    ['  x: { value: 1 }', `2:15 missing-source: the value has neither a source nor facts ${evidence}`],
    [
      '  x: { value: 1, status: sourced }',
      `2:15 missing-source: the value has neither a source nor facts ${evidence}`,
    ],
    [
      '  x: { value: 1, facts: F009 }',
      '2:25 unknown-fact: unknown fact "F009" (did you mean "F001" or "F002"?)',
    ],
    [
      '  x: { value: 1, facts: [F001, F009] }',
      '2:32 unknown-fact: unknown fact "F009" (did you mean "F001" or "F002"?)',
    ],
    [
      '  x: { value: 1, facts: "F001;F002" }',
      '2:25 unknown-fact: unknown fact "F001;F002" (separate ids with spaces)',
    ],
    [
      '  x: { value: 1, source: [reviews] }',
      '2:27 unknown-source: unknown source "reviews" (did you mean "review"?)',
    ],
    [
      '  x: { value: 2018-13-05, facts: F001 }',
      '2:15 malformed-date: "2018-13-05" is not a date (write YYYY, YYYY-MM or YYYY-MM-DD)',
    ],
    [
      '  x: { value: 5.3.2018, facts: F001 }',
      '2:15 malformed-date: "5.3.2018" is not a date (write YYYY, YYYY-MM or YYYY-MM-DD)',
    ],
    ['  x: 61', '2:6 wrong-type: "x" must be a mapping, found "61" (write { value: 61, source: … })'],
    ['  x: [61]', '2:3 wrong-type: "values.x" must be a mapping, found a list'],
    ['  x:', '2:3 wrong-type: "values.x" must be a mapping, found nothing'],
    ['  x: { facts: F001 }', '2:3 invalid-value: "values.x" must have a value or an operation such as "sum"'],
    [
      '  x: { value: 1, status: ilustrative }',
      '2:26 invalid-value: "values.x.status" must be "sourced", "derived" or "illustrative", found "ilustrative" (did you mean "illustrative"?)',
    ],
    [
      '  x: { value: 1, fact: F001 }',
      '2:18 unknown-key: unknown key "values.x.fact" (did you mean "facts"?)',
    ],
    [
      '  x: { value: .inf, facts: F001 }',
      '2:15 wrong-type: "values.x.value" must be text, a number, true or false or empty, found no finite number',
    ],
    [
      '  X: { value: 1, facts: F001 }',
      '2:3 invalid-name: the name "X" must be made of letters and digits and begin with a small letter',
    ],
    [
      '  a-b: { value: 1, facts: F001 }',
      '2:3 invalid-name: the name "a-b" must be made of letters and digits and begin with a small letter',
    ],
    ['  constructor: { value: 1, facts: F001 }', `2:3 invalid-name: the name "constructor" ${reserved}`],
    ['  group: { kind: { value: 1, facts: F001 } }', `2:12 invalid-name: the name "kind" ${reserved}`],
  ])('%s', async (values, expected) => {
    expect(await told(values)).toEqual([`data/a.yaml:${expected}`]);
  });
});

describe('files', () => {
  const value = 'values: { x: { value: 1, facts: F001 } }\n';
  test.each([
    [
      'data/Übersicht.yaml',
      'invalid-name: "Übersicht" cannot be the name of a data file (use small letters, digits and hyphens, and begin with a letter)',
    ],
    ['data/list.yaml', 'invalid-name: "list" cannot be the name of a data file, layouts know it already'],
  ])('%s', async (path, expected) => {
    expect((await openSmall({ [path]: value })).told).toEqual([`${path}:1:1 ${expected}`]);
  });

  test('two files with one name', async () => {
    expect((await openSmall({ 'data/a-b.yaml': value, 'data/aB.yaml': value })).told).toEqual([
      'data/aB.yaml:1:1 duplicate-name: "data/aB.yaml" and "data/a-b.yaml" have the same name "aB"',
    ]);
  });

  test('a value and a dataset with one name', async () => {
    const data = `${value}datasets: { x: { columns: { a: id }, rows: [], source: review } }\n`;
    expect((await openSmall({ 'data/a.yaml': data })).told).toEqual([
      'data/a.yaml:2:13 duplicate-name: "a.x" is a value and a dataset',
    ]);
  });

  test('unknown parts of a file, and empty files', async () => {
    expect((await openSmall({ 'data/a.yaml': 'value: {}\n', 'data/b.yaml': '' })).told).toEqual([
      'data/a.yaml:1:1 unknown-key: unknown key "value" (did you mean "values"?)',
    ]);
  });
});

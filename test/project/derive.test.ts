import { describe, expect, test } from 'vitest';
import { lookUp } from '../../src/project/lookup.js';
import { rounded } from '../../src/project/operations.js';
import type { Dataset, Value } from '../../src/project/project.js';
import { openSmall } from './small-project.js';

const DATA = `values:
  total: { value: 61, facts: [F001] }
  half: { value: 30.5, source: review }
  guess: { value: 10, status: illustrative }
  word: { value: many, facts: F001 }
datasets:
  list:
    columns: { id: id, region: id, n: integer, x: number?, where: countries, status: status, facts: ids }
    rows:
      - { id: a, region: asia, n: 5, x: 0.1, where: [TH, LA], facts: F001 }
      - { id: b, region: africa, n: 7, x: 0.2, where: [TH, MW], facts: F002 }
      - { id: c, region: asia, n: 2, x: , where: [], status: illustrative }
      - { id: d, region: africa, n: 1, x: 0.7, where: [MW], facts: F002 }
`;

async function open(text: string) {
  const { project, told } = await openSmall({ 'data/a.yaml': DATA, 'data/b.yaml': text });
  return { data: project?.data ?? {}, told };
}

async function value(operation: string): Promise<Value> {
  const { data, told } = await open(`values: { v: ${operation} }\n`);
  expect(told).toEqual([]);
  const found = lookUp(data, 'b.v');
  if (found?.kind !== 'value') throw new Error('no value');
  return found;
}

async function group(definition: string): Promise<Dataset> {
  const { data, told } = await open(`datasets: { g: { group: ${definition} } }\n`);
  expect(told).toEqual([]);
  const found = lookUp(data, 'b.g');
  if (found?.kind !== 'dataset') throw new Error('no dataset');
  return found;
}

function rows(dataset: Dataset) {
  return dataset.rows.map((row) => Object.values(row).map((cell) => ('value' in cell ? cell.value : cell)));
}

describe('operations', () => {
  test.each([
    ['{ sum: [a.total, a.half, 1] }', 92.5],
    ['{ sum: a.total }', 61],
    ['{ sum: a.list.n }', 15],
    ['{ sum: a.list.n, where: { region: asia } }', 7],
    ['{ sum: a.list.n, where: { region: [asia, africa], id: [a, b] } }', 12],
    ['{ sum: [a.list.n, { difference: [a.total, 60] }] }', 16],
    ['{ count: a.list }', 4],
    ['{ count: a.list, where: { where: TH } }', 2],
    ['{ count: a.list, where: { x: null } }', 1],
    ['{ count: a.list, where: { n: 5 } }', 1],
    ['{ count: a.list, distinct: where }', 3],
    ['{ count: a.list, distinct: x }', 3],
    ['{ difference: [a.total, a.half] }', 30.5],
    ['{ ratio: [a.half, a.total] }', 0.5],
    ['{ round: { of: { ratio: [a.total, 26] }, decimals: 1 } }', 2.3],
    ['{ round: { of: a.half } }', 31],
  ])('%s is %d', async (operation, expected) => {
    expect((await value(operation)).value).toBe(expected);
  });

  test('rounding: halves away from zero, as the decimals are written', () => {
    expect([1.005, 2.675, -2.5, 0.5, 1e21, 1e-9, 0].map((one) => rounded(one, 2))).toEqual([
      1.01, 2.68, -2.5, 0.5, 1e21, 0, 0,
    ]);
    expect([2.5, -2.5, 3.5].map((one) => rounded(one, 0))).toEqual([3, -3, 4]);
  });

  test('a computed value is derived, with the evidence of its inputs and its own', async () => {
    expect(await value('{ ratio: [a.total, a.half], facts: F002 }')).toEqual({
      kind: 'value',
      path: 'b.v',
      inputs: ['a.total', 'a.half'],
      value: 2,
      status: 'derived',
      sources: ['review'],
      facts: ['F001', 'F002'],
      span: { file: 'data/b.yaml', line: 1, column: 16, length: 5 },
    });
  });

  test.each([
    ['{ sum: [a.total, a.guess] }', 'illustrative'],
    ['{ round: { of: { ratio: [a.guess, 2] } } }', 'illustrative'],
    ['{ sum: a.list.n }', 'illustrative'],
    ['{ sum: a.list.n, where: { region: africa } }', 'derived'],
    ['{ count: a.list, where: { id: c } }', 'illustrative'],
    ['{ sum: a.total, status: illustrative }', 'illustrative'],
    ['{ sum: a.total, status: sourced, facts: F002 }', 'sourced'],
    ['{ sum: a.guess, status: derived, facts: F002 }', 'illustrative'],
  ])('the status of %s is %s', async (operation, status) => {
    expect((await value(operation)).status).toBe(status);
  });

  test('the evidence is that of the rows that count', async () => {
    expect((await value('{ count: a.list, where: { region: africa } }')).facts).toEqual(['F002']);
  });
});

describe('groups', () => {
  test('rows are counted by group, as they are found', async () => {
    const dataset = await group('{ dataset: a.list, by: region }');
    expect(dataset.columns).toEqual([
      { name: 'region', type: 'id', optional: false },
      { name: 'count', type: 'integer', optional: false },
    ]);
    expect(rows(dataset)).toEqual([
      ['asia', 2],
      ['africa', 2],
    ]);
    expect(dataset.rows[0]?.count).toMatchObject({
      path: 'b.g[1].count',
      status: 'illustrative',
      facts: ['F001'],
    });
    expect(dataset.rows[1]?.count).toMatchObject({ status: 'derived', facts: ['F002'] });
    expect(dataset.status).toBe('illustrative');
  });

  test('a column is added up, in order', async () => {
    const dataset = await group('{ dataset: a.list, by: region, sum: n, order: descending }');
    expect(rows(dataset)).toEqual([
      ['africa', 8],
      ['asia', 7],
    ]);
  });

  test('a row counts in each code of a list cell', async () => {
    const dataset = await group(
      '{ dataset: a.list, by: where, order: ascending, where: { region: africa } }',
    );
    expect(dataset.columns[0]).toMatchObject({ name: 'where', type: 'country' });
    expect(rows(dataset)).toEqual([
      ['TH', 1],
      ['MW', 2],
    ]);
  });

  test('a group of a group, and values of it', async () => {
    const { data, told } = await open(`values: { most: { sum: b.g.count, where: { region: asia } } }
datasets:
  h: { group: { dataset: b.g, by: count } }
  g: { group: { dataset: a.list, by: region } }
`);
    expect(told).toEqual([]);
    expect(lookUp(data, 'b.most')).toMatchObject({ value: 2, status: 'illustrative' });
    expect(lookUp(data, 'b.h')).toMatchObject({ rows: [{ count: { value: 2 } }] });
    expect(lookUp(data, 'b.g.count')).toMatchObject({ kind: 'column', column: { name: 'count' } });
  });

  test('nothing to group', async () => {
    const { data } = await open(
      'datasets: { g: { group: { dataset: a.list, by: region, where: { id: [] } } } }\n',
    );
    expect(lookUp(data, 'b.g')).toMatchObject({ rows: [], status: 'illustrative' });
  });
});

describe('faults', () => {
  const cannot = 'wrong-status: what is computed cannot be "sourced" here:';
  const leave = '(leave the status out: it follows from the inputs)';
  test.each([
    ['values: { v: { sum: a.totl } }', '1:21 unknown-path: unknown path "a.totl" (did you mean "a.total"?)'],
    [
      'values: { v: { sum: a.list.m } }',
      '1:21 unknown-path: unknown path "a.list.m" (did you mean "a.list.n" or "a.list.x" or "a.list"?)',
    ],
    [
      'values: { v: { sum: total } }',
      '1:21 invalid-value: "values.v.sum" must be a path such as "activities.total"',
    ],
    ['values: { v: { sum: [] } }', '1:16 invalid-value: "values.v.sum" must not be empty'],
    ['values: { v: { sum: { x: 1 } } }', '1:23 unknown-key: unknown key "values.v.sum.x"'],
    [
      'values: { v: { ratio: [a.total] } }',
      '1:16 invalid-value: "values.v.ratio" must have 2 entries, found 1',
    ],
    ['values: { v: { ratio: [a.total, 0] } }', '1:33 division-by-zero: the ratio divides by zero'],
    [
      'values: { v: { difference: [a.total, a.word] } }',
      '1:38 not-a-number: "a.word" is no number, but "many"',
    ],
    [
      'values: { v: { difference: [a.total, a.list.n] } }',
      '1:38 not-a-number: "a.list.n" is a column, not a number (add it up with "sum")',
    ],
    [
      'values: { v: { difference: [a.total, a.list] } }',
      '1:38 not-a-number: "a.list" is a dataset, not a number (count its rows with "count")',
    ],
    ['values: { v: { sum: a.list.x } }', '1:21 not-a-number: "a.list[3].x" is no number, but empty'],
    [
      'values: { v: { sum: a.list.region, where: { id: a } } }',
      '1:21 not-a-number: "a.list[1].region" is no number, but "asia"',
    ],
    ['values: { v: { count: a.total } }', '1:23 not-a-dataset: "a.total" is a value, not a dataset'],
    [
      'values: { v: { count: a.list, where: { regoin: asia } } }',
      '1:40 unknown-column: unknown column "regoin" of "a.list" (did you mean "region"?)',
    ],
    [
      'values: { v: { count: a.list, where: { region: [asia, afrika] } } }',
      '1:55 warning matches-nothing: no row of "a.list" has "afrika" in the column "region" (did you mean "africa"?)',
    ],
    ['values: { v: { count: a.list, distinct: m } }', '1:41 unknown-column: unknown column "m" of "a.list"'],
    [
      'values: { v: { count: a.list, sum: a.total } }',
      '1:23 invalid-value: "values.v.count" cannot stand beside "sum"',
    ],
    [
      'values: { v: { value: 1, sum: a.total, facts: F001 } }',
      '1:31 invalid-value: "values.v.sum" cannot stand beside "value"',
    ],
    [
      'values: { v: { ratio: [a.total, 2], where: { x: 1 } } }',
      '1:37 invalid-value: "values.v.where" goes with "count" or "sum" of a column',
    ],
    [
      'values: { v: { sum: a.total, distinct: x } }',
      '1:40 invalid-value: "values.v.distinct" goes with "count"',
    ],
    [
      'values: { v: { sum: a.total, status: sourced } }',
      `1:38 ${cannot} the entry names neither a source nor facts ${leave}`,
    ],
    [
      'values: { v: { sum: a.guess, status: sourced, facts: F001 } }',
      `1:38 ${cannot} an input is illustrative ${leave}`,
    ],
    [
      'datasets: { g: { group: { dataset: a.lizt, by: n } } }',
      '1:36 unknown-path: unknown path "a.lizt" (did you mean "a.list"?)',
    ],
    [
      'datasets: { g: { group: { dataset: a.total, by: n } } }',
      '1:36 not-a-dataset: "a.total" is a value, not a dataset',
    ],
    [
      'datasets: { g: { group: { dataset: a.list, by: regoin } } }',
      '1:48 unknown-column: unknown column "regoin" of "a.list" (did you mean "region"?)',
    ],
    [
      'datasets: { g: { group: { dataset: a.list, by: region, sum: id } } }',
      '1:61 not-a-number: the column "id" holds no numbers',
    ],
    [
      'datasets: { g: { group: { dataset: a.list, by: region, sum: n, count: true } } }',
      '1:71 invalid-value: "datasets.g.group.count" cannot stand beside "sum"',
    ],
    [
      'datasets: { g: { columns: { a: id }, group: { dataset: a.list, by: region } } }',
      '1:18 invalid-value: "datasets.g.columns" cannot stand beside "group"',
    ],
  ])('%s', async (text, ...expected) => {
    const lines = expected.map((line) => `data/b.yaml:${line}`);
    expect((await open(`${text}\n`)).told).toEqual(lines.toSorted());
  });

  test('a cycle is told once, and what hangs on it is silent', async () => {
    const { data, told } = await open(`values:
  x: { sum: [b.y, 1] }
  y: { ratio: [b.z, 2] }
  z: { round: { of: b.x } }
  outside: { sum: b.x }
  sound: { sum: a.total }
`);
    expect(told).toEqual(['data/b.yaml:2:3 data-cycle: "b.x" depends on itself: b.x → b.y → b.z → b.x']);
    expect(lookUp(data, 'b.outside')).toMatchObject({ isFaulty: true });
    expect(lookUp(data, 'b.sound')).toMatchObject({ value: 61 });
  });

  test('what hangs on a faulty entry or file is silent', async () => {
    const { told } = await openSmall({
      'data/a.yaml':
        'values: { x: { valeu: 1, sum: 2 } }\ndatasets: { d: { csv: none.csv, columns: { n: integer } } }\n',
      'data/b.yaml':
        'values: { x: { sum: a.x }, y: { sum: a.d.n }, z: { sum: c.x } }\nchecks: [{ value: b.x, equals: 1 }]\n',
      'data/c.yaml': ': :\n - x',
    });
    expect(told.map((line) => line.split(':')[0])).not.toContain('data/b.yaml');
  });

  test('an input that is rounded has to be told what', async () => {
    expect((await open('values: { v: { round: { decimals: 1 } } }\n')).told).toEqual([
      'data/b.yaml:1:16 missing-key: missing key "values.v.round.of"',
    ]);
  });
});

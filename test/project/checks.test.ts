import { expect, test } from 'vitest';
import { openProject } from '../../src/project/open.js';
import { memoryHost } from './memory-host.js';
import { openSmall, smallProject } from './small-project.js';

const DATA = `values:
  total: { value: 61, facts: F001 }
  share: { value: 0.3, facts: F001 }
  word: { value: many, facts: F001 }
  other: { value: few, facts: F001 }
  start: { value: 2018-03, facts: F001 }
  end: { value: 2018-02-28, facts: F001 }
datasets:
  d:
    columns: { id: id, n: integer, x: number }
    source: review
    rows:
      - { id: a, n: 40, x: 0.1 }
      - { id: b, n: 20, x: 0.2 }
`;

async function check(text: string): Promise<readonly string[]> {
  return (await openSmall({ 'data/a.yaml': DATA, 'data/b.yaml': `checks: [${text}]\n` })).told;
}

test.each([
  '{ sum: a.d.n, equals: 60 }',
  '{ sum: a.d.x, equals: a.share }',
  '{ sum: a.d.n, where: { id: a }, atMost: 40, atLeast: 40 }',
  '{ count: a.d, atMost: 2 }',
  '{ count: a.d, distinct: n, equals: 2 }',
  '{ value: a.total, atLeast: 61 }',
  '{ value: a.start, atLeast: a.end }',
  '{ value: a.word, equals: a.word }',
])('%s holds', async (text) => {
  expect(await check(text)).toEqual([]);
});

test.each([
  [
    '{ sum: a.d.n, equals: a.total }',
    '1:32 check-failed: the sum of "a.d.n" is 60, but must equal "a.total" (61)',
  ],
  ['{ sum: [a.d.n, 2], equals: 60 }', '1:37 check-failed: the sum is 62, but must equal 60'],
  ['{ count: a.d, atMost: 1 }', '1:32 check-failed: the number of rows of "a.d" is 2, but must be at most 1'],
  [
    '{ count: a.d, distinct: id, atLeast: 3 }',
    '1:47 check-failed: the number of "id" in "a.d" is 2, but must be at least 3',
  ],
  ['{ value: a.total, atLeast: 62 }', '1:37 check-failed: "a.total" is 61, but must be at least 62'],
  [
    '{ value: a.word, equals: a.other }',
    '1:35 check-failed: "a.word" is many, but must equal "a.other" (few)',
  ],
  [
    '{ value: a.start, atMost: a.end }',
    '1:36 check-failed: "a.start" is 2018-03, but must be at most "a.end" (2018-02-28)',
  ],
  [
    '{ value: a.word, atMost: a.other }',
    '1:35 not-comparable: "a.word" is many, which cannot be compared with few',
  ],
  ['{ value: a.word, atMost: 3 }', '1:35 not-comparable: "a.word" is many, which cannot be compared with 3'],
  ['{ value: a.d, atMost: 3 }', '1:19 not-a-value: "a.d" is a dataset, not a value'],
  ['{ value: a.totl, atMost: 3 }', '1:19 unknown-path: unknown path "a.totl" (did you mean "a.total"?)'],
  ['{ value: a.total }', '1:10 invalid-value: "checks[1]" must have "equals", "atMost" or "atLeast"'],
  ['{ equals: 1 }', '1:10 invalid-value: "checks[1]" must have one of "sum", "count" and "value"'],
  [
    '{ value: a.total, sum: a.total, equals: 1 }',
    '1:10 invalid-value: "checks[1]" must have one of "sum", "count" and "value"',
  ],
  [
    '{ value: a.total, equal: 1, equals: 61 }',
    '1:28 unknown-key: unknown key "checks[1].equal" (did you mean "equals"?)',
  ],
])('%s', async (text, expected) => {
  expect(await check(text)).toEqual([`data/b.yaml:${expected}`]);
});

test('a failed check leads to the values that it compares', async () => {
  const host = memoryHost(
    smallProject({ 'data/a.yaml': DATA, 'data/b.yaml': 'checks: [{ value: a.total, equals: a.share }]\n' }),
  );
  expect((await openProject(host)).diagnostics[0]?.trace).toEqual([
    { message: '"a.total" stands here', span: { file: 'data/a.yaml', line: 2, column: 19, length: 2 } },
    { message: '"a.share" stands here', span: { file: 'data/a.yaml', line: 3, column: 19, length: 3 } },
  ]);
});

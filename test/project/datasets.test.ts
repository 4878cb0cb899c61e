import { expect, test } from 'vitest';
import { lookUp } from '../../src/project/lookup.js';
import type { Cell, Dataset, Row } from '../../src/project/project.js';
import { openSmall } from './small-project.js';

/** What is told of a dataset with these columns and CSV rows. */
async function csv(columns: string, text: string, more = ''): Promise<readonly string[]> {
  const data = `datasets:\n  d:\n    columns: ${columns}\n    csv: d.csv\n    source: review\n${more}`;
  return (await openSmall({ 'data/a.yaml': data, 'data/d.csv': text })).told;
}

async function yaml(
  rows: string,
  columns = '{ id: id, n: integer }',
  more = 'source: review',
): Promise<readonly string[]> {
  const data = `datasets:\n  d:\n    columns: ${columns}\n    rows:\n${rows}    ${more}\n`;
  return (await openSmall({ 'data/a.yaml': data })).told;
}

function plain(cell: Cell | undefined): unknown {
  if (!cell) return undefined;
  return 'value' in cell ? cell.value : cell.map(plain);
}

function plainRows(dataset: Dataset): readonly unknown[] {
  return dataset.rows.map((row: Row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)])),
  );
}

test('rows from CSV and from YAML are the same', async () => {
  const columns =
    '{ id: id, label: text, n: integer, x: number?, on: date, where: countries, status: status, facts: ids }';
  const { project, told } = await openSmall({
    'data/a.yaml': `datasets:
  csv: { columns: ${columns}, csv: d.csv, source: review }
  yaml:
    columns: ${columns}
    source: [review]
    rows:
      - { id: 1, label: 1.10, n: 61, x: -1.5, on: 2018, where: [TH, FR], status: illustrative }
      - { id: b, label: "a, b", n: 0, on: 2018-03-05, where: TH, facts: [F001, F002] }
`,
    'data/d.csv':
      '\uFEFFid,label,n,x,on,where,status,facts\r\n1,1.10,61,-1.5,2018,TH FR,illustrative,\r\nb,"a, b",0,,2018-03-05,TH,,F001 F002\r\n',
  });
  expect(told).toEqual([]);
  const [csv, yaml] = ['a.csv', 'a.yaml'].map((path) => project && lookUp(project.data, path));
  if (csv?.kind !== 'dataset' || yaml?.kind !== 'dataset') throw new Error('no datasets');
  expect(plainRows(csv)).toEqual([
    {
      id: '1',
      label: '1.10',
      n: 61,
      x: -1.5,
      on: '2018',
      where: ['TH', 'FR'],
      status: 'illustrative',
      facts: [],
    },
    {
      id: 'b',
      label: 'a, b',
      n: 0,
      x: null,
      on: '2018-03-05',
      where: ['TH'],
      status: null,
      facts: ['F001', 'F002'],
    },
  ]);
  expect(plainRows(yaml)).toEqual(plainRows(csv));
  expect(csv.rows[1]?.n).toEqual({
    kind: 'value',
    path: 'a.csv[2].n',
    value: 0,
    status: 'sourced',
    sources: ['review'],
    facts: ['F001', 'F002'],
    span: { file: 'data/d.csv', line: 3, column: 10, length: 1 },
  });
  expect(csv.rows[1]?.facts).toMatchObject([
    { span: { column: 28, length: 4 } },
    { span: { column: 33, length: 4 } },
  ]);
  expect(yaml.rows[0]?.where).toMatchObject([
    { span: { line: 7, column: 65 } },
    { span: { line: 7, column: 69 } },
  ]);
  expect(csv).toMatchObject({
    path: 'a.csv',
    status: 'illustrative',
    sources: ['review'],
    facts: ['F001', 'F002'],
  });
  expect(csv.columns[3]).toEqual({ name: 'x', type: 'number', optional: true });
});

const hint1234 = '(write digits with a point for decimals: 1234.5)';
const dates = '(write YYYY, YYYY-MM or YYYY-MM-DD)';

test.each([
  [
    '{ id: id }',
    'id\na b\n',
    'data/d.csv:2:1 malformed-id: "a b" in the column "id" is not an id (ids are made of letters, digits and hyphens)',
  ],
  [
    '{ n: integer }',
    'n\n1.5\n',
    'data/d.csv:2:1 not-a-number: "1.5" in the column "n" is not a whole number',
  ],
  [
    '{ n: integer }',
    'n\n"1,234"\n',
    `data/d.csv:2:1 not-a-number: "1,234" in the column "n" is not a whole number ${hint1234}`,
  ],
  [
    '{ n: number }',
    'n\n1 234\n',
    `data/d.csv:2:1 not-a-number: "1 234" in the column "n" is not a number ${hint1234}`,
  ],
  [
    '{ n: integer }',
    'n\n99999999999999999999\n',
    'data/d.csv:2:1 not-a-number: "99999999999999999999" in the column "n" is not a whole number',
  ],
  [
    '{ d: date }',
    'd\n2018-02-29\n',
    `data/d.csv:2:1 malformed-date: "2018-02-29" in the column "d" is not a date ${dates}`,
  ],
  [
    '{ d: date }',
    'd\n5/3/2018\n',
    `data/d.csv:2:1 malformed-date: "5/3/2018" in the column "d" is not a date ${dates}`,
  ],
  [
    '{ c: country }',
    'c\nUK\n',
    'data/d.csv:2:1 unknown-country: "UK" in the column "c" is not a country code (did you mean "GB"?)',
  ],
  [
    '{ c: country }',
    'c\nEU\n',
    'data/d.csv:2:1 unknown-country: "EU" in the column "c" is not a country code (countries are codes of ISO 3166 such as "TH")',
  ],
  [
    '{ n: id, c: countries }',
    'n,c\nx,TH  Thailand\n',
    'data/d.csv:2:7 unknown-country: "Thailand" in the column "c" is not a country code (did you mean "TH"?)',
  ],
  [
    '{ n: id, c: countries }',
    'n,c\nx,\n',
    'data/d.csv:2:3 empty-cell: the column "c" has an empty cell (if its cells may be empty, declare the column as "countries?")',
  ],
  [
    '{ n: id, d: date }',
    'n,d\nx,\n',
    'data/d.csv:2:3 empty-cell: the column "d" has an empty cell (if its cells may be empty, declare the column as "date?")',
  ],
  [
    '{ status: status }',
    'status\nilustrative\n',
    'data/d.csv:2:1 unknown-status: "ilustrative" in the column "status" is not a status (did you mean "illustrative"?)',
  ],
  [
    '{ n: id, facts: ids }',
    'n,facts\nx,F001 F009\n',
    'data/d.csv:2:8 unknown-fact: unknown fact "F009" (did you mean "F001" or "F002"?)',
  ],
  [
    '{ n: id, source: ids }',
    'n,source\nx,reviw\n',
    'data/d.csv:2:3 unknown-source: unknown source "reviw" (did you mean "review"?)',
  ],
  [
    '{ id: id, n: id }',
    'id,n\na,x\nb,x\na,x\n',
    'data/d.csv:4:1 duplicate-id: the id "a" stands twice in the column "id"',
  ],
  [
    '{ start: date, end: date }',
    'start,end\n2018-03,2018\n2018-03,2018-02-28\n',
    'data/d.csv:3:9 range-ends-before-start: the range ends on 2018-02-28, before it starts on 2018-03',
  ],
  ['{ id: id, name: text }', 'id\na\n', 'data/d.csv:1:1 missing-column: the column "name" is missing'],
  ['{ id: id }', 'id,nmae\na,x\n', 'data/d.csv:1:4 unknown-column: unknown column "nmae"'],
  [
    '{ name: id }',
    'name,names\na,x\n',
    'data/d.csv:1:6 unknown-column: unknown column "names" (did you mean "name"?)',
  ],
  ['{ id: id }', 'id,id\na,x\n', 'data/d.csv:1:4 duplicate-column: the column "id" stands twice'],
  [
    '{ id: id, n: id }',
    'id,n\na\n',
    'data/d.csv:2:2 short-row: the row has 1 cell, the header has 2 (missing: "n")',
  ],
  [
    '{ id: id, n: id }',
    'id;n\na;b\n',
    'data/d.csv:1:1 csv-separator: the columns are separated by semicolons (use commas)',
  ],
])('columns %s, CSV %j', async (columns, text, expected) => {
  expect(await csv(columns, text)).toEqual([expected]);
});

test.each([
  [
    '      - { id: a }\n',
    'data/a.yaml:5:15 empty-cell: the column "n" has an empty cell (if its cells may be empty, declare the column as "integer?")',
  ],
  [
    '      - { id: a, n: }\n',
    'data/a.yaml:5:18 empty-cell: the column "n" has an empty cell (if its cells may be empty, declare the column as "integer?")',
  ],
  ['      - { id: a, n: x }\n', 'data/a.yaml:5:21 not-a-number: "x" in the column "n" is not a whole number'],
  [
    '      - { id: a, n: 1, m: 2 }\n',
    'data/a.yaml:5:24 unknown-column: unknown column "m" (did you mean "n"?)',
  ],
  [
    '      - { id: a, n: [1, 2] }\n',
    'data/a.yaml:5:18 wrong-type: the column "n" holds one value a cell, found a list',
  ],
  [
    '      - { id: a, n: { x: 1 } }\n',
    'data/a.yaml:5:18 wrong-type: "datasets.d.rows[1].n" must be text, a number, true or false, empty or a list, found a mapping',
  ],
  ['      - a\n', 'data/a.yaml:5:9 wrong-type: "datasets.d.rows[1]" must be a mapping, found text'],
])('row %j', async (rows, expected) => {
  expect(await yaml(rows)).toEqual([expected]);
});

test('a list of none is meant, whatever the column says', async () => {
  expect(await yaml('      - { id: a, c: [] }\n', '{ id: id, c: countries }')).toEqual([]);
});

test('rows without evidence', async () => {
  const rows =
    '      - { id: a, status: illustrative }\n      - { id: b, facts: F001 }\n      - { id: c }\n      - { id: d, facts: F009 }\n';
  expect(await yaml(rows, '{ id: id, status: status, facts: ids }', '')).toEqual([
    'data/a.yaml:7:15 missing-source: the row has neither a source nor facts (name its "facts" or its "source", or give it the status "illustrative")',
    'data/a.yaml:8:25 unknown-fact: unknown fact "F009" (did you mean "F001" or "F002"?)',
  ]);
});

test.each([
  [
    'd: { columns: { a: integr }, rows: [] }',
    '1:32 invalid-value: "datasets.d.columns.a" must be one of text, id, integer, number, date, country, countries, ids, status',
  ],
  [
    'd: { columns: { A: id }, rows: [] }',
    '1:29 invalid-name: the key "A" must be made of letters and digits and begin with a small letter',
  ],
  [
    'd: { columns: { rows: id }, rows: [] }',
    '1:29 invalid-name: the key "rows" cannot be used as a name, for it has a meaning of its own',
  ],
  ['d: { columns: {}, rows: [] }', '1:18 invalid-value: "datasets.d.columns" must not be empty'],
  [
    'd: { columns: { status: text }, rows: [] }',
    '1:37 wrong-column-type: the column "status" must be of the type "status", found "text"',
  ],
  ['d: { rows: [] }', '1:13 invalid-value: "datasets.d" must have "columns"'],
  ['d: { columns: { a: id } }', '1:13 invalid-value: "datasets.d" must have "rows", "csv" or "group"'],
  [
    'd: { columns: { a: id }, rows: [], csv: x.csv }',
    '1:53 invalid-value: "datasets.d.csv" cannot stand beside "rows"',
  ],
  [
    'D: { columns: { a: id }, rows: [] }',
    '1:13 invalid-name: the name "D" must be made of letters and digits and begin with a small letter',
  ],
  [
    'd: { columns: { a: id }, csv: ../x.csv }',
    '1:43 outside-data: "../x.csv" is not a CSV file in data/ (name a file such as "actions.csv")',
  ],
  [
    'd: { columns: { a: id }, csv: /etc/x.csv }',
    '1:43 outside-data: "/etc/x.csv" is not a CSV file in data/ (name a file such as "actions.csv")',
  ],
  [
    'd: { columns: { a: id }, csv: report.yaml }',
    '1:43 outside-data: "report.yaml" is not a CSV file in data/ (name a file such as "actions.csv")',
  ],
  [
    'd: { columns: { a: id }, csv: "https://x.org/x.csv" }',
    '1:43 outside-data: "https://x.org/x.csv" is not a CSV file in data/ (name a file such as "actions.csv")',
  ],
  ['d: { columns: { a: id }, csv: x.csv }', '1:43 missing-file: the file "data/x.csv" is missing'],
  [
    'd: { colums: { a: id }, rows: [] }',
    '1:18 unknown-key: unknown key "datasets.d.colums" (did you mean "columns"?)',
  ],
])('dataset %s', async (dataset, expected) => {
  expect((await openSmall({ 'data/a.yaml': `datasets: { ${dataset} }\n` })).told).toContain(
    `data/a.yaml:${expected}`,
  );
});

test('an unknown source of a dataset is told once, not for each of its rows', async () => {
  const { told } = await openSmall({
    'data/a.yaml':
      'datasets: { d: { columns: { n: integer }, rows: [{ n: 1 }, { n: 2 }], source: reviw } }\n',
  });
  expect(told).toEqual([expect.stringContaining('unknown-source: unknown source "reviw"')]);
});

test('codes in one cell stand apart by spaces', async () => {
  expect(await csv('{ places: countries }', 'places\n"FR, TH"\n')).toEqual([
    'data/d.csv:2:1 unknown-country: "FR," in the column "places" is not a country code (separate codes with spaces)',
  ]);
});

import { expect, test } from 'vitest';
import { Findings } from '../../src/diagnostics.js';
import { parseCsv } from '../../src/project/csv-file.js';
import { SourceText } from '../../src/project/source-text.js';
import { told } from './told.js';

function parse(text: string) {
  const findings = new Findings();
  const csv = parseCsv(new SourceText('a.csv', text), findings);
  return { csv, told: told(findings.list) };
}

/** Cells as `line:column+length text`. */
function cells(text: string): readonly string[][] | undefined {
  return parse(text).csv?.rows.map((row) =>
    row.cells.map(({ text: one, span }) => `${span.line}:${span.column}+${span.length} ${one}`),
  );
}

test.each(['\n', '\r\n', '\r'])('line ends %j', (end) => {
  expect(cells(['id,name', 'a,Ägypten', '', 'b, x ', ''].join(end))).toEqual([
    ['2:1+1 a', '2:3+7 Ägypten'],
    ['4:1+1 b', '4:4+1 x'],
  ]);
});

test('quoted cells, with commas, quotes and line ends inside', () => {
  expect(cells('id,name,x\na, "x, ""y""\nz" ,1\n"b","",\n')).toEqual([
    ['2:1+1 a', '2:4+9 x, "y"\nz', '3:5+1 1'],
    ['4:1+3 b', '4:5+2 ', '4:8+0 '],
  ]);
});

test('a single column has no empty rows', () => {
  expect(cells('id\na\n\nb')).toEqual([['2:1+1 a'], ['4:1+1 b']]);
});

test.each([
  ['', 'a.csv:1:1 empty-file: the file is empty, its first line must name the columns'],
  ['\n\n', 'a.csv:1:1 empty-file: the file is empty, its first line must name the columns'],
  ['id;name\na;b\n', 'a.csv:1:1 csv-separator: the columns are separated by semicolons (use commas)'],
  ['id\tname\n', 'a.csv:1:1 csv-separator: the columns are separated by tabs (use commas)'],
  ['id,name,x\na\n', 'a.csv:2:2 short-row: the row has 1 cell, the header has 3 (missing: "name", "x")'],
  [
    'id,name\na,b,c,d\n',
    'a.csv:2:5 long-row: the row has 4 cells, the header has 2 (put a cell with a comma in quotes)',
  ],
])('%j', (text, first) => {
  expect(parse(text).told).toEqual([first]);
});

test.each([
  ['id,name\na,"b\nc,d\n', 'a.csv:2:3 csv-syntax: CSV does not parse: a quote is not closed'],
  ['id,name\n"a","x ""y\n', 'a.csv:2:5 csv-syntax: CSV does not parse: a quote is not closed'],
  ['id,name\na,"b"c\n', 'a.csv:2:1 csv-syntax: CSV does not parse: text follows a closing quote'],
  [
    'id,name\na,b"c\n',
    'a.csv:2:1 csv-syntax: CSV does not parse: a quote stands inside a cell that does not begin with one',
  ],
])('%j', (text, first) => {
  const { csv, told } = parse(text);
  expect(csv).toBeUndefined();
  expect(told[0]?.startsWith(`${first} (`), told[0]).toBe(true);
});

test('rows of the right length stay, and each wrong one is told', () => {
  const { csv, told } = parse('id,name\na\nb,c\nd,e,f\n');
  expect(csv?.rows.length).toBe(1);
  expect(told.map((line) => line.slice(0, 19))).toEqual(['a.csv:2:2 short-row', 'a.csv:4:5 long-row:']);
});

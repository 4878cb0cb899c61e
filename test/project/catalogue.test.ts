import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/diagnostics.js';
import { readStrings } from '../../src/project/catalogue.js';
import { SourceText } from '../../src/project/source-text.js';
import { openSmall } from './small-project.js';
import { told } from './told.js';

function read(text: string, byteOrderMark = false) {
  const findings = new Findings();
  const entries = readStrings({ source: new SourceText('a.json', text), byteOrderMark }, findings);
  return { entries, told: told(findings.list) };
}

test('texts by dotted key, with their places', () => {
  const { entries, told } = read('{\n  "a": { "b": "x", "c_one": "\\"\\u00e9\\n" },\n  "d.e": ""\n}\n');
  expect(told).toEqual([]);
  expect([...entries]).toEqual([
    ['a.b', { text: 'x', span: { file: 'a.json', line: 2, column: 15, length: 3 } }],
    ['a.c_one', { text: '"é\n', span: { file: 'a.json', line: 2, column: 29, length: 12 } }],
    ['d.e', { text: '', span: { file: 'a.json', line: 3, column: 10, length: 2 } }],
  ]);
});

test('an empty catalogue', () => {
  expect(read('{}').entries.size).toBe(0);
  expect(read(' { "a" : { } } ').told).toEqual([]);
});

describe('syntax', () => {
  const quote = 'the text has no closing quote on its line';
  test.each([
    ['', '1:1 json-syntax: JSON does not parse: the file ends too early'],
    [
      '{"a": "x"',
      '1:10 json-syntax: JSON does not parse: expected a comma or "}", found the end of the file',
    ],
    [
      '{"a": "x" "b": "y"}',
      '1:11 json-syntax: JSON does not parse: expected a comma or "}", found a quote (put a comma between two entries)',
    ],
    [
      '{"a": "x",\n}',
      '1:10 json-syntax: JSON does not parse: a comma stands before the end (remove the comma)',
    ],
    [
      '{"a": [1, 2,]}',
      '1:12 json-syntax: JSON does not parse: a comma stands before the end (remove the comma)',
    ],
    [
      "{'a': 'x'}",
      '1:2 json-syntax: JSON does not parse: expected a key in double quotes, found "\'" (JSON has straight double quotes alone: "…")',
    ],
    ['{"a" "x"}', '1:6 json-syntax: JSON does not parse: expected a colon after the key, found a quote'],
    ['{"a": x}', '1:7 json-syntax: JSON does not parse: expected a value, found "x"'],
    ['{"a": "x\n"}', `1:7 json-syntax: JSON does not parse: ${quote} (write "\\n" for a line end)`],
    ['{"a": "x', `1:7 json-syntax: JSON does not parse: ${quote} (write "\\n" for a line end)`],
    [
      '{"a": "x\ty"}',
      '1:9 json-syntax: JSON does not parse: a tab stands in the text (write "\\t" or a space)',
    ],
    [
      '{"a": "\\x"}',
      '1:8 json-syntax: JSON does not parse: the backslash begins no escape (write "\\\\" for a backslash)',
    ],
    ['{"a": "x"} {}', '1:12 json-syntax: JSON does not parse: text follows the end'],
    [
      '{ // x\n}',
      '1:3 json-syntax: JSON does not parse: JSON has no comments (notes for translators stand in locales/keys.yaml)',
    ],
    [`${'['.repeat(200)}`, '1:102 json-syntax: JSON does not parse: it is nested too deeply'],
  ])('%j', (text, expected) => {
    const { entries, told } = read(text);
    expect(entries.size).toBe(0);
    expect(told).toEqual([`a.json:${expected}`]);
  });
});

describe('content', () => {
  test.each([
    ['["a"]', '1:1 wrong-type: the file must be a group of texts, found a list'],
    ['"a"', '1:1 wrong-type: the file must be a group of texts, found a text'],
    ['{"a": 1}', '1:7 wrong-type: "a" must be a text, found a number (put it in double quotes)'],
    [
      '{"a": {"b": -1.5e3}}',
      '1:13 wrong-type: "a.b" must be a text, found a number (put it in double quotes)',
    ],
    ['{"a": true}', '1:7 wrong-type: "a" must be a text, found true or false (put it in double quotes)'],
    ['{"a": null}', '1:7 wrong-type: "a" must be a text, found null (put it in double quotes)'],
    ['{"a": ["x"]}', '1:7 wrong-type: "a" must be a text, found a list (give each text a key of its own)'],
    ['{"a": "x", "a": "y"}', '1:12 duplicate-key: the key "a" stands twice'],
    ['{"a": {"b": "x"}, "a": {"c": "y"}}', '1:19 duplicate-key: the key "a" stands twice'],
    ['{"a": {"b": "x"}, "a.b": "y"}', '1:19 duplicate-key: the key "a.b" stands twice'],
    [
      '{"a": {"b": "x"}, "a.b.c": "y"}',
      '1:19 wrong-nesting: "a.b" is a text and a group of texts (give one of the two another key)',
    ],
    [
      '{"a.b.c": "y", "a": {"b": "x"}}',
      '1:22 wrong-nesting: "a.b" is a text and a group of texts (give one of the two another key)',
    ],
    [
      '{"a.b": "x", "a": "y"}',
      '1:14 wrong-nesting: "a" is a text and a group of texts (give one of the two another key)',
    ],
    [
      '{"a b": "x"}',
      '1:2 invalid-key: "a b" cannot be a key (keys have no spaces and no colons; points divide groups)',
    ],
    [
      '{"a:b": "x"}',
      '1:2 invalid-key: "a:b" cannot be a key (keys have no spaces and no colons; points divide groups)',
    ],
    [
      '{"": "x"}',
      '1:2 invalid-key: "" cannot be a key (keys have no spaces and no colons; points divide groups)',
    ],
    [
      '{"a.": "x"}',
      '1:2 invalid-key: "a." cannot be a key (keys have no spaces and no colons; points divide groups)',
    ],
  ])('%s', (text, expected) => {
    expect(read(text).told).toEqual([`a.json:${expected}`]);
  });

  test('what is no text keeps its key, so that it is not missing too', () => {
    expect([...read('{"a": 1, "b": "x"}').entries.keys()]).toEqual(['a', 'b']);
  });

  test('a text of spaces is one that was not written yet', () => {
    expect(read('{"a": " \u00a0"}').entries.get('a')).toMatchObject({ text: '' });
  });

  test('a byte order mark', async () => {
    const { project, told } = await openSmall({ 'locales/en/report.json': '\uFEFF{ "title": "x" }' });
    expect(told).toEqual([
      'locales/en/report.json:1:1 warning byte-order-mark: the file begins with a byte order mark, which JSON does not allow (save it as UTF-8 without a byte order mark)',
    ]);
    expect(project?.catalogues.get('en')?.strings.get('report')?.get('title')?.span.column).toBe(12);
  });
});

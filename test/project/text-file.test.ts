import { expect, test } from 'vitest';
import { Findings } from '../../src/diagnostics.js';
import { SourceText } from '../../src/project/source-text.js';
import { decodeText } from '../../src/project/text-file.js';
import { openSmall } from './small-project.js';
import { told } from './told.js';

function decode(bytes: readonly number[] | string) {
  const findings = new Findings();
  const buffer = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes);
  return { text: decodeText('a.txt', buffer, findings), told: told(findings.list) };
}

test('places count lines of every kind, and UTF-16 units', () => {
  const source = new SourceText('a', 'a\r\n𝄞b\rc\nlast');
  expect(source.span(0, 1)).toEqual({ file: 'a', line: 1, column: 1, length: 1 });
  expect(source.span(5, 6)).toEqual({ file: 'a', line: 2, column: 3, length: 1 });
  expect(source.span(7)).toEqual({ file: 'a', line: 3, column: 1, length: 0 });
  expect(source.span(13)).toEqual({ file: 'a', line: 4, column: 5, length: 0 });
});

test('a span ends with its line', () => {
  expect(new SourceText('a', 'ab\r\ncd').span(1, 6).length).toBe(1);
});

test('a byte order mark is left out, and told', () => {
  const { text } = decode('\uFEFFé');
  expect(text?.source.text).toBe('é');
  expect(text?.byteOrderMark).toBe(true);
});

test('invalid UTF-8 is told where it stands', () => {
  // "é" in Latin-1, after a U+FFFD that is really there.
  expect(decode([0x61, 0x0a, 0xef, 0xbf, 0xbd, 0xc3, 0xa9, 0xe9, 0x62])).toEqual({
    text: undefined,
    told: ['a.txt:2:3 invalid-utf8: the file is not valid UTF-8 (save it in the encoding UTF-8)'],
  });
  expect(decode([0xef, 0xbb, 0xbf, 0x61, 0xc3]).told[0]).toMatch(/^a.txt:1:2 invalid-utf8/);
  expect(decode('a\uFFFDb').told).toEqual([]);
});

test('private-use characters, typed or escaped, in any text', async () => {
  const message = 'private-use-character: the private-use character';
  const hint = '(remove it, or write the character that is meant)';
  const { told } = await openSmall({
    'templates/main.hbs': '<p>\n a\uE000</p>',
    'locales/en/report.json': '{ "title": "x\\uE001" }',
    'locales/fr/report.json': '{ "title": "x\uE002" }',
    'data/a.yaml': 'values: { b: { value: "\\uE001", facts: F001 } }',
  });
  expect(told).toEqual([
    `data/a.yaml:1:23 ${message} U+E001 cannot be used ${hint}`,
    `locales/en/report.json:1:12 ${message} U+E001 cannot be used ${hint}`,
    `locales/fr/report.json:1:14 ${message} U+E002 cannot be used ${hint}`,
    `templates/main.hbs:2:3 ${message} U+E000 cannot be used ${hint}`,
  ]);
});

test('invalid UTF-8 in a file of the project', async () => {
  const latin1 = Uint8Array.from([0x7b, 0x22, 0xe9, 0x22]);
  expect((await openSmall({ 'locales/fr/report.json': latin1 })).told).toEqual([
    'locales/fr/report.json:1:3 invalid-utf8: the file is not valid UTF-8 (save it in the encoding UTF-8)',
  ]);
});

test('control characters, typed or escaped', async () => {
  const { told } = await openSmall({
    'locales/en/report.json': '{ "title": "x\\u0007" }',
    'templates/main.hbs': '<report>\x1b</report>',
  });
  const message = 'control-character: the control character';
  const hint = '(remove it, or write the character that is meant)';
  expect(told).toEqual([
    `locales/en/report.json:1:12 ${message} U+0007 cannot be used ${hint}`,
    `templates/main.hbs:1:9 ${message} U+001B cannot be used ${hint}`,
  ]);
});

import { expect, test } from 'vitest';
import * as z from 'zod';
import { Findings } from '../../src/diagnostics.js';
import { validate } from '../../src/project/schema-issues.js';
import { SourceText } from '../../src/project/source-text.js';
import { parseYaml, type YamlFile } from '../../src/project/yaml-file.js';
import { told } from './told.js';

function parse(text: string) {
  const findings = new Findings();
  const file = parseYaml(new SourceText('a.yaml', text), findings);
  return { file, told: told(findings.list) };
}

function sound(text: string): YamlFile {
  const { file, told } = parse(text);
  if (!file) throw new Error(told.join('\n'));
  return file;
}

test.each([
  ['a: 1\n"b": 2\na: 3\n', 'a.yaml:3:1 duplicate-key: the key "a" stands twice'],
  ['x: {b: 1, "b": 2}', 'a.yaml:1:11 duplicate-key: the key ""b"" stands twice'],
  ['a: b: c\n', 'a.yaml:1:4 yaml-syntax: YAML does not parse: a colon stands inside a value'],
  ['a:b\nc: d\n', 'a.yaml:1:1 yaml-syntax: YAML does not parse: the colon after a key is missing, or'],
  ['a: 1\nb 2\n', 'a.yaml:2:1 yaml-syntax: YAML does not parse: the colon after a key is missing, or'],
  ['a: 1\n b: 2\n', 'a.yaml:1:4 yaml-syntax: YAML does not parse: a colon stands inside a value'],
  [
    'a:\n  b: 1\n  c: 2\n d: 3\n',
    'a.yaml:4:1 yaml-syntax: YAML does not parse: the line is indented more or less',
  ],
  ['a: "x\n', 'a.yaml:2:1 yaml-syntax: YAML does not parse: a quote is not closed'],
  [
    'a: {b: 1\nc: 2\n',
    'a.yaml:2:1 yaml-syntax: YAML does not parse: a bracket that opens before it is not closed',
  ],
  ['a: {b: 1 c: 2}\n', 'a.yaml:1:8 yaml-syntax: YAML does not parse: a comma is missing before the next key'],
  ['a: @b\n', 'a.yaml:1:4 yaml-syntax: YAML does not parse: a text cannot begin with this sign'],
  ['a: !b c\n', 'a.yaml:1:4 yaml-syntax: YAML does not parse: a text cannot begin with this sign'],
  ["a: 'b'c'\n", 'a.yaml:1:7 yaml-syntax: YAML does not parse: text follows the end of a value'],
  ['a: 1\n---\nb: 2\n', 'a.yaml:2:1 yaml-syntax: YAML does not parse: a file holds one document'],
  ['a: *b\n', 'a.yaml:1:4 yaml-alias: the alias "*b" has no anchor before it'],
  ['a: &a [*a]\n', 'a.yaml:1:8 yaml-alias: the alias "*a" stands inside what it stands for'],
  [
    'a: !!timestamp 2018-01-01\n',
    'a.yaml:1:4 yaml-syntax: YAML does not parse: a text cannot begin with this sign',
  ],
  ['a: &a [1]\nb: { <<: *a }\n', 'a.yaml:1:1 yaml-syntax: YAML does not parse: '],
])('%j does not parse', (text, first) => {
  const { file, told } = parse(text);
  expect(file).toBeUndefined();
  expect(told[0]?.startsWith(first), told.join('\n')).toBe(true);
});

test('tabs as indentation', () => {
  expect(parse('a:\n\tb: 1\n').told).toContain(
    'a.yaml:2:1 yaml-syntax: YAML does not parse: tabs are not allowed as indentation (indent with spaces)',
  );
});

test('each part has its place', () => {
  const file = sound('a:\n  - x\n  - b: "é"\n    c: |\n      one\n      two\n    d:\n');
  expect(file.span(['a', 0])).toEqual({ file: 'a.yaml', line: 2, column: 5, length: 1 });
  expect(file.span(['a', 1, 'b'])).toEqual({ file: 'a.yaml', line: 3, column: 8, length: 3 });
  expect(file.keySpan(['a', 1, 'b'])).toEqual({ file: 'a.yaml', line: 3, column: 5, length: 1 });
  expect(file.span(['a', 1, 'c'])).toEqual({ file: 'a.yaml', line: 4, column: 8, length: 1 });
  // What is empty or not there is blamed on the nearest place that is.
  expect(file.span(['a', 1, 'd'])).toEqual({ file: 'a.yaml', line: 7, column: 5, length: 1 });
  expect(file.span(['a', 1, 'nowhere'])).toEqual({ file: 'a.yaml', line: 3, column: 5, length: 0 });
  expect(file.span(['nowhere', 'deeper'])).toEqual({ file: 'a.yaml', line: 1, column: 1, length: 0 });
  expect([...file.spans().keys()]).toEqual(['a', 'a.0', 'a.1', 'a.1.b', 'a.1.c', 'a.1.d']);
});

test('scalars keep what was written', () => {
  const file = sound('a: 1.10\nb: "01"\nc:\nd: [1]\n');
  expect(file.scalar(['a'])).toMatchObject({ text: '1.10', empty: false });
  expect(file.scalar(['b'])).toMatchObject({ text: '01' });
  expect(file.scalar(['c'])).toMatchObject({ text: '', empty: true });
  expect(file.scalar(['d'])).toBeUndefined();
  expect(file.length(['d'])).toBe(1);
});

test('anchors and merge keys', () => {
  const file = sound('a: &a { x: 1, y: 2 }\nb: { <<: *a, y: 3 }\nc: *a\nd: { <<: [*a, { z: 4 }] }\n');
  expect(file.content).toMatchObject({ b: { x: 1, y: 3 }, c: { x: 1, y: 2 }, d: { z: 4 } });
  expect(file.get(['b'])).toEqual({ x: 1, y: 3 });
  expect(file.keys(['b'])).toEqual(['y', 'x']);
  expect(file.span(['b', 'x'])).toMatchObject({ line: 1, column: 12 });
  expect(file.span(['c', 'y'])).toMatchObject({ line: 1, column: 18 });
  expect(file.keys(['d'])).toEqual(['x', 'y', 'z']);
});

const schema = z.strictObject({
  name: z.string().regex(/^[a-z]+$/, 'must be made of small letters'),
  size: z.union([z.enum(['large', 'small']), z.tuple([z.number(), z.number()])]).optional(),
  count: z.int().min(1).max(9).optional(),
  share: z.number().gt(0).lt(1).optional(),
  items: z
    .array(z.strictObject({ colour: z.string() }))
    .min(1)
    .max(2)
    .optional(),
  shape: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('ring'), radius: z.number() }),
      z.strictObject({ kind: z.literal('bar'), height: z.number() }),
    ])
    .optional(),
  ids: z.union([z.string(), z.array(z.string())]).optional(),
  more: z.record(z.string().regex(/^[a-z]+$/, 'must be made of small letters'), z.boolean()).optional(),
});

function check(text: string): readonly string[] {
  const findings = new Findings();
  expect(validate(schema, sound(text), findings)).toBeUndefined();
  return told(findings.list);
}

test.each([
  ['name: a\ncolour: 1\n', 'a.yaml:2:1 unknown-key: unknown key "colour"'],
  ['name: a\ncuont: 1\n', 'a.yaml:2:1 unknown-key: unknown key "cuont" (did you mean "count"?)'],
  ['name: a\nshares: 1\n', 'a.yaml:2:1 unknown-key: unknown key "shares" (did you mean "share" or "shape"?)'],
  [
    'name: a\nitems: [{ colour: x }, { color: x, colour: y }]\n',
    'a.yaml:2:26 unknown-key: unknown key "items[2].color" (did you mean "colour"?)',
  ],
  ['count: 2\n', 'a.yaml:1:1 missing-key: missing key "name"'],
  ['name:\n', 'a.yaml:1:1 wrong-type: "name" must be text, found nothing'],
  ['name: 1\n', 'a.yaml:1:7 wrong-type: "name" must be text, found a number'],
  ['name: A\n', 'a.yaml:1:7 invalid-value: "name" must be made of small letters'],
  ['name: a\ncount: 0\n', 'a.yaml:2:8 invalid-value: "count" must be at least 1'],
  ['name: a\ncount: 10\n', 'a.yaml:2:8 invalid-value: "count" must be at most 9'],
  ['name: a\ncount: 1.5\n', 'a.yaml:2:8 wrong-type: "count" must be a whole number, found a number'],
  ['name: a\nshare: 0\n', 'a.yaml:2:8 invalid-value: "share" must be more than 0'],
  ['name: a\nshare: 1\n', 'a.yaml:2:8 invalid-value: "share" must be less than 1'],
  ['name: a\nitems: []\n', 'a.yaml:2:1 invalid-value: "items" must not be empty'],
  [
    'name: a\nitems: [{ colour: x }, { colour: x }, { colour: x }]\n',
    'a.yaml:2:1 invalid-value: "items" must have at most 2 entries, found 3',
  ],
  ['name: a\nitems: [{}]\n', 'a.yaml:2:9 missing-key: missing key "items[1].colour"'],
  ['name: a\nitems: 3\n', 'a.yaml:2:8 wrong-type: "items" must be a list, found a number'],
  [
    'name: a\nsize: larg\n',
    'a.yaml:2:7 invalid-value: "size" must be "large", "small" or a list, found "larg" (did you mean "large"?)',
  ],
  ['name: a\nsize: [1, x]\n', 'a.yaml:2:11 wrong-type: "size[2]" must be a number, found text'],
  [
    'name: a\nsize: { x: 1 }\n',
    'a.yaml:2:1 wrong-type: "size" must be "large", "small" or a list, found a mapping',
  ],
  [
    'name: a\nsize: true\n',
    'a.yaml:2:7 invalid-value: "size" must be "large", "small" or a list, found "true"',
  ],
  ['name: a\nids: { x: 1 }\n', 'a.yaml:2:1 wrong-type: "ids" must be text or a list, found a mapping'],
  ['name: a\nids: [x, 2]\n', 'a.yaml:2:10 wrong-type: "ids[2]" must be text, found a number'],
  [
    'name: a\nshape: { kind: rign }\n',
    'a.yaml:2:16 invalid-value: "shape.kind" must be "ring" or "bar", found "rign" (did you mean "ring"?)',
  ],
  ['name: a\nshape: { radius: 1 }\n', 'a.yaml:2:1 missing-key: missing key "shape.kind"'],
  [
    'name: a\nshape: { kind: ring, raduis: 1, radius: 2 }\n',
    'a.yaml:2:22 unknown-key: unknown key "shape.raduis" (did you mean "radius"?)',
  ],
  ['name: a\nmore: { A: true }\n', 'a.yaml:2:9 invalid-name: the key "A" must be made of small letters'],
  ['- a\n', 'a.yaml:1:1 wrong-type: the file must be a mapping, found a list'],
  ['', 'a.yaml:1:1 wrong-type: the file must be a mapping, found nothing'],
])('%j', (text, first) => {
  expect(check(text)).toEqual([first]);
});

test('all issues are told', () => {
  expect(check('colour: A\ncount: x\n').length).toBe(3);
});

test('a key with a slip of the pen in it is not missing too', () => {
  expect(check('nam: A\ncount: 1\n')).toEqual([
    'a.yaml:1:1 unknown-key: unknown key "nam" (did you mean "name"?)',
  ]);
});

test('a part of a file', () => {
  const findings = new Findings();
  const part = z.strictObject({ x: z.number() });
  expect(validate(part, sound('a: { b: { x: 1 } }'), findings, ['a', 'b'])).toEqual({ x: 1 });
  validate(part, sound('a: { b: { y: 1 } }'), findings, ['a', 'b']);
  expect(told(findings.list)).toEqual(['a.yaml:1:11 unknown-key: unknown key "a.b.y" (did you mean "x"?)']);
});

test('nesting that the parser cannot bear', () => {
  const findings = new Findings();
  const text = `a: ${'['.repeat(20_000)}`;
  expect(parseYaml(new SourceText('a.yaml', text), findings)).toBeUndefined();
  expect(findings.list.map(({ message }) => message)).toContain(
    'YAML does not parse: it is nested too deeply',
  );
});

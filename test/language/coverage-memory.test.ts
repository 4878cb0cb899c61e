import { expect, it } from 'vitest';
import type { Severity } from '../../src/diagnostics.js';
import { checkStrings, type NamespaceFindings } from '../../src/language/coverage.js';
import { MadeOnce } from '../../src/made-once.js';
import type { Catalogue } from '../../src/project/project.js';
import { told } from '../project/told.js';

/** A namespace of a language, each string on a line of its own. */
function strings(language: string, namespace: string, ...keys: readonly string[]) {
  const file = `locales/${language}/${namespace}.json`;
  const span = (line: number) => ({ file, line, column: 1, length: 1 });
  return [
    namespace,
    new Map(keys.map((key, at) => [key, { text: `{{${key}}}`, span: span(at + 1) }])),
  ] as const;
}

const catalogue = (language: string, ...namespaces: readonly ReturnType<typeof strings>[]): Catalogue => ({
  language,
  strings: new Map(namespaces),
  prose: new Map(),
});

it('tells what a catalogue lacks as if nothing were known of it, whatever has changed', () => {
  const memory = new MadeOnce<NamespaceFindings>();
  const [a, b] = [strings('en', 'a', 'x', 'y'), strings('en', 'b', 'x')];
  const [own, other] = [strings('fr', 'a', 'x'), strings('fr', 'b', 'x', 'z')];
  const reference = catalogue('en', a, b);
  const check = (of: Catalogue, against: Catalogue, severity: Severity) => {
    const found = checkStrings(of, against, severity, memory);
    expect(found).toEqual(checkStrings(of, against, severity));
    return told(found).map((line) => line.replace(/ \(.*/, ''));
  };
  const lacks = ['locales/en/a.json:2:1 missing-translation: "a:y" is missing in "fr"'];
  const surplus = 'locales/fr/b.json:2:1 warning unknown-key: "b:z" is not in "en", the reference';
  expect(check(catalogue('fr', own, other), reference, 'error')).toEqual([...lacks, surplus]);
  expect(check(catalogue('fr', own, other), reference, 'warning')[0]).toContain('warning missing');
  expect(check(catalogue('fr', strings('fr', 'a', 'y'), other), reference, 'error')[0]).toContain('"a:x"');
  expect(check(catalogue('fr', own), reference, 'error')[1]).toContain('"b" has no catalogue');
  expect(check(catalogue('fr', own, other), catalogue('en', a), 'error').slice(1)).toHaveLength(2);
  const others = catalogue('en', a, strings('en', 'b', 'z'));
  expect(check(catalogue('fr', own, other), others, 'error')[1]).toContain('"b:x"');
  expect(check(reference, reference, 'error')).toEqual([]);
});

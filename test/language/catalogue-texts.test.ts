import { expect, it } from 'vitest';
import { CatalogueTextsMemory } from '../../src/language/catalogue-texts.js';
import type { Catalogue } from '../../src/project/project.js';

const strings = (texts: Readonly<Record<string, string>>) => {
  const span = { file: 'locales/en/a.json', line: 1, column: 1, length: 0 };
  return new Map(Object.entries(texts).map(([key, text]) => [key, { text, span }]));
};

const catalogue = (namespaces: Readonly<Record<string, ReturnType<typeof strings>>>): Catalogue => ({
  language: 'en',
  strings: new Map(Object.entries(namespaces)),
  prose: new Map(),
});

it('finds again what namespaces that were not saved have, and anew what others do', () => {
  const memory = new CatalogueTextsMemory();
  const kept = strings({ x: 'X', n_one: 'one', n_other: 'some' });
  const before = memory.of(catalogue({ kept, saved: strings({ x: 'A', y: 'B' }) }));
  const keys = ['kept:x', 'saved:x', 'saved:y', 'gone:x', 'x'] as const;
  const found = keys.map((key) => before.find(key, {}));
  expect(found.map((one) => one?.entry.text)).toEqual(['X', 'A', 'B', undefined, undefined]);
  const one = before.find('kept:n', { count: 1 });

  const after = memory.of(catalogue({ kept, saved: strings({ x: 'C' }), gone: strings({ x: 'D' }) }));
  expect(after.find('kept:x', {})).toBe(found[0]);
  expect(after.find('kept:n', { count: 1 })).toBe(one);
  expect(after.find('kept:n', { count: 2 })?.entry.text).toBe('some');
  expect(keys.slice(1).map((key) => after.find(key, {})?.entry.text)).toEqual([
    'C',
    undefined,
    'D',
    undefined,
  ]);
});

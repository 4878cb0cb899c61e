import { expect, test } from 'vitest';
import { checkBudgets } from '../../src/translation/budgets.js';
import { type Changes, openSmall } from '../project/small-project.js';
import { told } from '../project/told.js';

async function found(language: string, changes: Changes): Promise<readonly string[]> {
  const { project, told: faults } = await openSmall(changes);
  if (!project) throw new Error(faults.join('\n'));
  return told(checkBudgets(project, language));
}

test('a text longer than its room is told at its place, with the room and where it is given', async () => {
  const files = {
    'locales/fr/report.json': '{\n  "title": "Rapport annuel"\n}\n',
    'locales/keys.yaml': '# Room\nreport:title:\n  maxLength: 13\n',
  };
  expect(await found('fr', files)).toEqual([
    'locales/fr/report.json:2:12 warning text-too-long: "report:title" has 14 characters, 13 have room (shorten it, or give it more room at locales/keys.yaml:2)',
  ]);
  expect(await found('en', files)).toEqual([]);
});

test('values have no length, accents none of their own, and each plural form has the room', async () => {
  expect(
    await found('fr', {
      'locales/en/report.json': '{ "title": "R", "n_one": "one", "n_other": "{{count}} of them" }',
      'locales/fr/report.json':
        '{ "title": "{{report.year}} e\\u0301te\\u0301", "n_one": "un", "n_many": "{{count}} d’eux", "n_other": "{{count}} eux" }',
      'locales/keys.yaml': 'report:title: { maxLength: 4 }\nreport:n: { maxLength: 4 }\n',
    }),
  ).toEqual([
    'locales/fr/report.json:1:72 warning text-too-long: "report:n" has 6 characters, 4 have room (shorten it, or give it more room at locales/keys.yaml:2)',
  ]);
});

test('each paragraph of a prose file has the room of the file', async () => {
  expect(
    await found('fr', {
      'locales/en/prose/a.md': 'One.\n',
      'locales/fr/prose/a.md': 'Un.\n\nDeux *fois* {{report.year}}.\n',
      'locales/keys.yaml': 'a: { maxLength: 10 }\n',
    }),
  ).toEqual([
    'locales/fr/prose/a.md:3:1 warning text-too-long: "a" has 11 characters, 10 have room (shorten it, or give it more room at locales/keys.yaml:1)',
  ]);
});

test('a key that no language has is told once, with what is like it', async () => {
  const files = { 'locales/keys.yaml': 'report:titel: { maxLength: 3 }\n' };
  expect(await found('en', files)).toEqual([
    'locales/keys.yaml:1:1 warning unknown-key: no language has a text "report:titel" (did you mean "report:title"?)',
  ]);
  expect(await found('fr', files)).toEqual([]);
});

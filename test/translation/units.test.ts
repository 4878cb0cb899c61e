import { describe, expect, test } from 'vitest';
import { textHash } from '../../src/translation/text-hash.js';
import type { TranslationUnit } from '../../src/translation/unit.js';
import { translationUnits } from '../../src/translation/units.js';
import { type Changes, openSmall } from '../project/small-project.js';

async function unitsOf(changes: Changes): Promise<readonly TranslationUnit[]> {
  const { project, told } = await openSmall(changes);
  if (!project) throw new Error(told.join('\n'));
  return translationUnits(project, 'fr')?.units ?? [];
}

/** The texts of units side by side, a dash for what is missing. */
function pairs(units: readonly TranslationUnit[]): readonly string[] {
  return units.map(
    ({ id, reference, translation }) => `${id}: ${reference?.raw ?? '-'} = ${translation?.raw ?? '-'}`,
  );
}

async function prosePairs(en: string, fr: string): Promise<readonly string[]> {
  const units = await unitsOf({ 'locales/en/prose/a.md': en, 'locales/fr/prose/a.md': fr });
  return pairs(units.filter(({ kind }) => kind === 'prose')).map((pair) =>
    pair.replace(/^a#\w+(?:-\d)?: /, ''),
  );
}

describe('strings', () => {
  test('each has its counterpart; an empty one is missing, one that the reference lacks has none', async () => {
    const units = await unitsOf({
      'locales/en/report.json': '{ "title": "Report", "a": { "b": "Two" }, "empty": "Here" }',
      'locales/fr/report.json': '{ "title": "Rapport", "empty": "", "more": "Encore" }',
    });
    expect(pairs(units)).toEqual([
      'report:title: Report = Rapport',
      'report:a.b: Two = -',
      'report:empty: Here = -',
      'report:more: - = Encore',
    ]);
  });

  test('plural forms of the language, with the reference that each comes from', async () => {
    const units = await unitsOf({
      'locales/en/report.json': '{ "title": "R", "n_one": "one thing", "n_other": "{{count}} things" }',
      'locales/fr/report.json': '{ "title": "R", "n_one": "une chose", "n_other": "{{count}} choses" }',
    });
    expect(pairs(units).slice(1)).toEqual([
      'report:n_one: one thing = une chose',
      'report:n_many: {{count}} things = -',
      'report:n_other: {{count}} things = {{count}} choses',
    ]);
    expect(units.slice(1).map(({ key }) => key)).toEqual(['report:n', 'report:n', 'report:n']);
  });

  test('a place in the text is a place in the file, behind values and escapes too', async () => {
    const [unit] = await unitsOf({
      'locales/fr/report.json': '{ "title": "Le \\"rapport\\" de {{report.year}} ici" }',
    });
    const text = unit?.translation;
    expect(text?.text).toBe('Le "rapport" de \uFFFC ici');
    expect(text?.marks).toEqual([{ kind: 'value', path: 'report.year', offset: 16 }]);
    expect(text?.spanAt(text.text.indexOf('ici'), 3)).toEqual({
      file: 'locales/fr/report.json',
      line: 1,
      column: 47,
      length: 3,
    });
    expect(text?.spanAt(text.text.indexOf('rapport'), 7).column).toBe(18);
    expect(text?.spanAt(text.text.indexOf(' de'), 3).column).toBe(27);
  });
});

describe('prose', () => {
  test('blocks of the same kind, in order', async () => {
    expect(
      await prosePairs(
        '### Head {#h}\n\nOne. {facts="F001"}\n\n- item\n- other\n\n> said\n',
        '### Titre {#h}\n\nUn. {facts="F001"}\n\n- point\n- autre\n\n> dit\n',
      ),
    ).toEqual(['Head = Titre', 'One. = Un.', 'item = point', 'other = autre', 'said = dit']);
  });

  test('a paragraph that one language has more leaves the others with their own', async () => {
    expect(
      await prosePairs(
        'First. {facts="F001"}\n\nPut in.\n\nLast, of 2018. {facts="F002"}\n',
        'Premier. {facts="F001"}\n\nDernier, de 2018. {facts="F002"}\n',
      ),
    ).toEqual(['First. = Premier.', 'Put in. = -', 'Last, of 2018. = Dernier, de 2018.']);
  });

  test('paragraphs are matched inside their sections only', async () => {
    expect(
      await prosePairs('### A {#a}\n\nOne.\n\n### B {#b}\n\nTwo.\n', '### A {#a}\n\n### B {#b}\n\nDeux.\n'),
    ).toEqual(['A = A', 'One. = -', 'B = B', 'Two. = Deux.']);
  });

  test('paragraphs that changed places are seen by their facts', async () => {
    const found = await prosePairs(
      'Same length. {facts="F001"}\n\nSame length? {facts="F002"}\n',
      'Deuxième ici. {facts="F002"}\n\nPremière ici. {facts="F001"}\n',
    );
    expect(found).toHaveLength(3);
    expect(found.filter((pair) => pair.startsWith('- =') || pair.endsWith('= -'))).toHaveLength(2);
  });

  test('marks, footnotes and words in another language are known, and where things stand', async () => {
    const units = await unitsOf({
      'locales/en/prose/a.md': 'x\n',
      'locales/fr/prose/a.md':
        'Vu *ici* : {{report.year}}, @page(h) [so called]{lang=en}.^[Note *là*.] [lien](https://a.eu)\n',
    });
    const text = units.find(({ kind }) => kind === 'prose')?.translation;
    expect(text?.text).toBe('Vu ici : \uFFFC, \uFFFC so called.\nNote là.\n lien');
    expect(text?.marks.map((mark) => mark.kind)).toEqual([
      'value',
      'reference',
      'foreign',
      'footnote',
      'link',
    ]);
    expect(text?.spanAt(text.text.indexOf('là'), 2)).toMatchObject({ line: 1, column: 67, length: 2 });
  });

  test('the id is the hash of the reference text; the second of two same ones is numbered', async () => {
    const units = await unitsOf({
      'locales/en/prose/a.md': 'Again.\n\nAgain.\n',
      'locales/fr/prose/a.md': 'Encore.\n\nEncore.\n',
    });
    const ids = units.filter(({ kind }) => kind === 'prose').map(({ id }) => id);
    expect(ids).toEqual([`a#${textHash('Again.')}`, `a#${textHash('Again.')}-2`]);
  });
});

test('a line that is broken elsewhere is the same text', () => {
  expect(textHash('a\nb  c ')).toBe(textHash('a b c'));
  expect(textHash('é')).toBe(textHash('e\u0301'));
  expect(textHash('a', 'b')).not.toBe(textHash('a b'));
});

test('the reference has no translations', async () => {
  const { project } = await openSmall();
  expect(project && translationUnits(project, 'en')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/language/marked-text.js';
import { openLanguage } from '../../src/language/open.js';
import { Usage } from '../../src/language/usage.js';
import { told } from '../project/told.js';
import { asker, openProjectWith, openTexts } from './open-texts.js';

const TEXTS = {
  title: 'Report',
  hello: 'Hello, {{name}}!',
  total: '{{numbers.total, words}} of {{numbers.total}}; {{numbers.guess, number(decimals: 1)}}',
  big: '{{numbers.big, number}}',
  range: '{{numbers.from, dateRange(to: numbers.to)}}',
  n_one: '{{count, number}} Action',
  n_other: '{{count, number}} Actions',
  guest: 'a guest',
  guest_female: 'a lady',
};

const FRENCH = { ...TEXTS, n_many: '{{count, number}} d’Actions', title: "Rapport : l'année" };

const files = {
  'locales/en/report.json': JSON.stringify(TEXTS),
  'locales/fr/report.json': JSON.stringify(FRENCH),
};

async function ask(key: string, variables: object = {}, code = 'en', more: Record<string, string> = {}) {
  const { language } = await openTexts({ ...files, ...more }, code, { draft: true });
  const asking = asker(language, variables);
  const text = language.text(key, asking);
  return {
    ...text,
    plain: plainText(text.runs),
    told: told(asking.findings.list),
    list: asking.findings.list,
  };
}

describe('a text', () => {
  it('is typographic and knows its place', async () => {
    const text = await ask('report:title', {}, 'fr');
    expect(text.plain).toBe('Rapport\u00A0: l’année');
    expect(text.text).toEqual({
      kind: 'string',
      key: 'report:title',
      language: 'fr',
      span: expect.objectContaining({ file: 'locales/fr/report.json', line: 1 }),
    });
  });

  it('never escapes, and never reads a value as anything but words', async () => {
    expect((await ask('report:hello', { name: "<b>l'UE</b> & {{count}} $t(report:title)" })).plain).toBe(
      'Hello, <b>l’UE</b> & {{count}} $t(report:title)!',
    );
  });

  it('keeps the provenance of values', async () => {
    const { runs, told: found } = await ask('report:total');
    expect(runs.map(({ text, value }) => [text, value?.path, value?.status])).toEqual([
      ['61', 'numbers.total', 'sourced'],
      [' of ', undefined, undefined],
      ['61', 'numbers.total', 'sourced'],
      ['; ', undefined, undefined],
      ['9.0', 'numbers.guess', 'illustrative'],
    ]);
    expect(runs[0]?.value).toMatchObject({
      sources: ['review'],
      span: { file: 'data/numbers.yaml', line: 2 },
    });
    expect(found).toEqual([]);
  });

  it('prints ranges', async () => {
    expect((await ask('report:range')).plain).toBe('5–6\u00A0March 2018');
    expect((await ask('report:range', {}, 'fr')).plain).toBe('5 et 6\u00A0mars 2018');
  });

  it.each([
    ['en', 1, '1 Action'],
    ['en', 0, '0 Actions'],
    ['fr', 0, '0 Action'],
    ['fr', 2, '2 Actions'],
    ['fr', 1_000_000, '1\u202F000\u202F000 d’Actions'],
  ])('has the plural form of %s for %d', async (code, count, printed) => {
    expect((await ask('report:n', { count }, code)).plain).toBe(printed);
  });

  it('takes the count from a value of data, which it goes on knowing', async () => {
    const { language } = await openTexts(files);
    const { numbers } = language.data as { numbers: { total: object } };
    const text = language.text('report:n', asker(language, { count: numbers.total }));
    expect(text.runs[0]).toMatchObject({ text: '61', value: { path: 'numbers.total' } });
  });

  it('chooses by context', async () => {
    expect((await ask('report:guest', { context: 'female' })).plain).toBe('a lady');
    expect((await ask('report:guest', { context: 'other' })).plain).toBe('a guest');
  });

  it('takes in another text with its values', async () => {
    const { language } = await openTexts(files);
    const inner = language.text('report:n', asker(language, { count: 2 }));
    expect(plainText(language.text('report:hello', asker(language, { name: inner })).runs)).toBe(
      'Hello, 2 Actions!',
    );
  });
});

describe('a text that cannot be had', () => {
  it('asks for an unknown key with the nearest', async () => {
    const text = await ask('report:titel');
    expect(text.plain).toBe('[report:titel]');
    expect(text.text?.missing).toBe(true);
    expect(text.told).toEqual([
      'templates/main.hbs:3:5 unknown-key: there is no text "report:titel" (did you mean "report:title"?)',
    ]);
  });

  it('knows namespaces and the form of keys', async () => {
    expect((await ask('reprt:title')).told).toEqual([
      'templates/main.hbs:3:5 unknown-key: there is no text "reprt:title" (did you mean "report:title"?)',
    ]);
    expect((await ask('title')).told).toEqual([
      'templates/main.hbs:3:5 unknown-key: there is no text "title" (a key is written namespace:key)',
    ]);
  });

  it('marks what is missing in this language, with the place in the reference, and tells it only once', async () => {
    const text = await ask('report:title', {}, 'fr', { 'locales/fr/report.json': '{ "other": "x" }' });
    expect(text.plain).toBe('[report:title]');
    expect(text.text).toMatchObject({
      missing: true,
      language: 'fr',
      span: { file: 'locales/en/report.json' },
    });
    expect(text.told).toEqual([]);
  });

  it('never prints another plural form for one that is missing', async () => {
    const text = await ask('report:n', { count: 1_000_000 }, 'fr', {
      'locales/fr/report.json': JSON.stringify({ ...FRENCH, n_many: '' }),
    });
    expect(text.plain).toBe('[report:n]');
    expect(text.text?.missing).toBe(true);
  });

  it('asks for the count of a plural', async () => {
    const message =
      'templates/main.hbs:3:5 missing-count: "report:n" has plural forms and needs a count (give it a number: {{t "report:n" count=…}})';
    expect((await ask('report:n')).told).toEqual([message]);
    expect((await ask('report:n', { count: 'many' })).told).toEqual([message]);
  });

  it('tells an unknown variable at the text, with the place that prints it', async () => {
    const text = await ask('report:hello', { nam: 'x' });
    expect(text.plain).toBe('Hello, [name]!');
    expect(text.told).toEqual([
      'locales/en/report.json:1:27 missing-variable: unknown variable "name" in "report:hello" (did you mean "nam"?)',
    ]);
    expect(text.list[0]?.trace).toEqual([
      {
        message: '"report:hello" is printed here',
        span: expect.objectContaining({ file: 'templates/main.hbs', line: 3 }),
      },
    ]);
  });

  it('gives whole paths as hints', async () => {
    expect((await ask('report:big')).told).toEqual([
      'locales/en/report.json:1:148 missing-variable: unknown variable "numbers.big" in "report:big"',
    ]);
    const more = {
      'locales/en/report.json':
        '{ "a": "{{numbers.totl}} {{numbers.list.region}} {{numbers.from, dateRange(to: numbers.too)}}" }',
    };
    expect((await ask('report:a', {}, 'en', more)).told).toEqual([
      'locales/en/report.json:1:8 missing-variable: unknown variable "numbers.totl" in "report:a" (did you mean "numbers.total"?)',
      'locales/en/report.json:1:8 missing-variable: unknown variable "numbers.list.region" in "report:a" (a dataset is read by its rows: {{#each numbers.list.rows as |row|}}{{row.region}}{{/each}})',
      'locales/en/report.json:1:8 missing-variable: unknown variable "numbers.too" in "report:a" (did you mean "numbers.to"?)',
    ]);
  });

  it.each([
    ['{{numbers.name, number}}', 'wrong-type: "numbers.name" must be a number, not "Asia & "<b>""'],
    ['{{numbers.total, date}}', 'wrong-type: "numbers.total" must be a date, not 61'],
    ['{{numbers.total, country}}', 'wrong-type: "numbers.total" must be a country code, not 61'],
    ['{{numbers.share, words}}', 'wrong-type: "numbers.share" must be a whole number, not 0.36'],
    ['{{numbers.list, number}}', 'wrong-type: "numbers.list" must be a number, not a dataset'],
    ['{{numbers.total, list}}', 'wrong-type: "numbers.total" must be a list, not 61'],
    [
      '{{numbers.total, number(decimals: 1.5)}}',
      'wrong-option: "decimals" must be a whole number from 0 to 20',
    ],
    ['{{numbers.from, date(style: big)}}', 'wrong-option: "style" must be "long", "short", "month", "year"'],
    ['{{numbers.total, words(gender: x)}}', 'wrong-option: "gender" must be "masculine" or "feminine"'],
    ['{{numbers.total, words(capital: yes)}}', 'wrong-option: "capital" must be true or false'],
    [
      '{{numbers.from, dateRange}}',
      'wrong-option: "to" must be the end of the range, such as "to: actions.end"',
    ],
    [
      '{{numbers.to, dateRange(to: numbers.from)}}',
      'reversed-range: the range from 2018-03-06 to 2018-03-05 ends before it begins',
    ],
    ['{{numbers.from, dateRange(to: numbers.total)}}', 'wrong-type: "to" must be a date, not 61'],
    ['{{code, country}}', 'unknown-country: "QQ" is no country code'],
    ['{{numbers.list}}', 'not-printable: "numbers.list" is a dataset and cannot be printed'],
    ['{{numbers.list.rows}}', 'not-printable: "numbers.list.rows" is a list and cannot be printed'],
    ['{{numbers}}', 'not-printable: "numbers" is a group of values and cannot be printed'],
    ['{{yes}}', 'not-printable: "yes" is true and cannot be printed'],
    ['{{nothing}}', 'empty-value: "nothing" is empty'],
    ['{{nothing, number}}', 'empty-value: "nothing" is empty'],
    ['{{words.constructor}}', 'missing-variable: unknown variable "words.constructor"'],
    ['{{numbers.__proto__}}', 'missing-variable: unknown variable "numbers.__proto__"'],
  ])('tells what is wrong with %s', async (text, message) => {
    const variables = { code: 'QQ', yes: true, nothing: null, words: 'x' };
    const { told: found } = await ask('report:a', variables, 'en', {
      'locales/en/report.json': JSON.stringify({ a: text }),
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`locales/en/report.json:1:6 ${message} in "report:a"`);
  });

  it('prints lists and countries with the provenance of each', async () => {
    const { language } = await openTexts({
      'locales/en/report.json': '{ "a": "{{places, country}}; {{names, list(style: or)}}" }',
    });
    const rows = language.data as {
      numbers: { list: { rows: readonly { countries: readonly object[] }[] } };
    };
    const variables = { places: rows.numbers.list.rows[0]?.countries, names: ['a', 'b', 'c'] };
    const { runs } = language.text('report:a', asker(language, variables));
    expect(plainText(runs)).toBe('Sri Lanka and Timor-Leste; a, b or c');
    expect(runs[2]?.value?.path).toBe('numbers.list[1].countries');
  });
});

describe('forms', () => {
  it('finds ordinals and contexts by the key that layouts ask for', async () => {
    const { language } = await openTexts({
      'locales/en/report.json': `{ "title": "x", "place_ordinal_one": "{{count}}st", "place_ordinal_two": "{{count}}nd",
        "place_ordinal_few": "{{count}}rd", "place_ordinal_other": "{{count}}th", "reader": "they", "reader_female": "she" }`,
    });
    const ask = asker(language, { count: 3, ordinal: true });
    language.expect('string', 'report:place', ask);
    expect(plainText(language.text('report:place', ask).runs)).toBe('3rd');
    expect(plainText(language.text('report:reader', asker(language, { context: 'female' })).runs)).toBe(
      'she',
    );
    expect(told(ask.findings.list)).toEqual([]);
    expect(language.has('report:place')).toBe(true);
  });
});

describe('labels', () => {
  it('prints plain texts and collects what it finds', async () => {
    const { language } = await openTexts(files);
    expect(language.label('report:hello', { name: 'you' })).toBe('Hello, you!');
    expect(language.label('report:nope')).toBe('[report:nope]');
    expect(told(language.labelFindings)).toEqual([
      'locales/en/report.json:1:1 unknown-key: there is no text "report:nope" (did you mean "report:n"?)',
    ]);
    // Nobody after a label can set the mark of an illustrative value.
    expect(language.label('report:total')).toBe('61 of 61; 9.0‡');
  });

  it('knows which keys there are', async () => {
    const { language } = await openTexts(files);
    expect(
      ['report:n', 'report:n_one', 'report:title', 'report:x', 'x:y', 'title'].map((key) =>
        language.has(key),
      ),
    ).toEqual([true, true, true, false, false, false]);
  });

  it('sets single texts and runs', async () => {
    const { language } = await openTexts(files, 'fr');
    expect(language.typography("l'UE ?")).toBe('l’UE\u202F?');
    expect(language.typographyOfRuns(["l'", 'UE'])).toEqual(['l’', 'UE']);
  });

  it('takes words, marks and countries from the catalogue', async () => {
    const { language } = await openTexts(
      {
        'locales/fr/labels.json':
          '{ "words": { "1": "un", "2": "deux", "feminine": { "1": "une" } }, "illustrative": { "mark": "*" } }',
        'locales/fr/countries.json': '{ "BY": "Biélorussie" }',
      },
      'fr',
    );
    expect(language.formats.words(2)).toBe('deux');
    expect(language.formats.words(1, { gender: 'feminine' })).toBe('une');
    expect(language.formats.words(2, { gender: 'feminine' })).toBe('deux');
    expect(language.formats.country('BY')).toBe('Biélorussie');
    expect(language.illustrativeMark).toBe('*');
  });
});

describe('usage', () => {
  it('tells what nothing printed, over several languages', async () => {
    const project = await openProjectWith({
      ...files,
      'locales/en/labels.json': '{ "page": "page" }',
      'locales/en/prose/a.md': 'A.\n',
      'locales/en/prose/b.md': 'B.\n',
    });
    const usage = new Usage();
    const en = openLanguage(project, 'en', { draft: true }, usage).value;
    const fr = openLanguage(project, 'fr', { draft: true }, usage).value;
    if (!en || !fr) throw new Error('no language');
    en.prose('a', asker(en), 'report');
    en.text('report:n', asker(en, { count: 1 }));
    en.text('report:guest', asker(en, { context: 'female' }));
    for (const key of ['report:title', 'report:hello', 'report:total', 'report:big']) fr.text(key, asker(fr));
    expect(told(usage.unused(project))).toEqual([
      'locales/en/report.json:1:182 warning unused-key: "report:range" is printed nowhere (print it with {{t "report:range"}}, or remove it in every language)',
      'locales/en/prose/b.md:1:1 warning unused-prose: "b" is printed nowhere (print it with {{prose "b"}}, or remove it in every language)',
    ]);
  });
});

describe('a language', () => {
  it('that the project does not have', async () => {
    const project = await openProjectWith({});
    const { value, diagnostics } = openLanguage(project, 'fre', { draft: false }, new Usage());
    expect(value).toBeUndefined();
    expect(told(diagnostics)).toEqual([
      'unknown-language: there is no catalogue "fre" (did you mean "fr"?; add the folder locales/fre)',
    ]);
  });
});

it('texts of the metadata that no catalogue has are told where they are named, once', async () => {
  const report = `id: small\nyear: 2018\ndate: 2019-06-11\nlanguages: [en, fr]\nmetadata: { title: 'report:titel' }\n`;
  const { told, language } = await openTexts({ 'data/report.yaml': report });
  expect(told).toEqual([
    'data/report.yaml:5:20 unknown-key: there is no text "report:titel" (did you mean "report:title"?)',
  ]);
  expect(language.label('report:titel')).toBe('[report:titel]');
  expect(language.labelFindings).toEqual([]);
});

it('a label that is missing is told at the place that names it', async () => {
  const { language } = await openTexts({});
  const span = { file: 'data/charts.yaml', line: 2, column: 3, length: 4 };
  language.label('terms:asia', {}, span);
  expect(language.labelFindings).toMatchObject([{ code: 'unknown-key', span }]);
});

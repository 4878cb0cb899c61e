import { describe, expect, it } from 'vitest';
import { openTexts } from './open-texts.js';

const json = (lines: readonly string[]) => `{\n${lines.map((line) => `  ${line}`).join(',\n')}\n}\n`;

/** What opening French tells, the English texts being the reference. */
async function toldOf(
  en: readonly string[],
  fr: readonly string[],
  draft = false,
): Promise<readonly string[]> {
  const files = { 'locales/en/report.json': json(en), 'locales/fr/report.json': json(fr) };
  return (await openTexts(files, 'fr', { draft })).told;
}

describe('what a language lacks', () => {
  it('tells a missing text at the reference and names the file', async () => {
    expect(await toldOf(['"title": "Report"', '"lead": "Lead"'], ['"title": "Rapport"'])).toEqual([
      'locales/en/report.json:3:11 missing-translation: "report:lead" is missing in "fr" (add "lead" to locales/fr/report.json)',
    ]);
  });

  it('takes an empty text for one that is not translated', async () => {
    expect(await toldOf(['"title": "Report"'], ['"title": ""'])).toEqual([
      'locales/fr/report.json:2:12 missing-translation: "report:title" is missing in "fr" (translate it in locales/fr/report.json)',
    ]);
  });

  it('says so where a group stands in the place of a text', async () => {
    const told = await toldOf(['"title": "Report"'], ['"title": { "long": "Rapport" }']);
    expect(told[0]).toBe(
      'locales/en/report.json:2:12 missing-translation: "report:title" is missing in "fr" ("title" is a group of texts in locales/fr/report.json, one text in "en")',
    );
  });

  it('warns only in a draft', async () => {
    expect(await toldOf(['"title": "Report"', '"lead": "Lead"'], ['"title": "Rapport"'], true)).toEqual([
      'locales/en/report.json:3:11 warning missing-translation: "report:lead" is missing in "fr" (add "lead" to locales/fr/report.json)',
    ]);
  });

  it('tells a missing file once', async () => {
    const { told } = await openTexts({ 'locales/en/extra.json': '{ "a": "A", "b": "B" }' }, 'fr');
    expect(told).toEqual([
      'locales/en/extra.json:1:1 missing-catalogue: "extra" has no catalogue in "fr" (add locales/fr/extra.json)',
    ]);
  });

  it('tells missing prose, and prose that the reference does not have', async () => {
    const files = { 'locales/en/prose/a/lead.md': 'Lead.\n', 'locales/fr/prose/a/leed.md': 'Chapeau.\n' };
    expect((await openTexts(files, 'fr')).told).toEqual([
      'locales/en/prose/a/lead.md:1:1 missing-prose: "a/lead" is missing in "fr" (add locales/fr/prose/a/lead.md)',
      'locales/fr/prose/a/leed.md:1:1 warning unknown-prose: "a/leed" is not in "en", the reference (did you mean "a/lead"?)',
    ]);
  });

  it('leaves the choices of country names to each language', async () => {
    const { told } = await openTexts({ 'locales/en/countries.json': '{ "BY": "Belarus" }' }, 'fr');
    expect(told).toEqual([]);
  });
});

describe('what only one language has', () => {
  it('warns of a key that the reference does not know', async () => {
    expect(await toldOf(['"title": "Report"'], ['"title": "Rapport"', '"titel": "Rapport"'])).toEqual([
      'locales/fr/report.json:3:12 warning unknown-key: "report:titel" is not in "en", the reference (did you mean "report:title"?)',
    ]);
  });
});

describe('plural forms', () => {
  const en = ['"title": "Report"', '"n_one": "{{count}} Action"', '"n_other": "{{count}} Actions"'];

  it('asks French for "many"', async () => {
    const fr = ['"title": "Rapport"', '"n_one": "{{count}} Action"', '"n_other": "{{count}} Actions"'];
    expect(await toldOf(en, fr)).toEqual([
      'locales/fr/report.json:4:14 missing-plural: the plural form "report:n_many" is missing in "fr" (add "n_many" to locales/fr/report.json: "fr" has the forms one, many, other)',
    ]);
  });

  it('is content with all forms, and lets a form leave the count out', async () => {
    const fr = [
      '"title": "Rapport"',
      '"n_one": "une Action"',
      '"n_many": "{{count}} d’Actions"',
      '"n_other": "{{count}} Actions"',
    ];
    expect(await toldOf(en, fr)).toEqual([]);
  });

  it('warns of a form that the language does not have', async () => {
    const files = { 'locales/en/report.json': json([...en, '"n_few": "few"', '"n_zero": "none"']) };
    expect((await openTexts(files)).told).toEqual([
      'locales/en/report.json:5:12 warning superfluous-plural: "en" has no plural form "few": "report:n_few" is never printed',
    ]);
  });

  it('asks the reference for its own', async () => {
    const files = { 'locales/en/report.json': json(['"title": "Report"', '"n_other": "{{count}} Actions"']) };
    expect((await openTexts(files)).told).toEqual([
      'locales/en/report.json:3:14 missing-plural: the plural form "report:n_one" is missing in "en" (add "n_one" to locales/en/report.json: "en" has the forms one, other)',
    ]);
  });

  it('knows ordinals, and keys that only look like forms', async () => {
    const ordinals = ['one', 'two', 'few', 'other'].map((form) => `"place_ordinal_${form}": "{{count}}th"`);
    const files = {
      'locales/en/report.json': json(['"title": "Report"', '"step_one": "First"', ...ordinals]),
    };
    expect((await openTexts(files)).told).toEqual([]);
  });
});

describe('interpolation', () => {
  it('compares what the languages show', async () => {
    const en = ['"title": "{{numbers.total}} in {{year}}, {{numbers.from, dateRange(to: numbers.to)}}"'];
    expect(
      await toldOf(en, ['"title": "{{numbers.total, words}} en {{an}}, {{numbers.from, date}}"']),
    ).toEqual([
      'locales/fr/report.json:2:12 variables-differ: "report:title" does not show "{{year}}", "{{numbers.to}}", which "en" shows, and shows "{{an}}", which "en" does not show',
    ]);
  });

  it('compares prose too', async () => {
    const files = {
      'locales/en/prose/lead.md': 'It was {{numbers.total}}.\n',
      'locales/fr/prose/lead.md': 'C’était beaucoup.\n',
    };
    expect((await openTexts(files, 'fr')).told).toEqual([
      'locales/fr/prose/lead.md:1:1 variables-differ: "lead" does not show "{{numbers.total}}", which "en" shows',
    ]);
  });

  it('points at the value of a prose that the reference does not show', async () => {
    const files = {
      'locales/en/prose/lead.md': 'It was much.\n',
      'locales/fr/prose/lead.md': 'Beaucoup.\n\nC’était {{numbers.total}}.\n',
    };
    expect((await openTexts(files, 'fr')).told).toEqual([
      'locales/fr/prose/lead.md:3:9 variables-differ: "lead" shows "{{numbers.total}}", which "en" does not show',
    ]);
  });

  it.each([
    ['a {{b', '"{{" without a "}}" after it in "report:title"'],
    ['a }} b', '"}}" without a "{{" before it in "report:title"'],
    ['{{}}', '"{{}}" does not name a value in "report:title" (write {{path}} or {{path, format}})'],
    ['{{a b}}', '"{{a b}}" does not name a value in "report:title" (write {{path}} or {{path, format}})'],
    ['{{- a}}', '"{{- a}}" does not name a value in "report:title" (write {{path}} or {{path, format}})'],
    ['{{a, number(1)}}', '"1" is no option of a format in "report:title" (write name: value)'],
    ['{{a, number(}}', '"number(" is no format in "report:title" (write {{path, number(decimals: 1)}})'],
  ])('tells the wrong syntax of %s', async (text, message) => {
    const files = { 'locales/en/report.json': json([`"title": "${text}"`]) };
    expect((await openTexts(files)).told).toEqual([
      `locales/en/report.json:2:12 interpolation-syntax: ${message}`,
    ]);
  });

  it('tells unknown formats and options, and nesting', async () => {
    const files = {
      'locales/en/report.json': json([
        '"title": "{{a, numbr}}"',
        '"b": "{{a, number(decimal: 1)}}"',
        '"c": "$t(report:title)"',
      ]),
    };
    expect((await openTexts(files)).told).toEqual([
      'locales/en/report.json:2:12 unknown-format: unknown format "numbr" in "report:title" (did you mean "number"?; the formats are number, percent, date, dateRange, list, country, words)',
      'locales/en/report.json:3:8 unknown-option: the format "number" has no option "decimal" in "report:b" (did you mean "decimals"?)',
      'locales/en/report.json:4:8 nesting-unsupported: a text cannot take in another with "$t(" in "report:c" (give the other text to {{t}} as a variable: name=(t "namespace:key"))',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { checkParity, fingerprintOf } from '../../src/parity/parity.js';
import { ParityMemory } from '../../src/parity/parity-memory.js';
import { openProject } from '../../src/project/open.js';
import { ProjectMemory } from '../../src/project/project-memory.js';
import { staleTexts } from '../../src/translation/stale-texts.js';
import { textHash } from '../../src/translation/text-hash.js';
import { translationUnits } from '../../src/translation/units.js';
import { memoryHost } from '../project/memory-host.js';
import { type Changes, openSmall, smallProject } from '../project/small-project.js';

async function found(changes: Changes, language = 'fr') {
  const { project, told } = await openSmall(changes);
  if (!project) throw new Error(told.join('\n'));
  const diagnostics = checkParity(project, language, 'error');
  return diagnostics.map(({ severity, code, message, span }) => {
    const place = span ? `${span.file}:${span.line}:${span.column}` : '';
    return `${place} ${severity} ${code}: ${message}`;
  });
}

async function ofTexts(en: string, fr: string): Promise<readonly string[]> {
  const string = (text: string) => JSON.stringify({ title: text });
  const all = await found({ 'locales/en/report.json': string(en), 'locales/fr/report.json': string(fr) });
  return all.map((one) =>
    one.replace(/^locales\/fr\/report\.json:1:/, '').replace(', in "report:title"', ''),
  );
}

async function ofProse(en: string, fr: string): Promise<readonly string[]> {
  const all = await found({ 'locales/en/prose/a.md': en, 'locales/fr/prose/a.md': fr });
  return all.map((one) => one.replace(/^locales\/fr\/prose\/a\.md:/, '').replace(', in "a"', ''));
}

test.each([
  [
    'In 2018 there were 61',
    'En 2018 il y en avait 16',
    '33 warning numbers-differ: "16" stands here, "61" in "en"',
  ],
  ['See it on Monday', 'À voir mardi', '18 warning numbers-differ: "mardi" stands here, "Monday" in "en"'],
  ['Read (this)', 'Lire (ceci', '16 warning unbalanced: the bracket "(" has no partner'],
  ['Said “so”', 'Dit “ainsi”', '15 warning foreign-quotes: the quotation mark "“" is none of "fr"'],
  ['Two words', 'Deux  mots', '15 warning doubled-space: 2 spaces stand in a row'],
  ['The day', 'L`été', '12 warning wrong-apostrophe: "`" is no apostrophe'],
  ['The end.', 'La fin', '16 warning ending-differs: the text ends with no sign, that of "en" with "."'],
  ['What of the day', 'What of the day', '10 warning untranslated: the text is that of "en"'],
  ['Work in Benin', 'Travail au Togo', '22 warning names-differ: "Togo" stands here, "Benin" in "en"'],
  [
    'See https://a.eu/x',
    'Voir https://a.eu/y',
    '16 warning links-differ: "https://a.eu/y" stands here, "https://a.eu/x" in "en"',
  ],
  [
    'In 2018, and in 2018 again',
    'En 2018, et de nouveau',
    '10 warning numbers-differ: "2018" of "en" stands here less often',
  ],
  [
    'It does not work',
    'Cela marche',
    '10 warning negation-differs: "not" of "en" denies what nothing denies here',
  ],
  ['In six months', 'En six ans', '18 warning units-differ: "ans" stands here, "months" in "en"'],
  [
    'From {{report.year}} on {{report.id}}',
    'Dès {{report.id}} sur {{report.year}}',
    '15 warning figures-exchanged: "{{report.id}}" stands before "{{report.year}}", in "en" behind it',
  ],
  [
    'Of {{report.year, percent}}',
    'De {{report.year, number}}',
    '14 warning values-differ: "{{report.year}}" stands here, "{{report.year, percent}}" in "en"',
  ],
  [
    'Plans were made. The ministry worked with 12 experts. Nobody came.',
    'Des plans ont été faits. Personne n’est venu. Le ministère a travaillé avec 12 experts.',
    '35 warning order-differs: the sentences stand in another order than in "en"',
  ],
  [
    'Plans were made. The ministry worked with experts. The policy followed in spring.',
    'Des plans ont été faits. La politique a suivi au printemps.',
    '10 warning missing-sentence: "The ministry worked with experts." of "en" has no counterpart here',
  ],
])('%s: %s', async (en, fr, expected) => {
  expect(await ofTexts(en, fr)).toEqual([expected]);
});

test.each([
  ['He said “a”.', 'Il a dit « a ».'],
  ['Kenya', 'Kenya'],
  ['PDF, {{count}} pages', 'PDF, {{count}} pages'],
  ['Both came; one stayed', 'Tous deux sont venus ; l’un est resté'],
  ['In {{report.year}}.', 'En {{report.year}'],
  ['Nobody came', 'Personne n’est venu'],
  ['See No. 5', 'Voir le n° 5'],
  ['Work goes on, not least in May', 'Le travail se poursuit, et pas seulement en mai'],
  ['In one year and two months', 'En un an et deux mois'],
  ['Made. Then kept.', 'Fait, puis gardé.'],
  ['A Mexican and a Thai', 'Un Mexicain et un Thaïlandais'],
])('nothing is told of %s: %s', async (en, fr) => {
  expect(await ofTexts(en, fr)).toEqual([]);
});

describe('prose', () => {
  test('a paragraph that is not there, and one too many', async () => {
    expect(await ofProse('One. {facts="F001"}\n\nMore.\n', 'Un. {facts="F001"}\n')).toEqual([
      '1:1 error missing-paragraph: "More.…" of "en" has no translation here',
    ]);
    expect(await ofProse('One. {facts="F001"}\n', 'Un. {facts="F001"}\n\nEncore.\n')).toEqual([
      '3:1 warning surplus-paragraph: the text has no counterpart in "en"',
    ]);
  });

  test('references and footnotes', async () => {
    expect(await ofProse('See @page(a).^[Here.]\n', 'Voir @page(b).\n')).toEqual([
      '1:6 warning references-differ: "@page(b)" stands here, "@page(a)" in "en"',
      '1:1 warning footnotes-differ: a footnote of "en" does not stand here',
    ]);
  });

  test('words that say that they are in another language are', async () => {
    expect(
      await ofProse('A book, “What of the day”.\n', 'Un livre, [“What of the day”]{lang=en}.\n'),
    ).toEqual([]);
  });
});

test('the glossary is kept to', async () => {
  const all = await found({
    'locales/glossary.csv': 'en,fr,fr forbidden\nroundtable,table ronde,tour de table\n',
    'locales/en/report.json': '{ "title": "A roundtable", "b": "Roundtables", "c": "The Roundtable" }',
    'locales/fr/report.json': '{ "title": "Un tour de table", "b": "Tables rondes", "c": "La réunion" }',
  });
  expect(all).toEqual([
    'locales/fr/report.json:1:16 warning forbidden-term: the glossary forbids "tour de table", in "report:title"',
    'locales/fr/report.json:1:12 warning term-differs: "roundtable" of "en" is not translated as the glossary has it, in "report:title"',
    'locales/fr/report.json:1:59 warning term-differs: "Roundtable" of "en" is not translated as the glossary has it, in "report:c"',
  ]);
});

test('what is accepted is not told, until the text changes', async () => {
  const files = (fr: string) => ({
    'locales/en/report.json': '{ "title": "In 2018" }',
    'locales/fr/report.json': `{ "title": "${fr}" }`,
  });
  const { project } = await openSmall(files('En 2019'));
  const [unit] = (project && translationUnits(project, 'fr')?.units) ?? [];
  if (!unit) throw new Error('no unit');
  const keys = `report:title:\n  accepted:\n    - { check: numbers-differ, language: fr, text: "${fingerprintOf(unit)}", reason: Why not }\n`;
  expect(await found({ ...files('En 2019'), 'locales/keys.yaml': keys })).toEqual([]);
  expect(await found({ ...files('En 2020'), 'locales/keys.yaml': keys })).toEqual([
    'locales/fr/report.json:1:16 warning numbers-differ: "2020" stands here, "2018" in "en", in "report:title"',
    'locales/keys.yaml:3:7 warning lapsed-acceptance: "numbers-differ" is accepted below "report:title" for what is no longer there',
  ]);
});

test('of the reference nothing is told', async () => {
  expect(await found({}, 'en')).toEqual([]);
});

describe('a reference in another language than English', () => {
  const germanFirst = {
    'data/report.yaml': `id: small
year: 2018
date: 2019-06-11
languages: [de, en, fr]
metadata: { title: 'report:title' }
`,
  };

  async function ofGerman(de: string, en: string): Promise<readonly string[]> {
    const string = (text: string) => JSON.stringify({ title: text });
    const texts = { 'locales/de/report.json': string(de), 'locales/en/report.json': string(en) };
    const all = await found({ ...germanFirst, ...texts }, 'en');
    return all.map((one) =>
      one.replace(/^locales\/en\/report\.json:1:/, '').replace(', in "report:title"', ''),
    );
  }

  test.each([
    [
      'Es gab 1.250 Besuche',
      'There were 1,520 visits',
      '22 warning numbers-differ: "1,520" stands here, "1.250" in "de"',
    ],
    [
      'Die Arbeit geht nicht weiter',
      'The work goes on',
      '10 warning negation-differs: "nicht" of "de" denies what nothing denies here',
    ],
    ['In sechs Monaten', 'In six years', '18 warning units-differ: "years" stands here, "Monaten" in "de"'],
    ['Am Montag', 'On Friday', '14 warning numbers-differ: "Friday" stands here, "Montag" in "de"'],
    ['Er sagte „ja“.', 'He said „yes“.', '19 warning foreign-quotes: the quotation mark "„" is none of "en"'],
  ])('%s: %s', async (de, en, expected) => {
    expect(await ofGerman(de, en)).toContain(expected);
  });

  test.each([
    ['Unter den Gästen war Nr. 5', 'Among the guests was No. 5'],
    ['Er sagte „ja“: 1.250,5 Tonnen', 'He said “yes”: 1,250.5 tonnes'],
    ['Niemand kam', 'Nobody came'],
    ['Zwei Drittel im Mai', 'Two thirds in May'],
  ])('nothing is told of %s: %s', async (de, en) => {
    expect(await ofGerman(de, en)).toEqual([]);
  });
});

test('what was told is told again, until what it rests on is other', async () => {
  const [english, french] = ['In 2018 there were roundtables', 'En 2019 il y eut des tours de table'];
  const files: Changes = {
    'locales/en/report.json': JSON.stringify({ title: english }),
    'locales/fr/report.json': JSON.stringify({ title: french }),
    'locales/en/prose/a.md': 'Words.\n{facts="F001"}\n',
    'locales/fr/prose/a.md': 'Mots.\n{facts="F001"}\n',
    'locales/keys.yaml': 'report:title: { note: The title }\n',
    'locales/glossary.csv': 'en,fr,fr forbidden\nnothing,rien,\n',
    'locales/fr.lock': '# nothing\n',
  };
  const accepted = `{ check: numbers-differ, language: fr, text: "${textHash(english, french)}", reason: Said so. }`;
  const saves: readonly Changes[] = [
    { 'locales/keys.yaml': `report:title: { accepted: [${accepted}] }\n` },
    { 'locales/glossary.csv': 'en,fr,fr forbidden\nroundtables,tables rondes,tours de table\n' },
    { 'locales/fr.lock': `report:title ${textHash('Another')}\na ${textHash('Another')}\n` },
    { 'data/facts.csv': 'id,statement,source,confidence\n' },
    { 'locales/en/report.json': JSON.stringify({ title: english.replace('2018', '2019') }) },
  ];
  const [opening, memory] = [new ProjectMemory(), new ParityMemory()];
  const told = new Set<string>();
  for (const changes of saves.flatMap((one) => [{}, one])) {
    const { value: project } = await openProject(memoryHost(smallProject({ ...files, ...changes })), opening);
    if (!project) throw new Error(JSON.stringify(changes));
    const findings = checkParity(project, 'fr', 'warning', memory);
    expect(findings).toEqual(checkParity(project, 'fr', 'warning'));
    expect(checkParity(project, 'fr', 'warning', memory)).toBe(findings);
    const isStale = staleTexts(project, 'fr', memory.units);
    const span = { file: 'locales/fr/report.json', line: 1, column: 10, length: french.length + 2 };
    const stale = isStale({ kind: 'string', key: 'report:title', language: 'fr', span });
    expect(stale).toBe('locales/fr.lock' in changes);
    told.add(findings.map(({ code }) => code).join());
  }
  expect([...told]).toEqual([
    'numbers-differ',
    '',
    'numbers-differ,forbidden-term,term-differs',
    'numbers-differ,stale-translation,stale-translation',
  ]);
});

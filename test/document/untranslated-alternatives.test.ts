import { expect, it } from 'vitest';
import { parseDocument } from '../../src/document/parse.js';
import { untranslatedAlternatives } from '../../src/document/untranslated-alternatives.js';
import { graphicsIn } from '../../src/document/walk.js';
import type { MarkedOrigin } from '../../src/layout/origins.js';
import { english, marked, project, shown } from './parsing.js';

const layout = { file: 'templates/main.hbs', line: 1, column: 1, length: 0 };

function edition(language: string, alt: string, missing?: true) {
  const span = { file: `locales/${language}/report.json`, line: 7, column: 10, length: alt.length };
  const text = { kind: 'string' as const, key: 'report:alt', language, span };
  const origin: MarkedOrigin = {
    layout,
    text: { ...text, ...(missing && { missing }) },
  };
  return drawn(language, [
    ['<report><chart spec="by-region" alt="', { layout, advances: true }],
    [alt, origin],
    ['"/></report>', { layout, advances: true }],
  ]);
}

function literal(language: string, spec: string, alt: string) {
  const markup = `<report><chart spec="${spec}" alt="${alt}"/></report>`;
  return drawn(language, [[markup, { layout, advances: true }]]);
}

function drawn(code: string, stretches: Parameters<typeof marked>[0]) {
  const { value } = parseDocument(marked(stretches), project, { ...english, code });
  return { language: code, graphics: graphicsIn(value?.children ?? []) };
}

it('reports a picture that says the same in two languages, where the later one says it', () => {
  const found = untranslatedAlternatives([
    edition('en', 'The hall is full'),
    edition('fr', 'The hall  is full'),
  ]);
  expect(found).toEqual([
    {
      severity: 'warning',
      code: 'untranslated-alternative',
      message: 'the alternative of "by-region" is the same in "en" and "fr"',
      edition: 'fr',
      span: { file: 'locales/fr/report.json', line: 7, column: 10, length: 17 },
      trace: [{ message: '"report:alt" is printed here', span: { ...layout } }],
      hints: ['say in "fr" what the picture shows'],
    },
  ]);
});

it('compares all languages with each other', () => {
  const editions = [edition('en', 'A full hall'), edition('fr', 'Salle'), edition('de', 'Salle')];
  expect(shown(untranslatedAlternatives(editions))).toEqual([
    '7:10 untranslated-alternative: the alternative of "by-region" is the same in "fr" and "de"',
  ]);
});

it('sends words of the layout to the catalogues', () => {
  const editions = [literal('en', 'by-region', 'Full'), literal('fr', 'by-region', 'Full')];
  const [found] = untranslatedAlternatives(editions);
  expect(found?.span).toMatchObject({ file: 'templates/main.hbs', line: 1, column: 38 });
  expect(found?.hints).toEqual(['write it into the catalogues, and print it with {{t "…"}}']);
});

it.each([
  ['other words', [edition('en', 'The hall is full'), edition('fr', 'La salle est pleine')]],
  ['varieties of one language', [edition('pt', 'A sala'), edition('pt-BR', 'A sala')]],
  ['other pictures', [literal('en', 'by-region', 'Full'), literal('fr', 'milestones', 'Full')]],
  ['numbers alone', [edition('en', '3 : 9'), edition('fr', '3 : 9')]],
  ['what a draft misses', [edition('fr', '[alt]', true), edition('de', '[alt]', true)]],
  ['pictures that say nothing', [literal('en', 'by-region', ''), literal('fr', 'by-region', '')]],
])('lets %s be', (_, editions) => {
  expect(untranslatedAlternatives(editions)).toEqual([]);
});

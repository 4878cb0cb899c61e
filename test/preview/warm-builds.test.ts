import { expect, it } from 'vitest';
import type { EditionRequest } from '../../src/edition.js';
import { EditionMemory } from '../../src/edition-memory.js';
import { KeptFiles } from '../../src/kept-files.js';
import { ProjectMemory } from '../../src/project/project-memory.js';
import { built, filesOf } from '../support/edited-project.js';
import { caseFolder } from '../support/project-folder.js';
import { Dice, type Edit, randomEdit } from './random-edits.js';

/** With all that is numbered, referred to, listed, drawn and noted, on many pages. */
const layout = `<report>
  <section><h1 id="contents" class="unlisted">{{t "report:title"}}</h1><toc/><list-of kind="figures"/></section>
  <page-break/>
  <section>
    <h1 id="welcome">{{t "report:welcome"}}</h1>
    {{prose "welcome"}}
    <p>{{t "report:beds" count=harvest.beds}}<footnote>{{t "report:plan"}}</footnote></p>
    <img src="data/images/plan.png" alt="{{t "report:plan"}}" width="30"/>
  </section>
  <page-break/>
  <section>
    {{> parts/harvest}}
    {{#each harvest.byBed.rows as |row|}}{{> parts/bed row label="A bed"}}{{> parts/bed row label="A bed"}}{{/each}}
    {{> parts/opens-box}}<p>{{t "report:kilos"}}</p></div>
    <page-break/>
    {{> parts/tally}}{{#each sources as |one|}}<p>{{one.title}}</p>{{/each}}{{> parts/facts}}{{#with tally}}{{> parts/spare}}{{/with}}
    {{#> parts/framed frame=tally.guess}}<p>{{number harvest.total}}</p>{{> parts/spare spare=tally.sunny}}{{/parts/framed}}
    {{#each (where tally.tools.rows "place" "shed") as |tool|}}{{> parts/tool tool}}{{/each}}
    {{prose "tools" count=tally.spare}}
    <figure id="fig-tools"><chart spec="tools" alt="{{t "report:alt"}}" height="30"/><figcaption>{{t "report:kilos"}}</figcaption></figure>
    <figure id="fig-share"><chart spec="share" alt="{{t "report:alt"}}" height="30"/><figcaption>{{t "report:kilos"}}</figcaption></figure>
    <page-break/>
    <p>See <ref to="welcome" form="pages"/>.<footnote>{{t "report:harvest"}}</footnote></p>
    <img src="data/images/plan.jpg" alt="{{> parts/plan}}" width="20"/>
  </section>
  <page-break/>
  <section numbering="roman"><h1 id="end">{{t "report:kilos"}}</h1><p><ref to="fig-harvest" form="number"/></p></section>
</report>
`;

/** Called with arguments, in a loop, twice with the same; whole, in an attribute, and open where it ends. */
const partials = {
  'templates/parts/bed.hbs': '<p>{{label}} {{t (concat "report:bed." bed)}}: {{number kilos}}</p>',
  'templates/parts/plan.hbs': '{{t "report:plan"}} ({{t "report:kilos"}})',
  'templates/parts/opens-box.hbs': '<div><p>{{t "report:welcome"}}</p>',
  'templates/parts/tally.hbs':
    '<p>{{percent tally.share}}, {{@root.tally.sunny}} of {{harvest.beds}}</p>{{#each tally.kilosByBed.rows as |row|}}<p>{{row.bed}}: {{row.kilos}}{{#if @last}}.{{/if}}</p>{{/each}}{{> parts/spare spare=tally.spare}}',
  'templates/parts/spare.hbs':
    '<p>{{#if spare}}{{t "report:beds" count=spare}}{{else}}{{t "report:plan"}}{{/if}} {{value @root.tally.guess}}</p>',
  'templates/parts/facts.hbs': '{{#each facts as |one|}}<p>{{one.statement}}</p>{{/each}}',
  'templates/parts/framed.hbs':
    '<div><p>{{frame}}</p>{{> @partial-block}}{{> parts/spare spare=tally.spare}}</div>',
  'templates/parts/tool.hbs': '<p>{{tool}} ({{place}}): {{number count}}</p>',
};

/** Values in groups, tested, counted and iterated over, derived from those of another file, and made up. */
const tally = {
  'data/tally.yaml': `values:
  share: { round: { of: { ratio: [harvest.beds, 8] }, decimals: 2 } }
  sunny: { count: harvest.byBed, where: { bed: south } }
  spare: { value: 0, source: [diary] }
  guess: { value: 7, status: illustrative }
datasets:
  kilosByBed: { group: { dataset: harvest.byBed, by: bed, sum: kilos } }
  tools:
    columns: { tool: id, count: integer, place: id }
    rows:
      - { tool: spade, count: 2, place: shed }
      - { tool: rake, count: 1, place: garage }
    source: [diary]
`,
  'data/charts.yaml': `harvest:
  kind: bar
  dataset: harvest.byBed
  category: bed
  labels: report:bed
  series: [{ column: kilos, label: report:kilos, colour: accent }]
tools:
  kind: bar
  dataset: tally.tools
  category: tool
  series: [{ column: count, label: report:kilos, colour: accent }]
share:
  kind: share
  part: tally.sunny
  whole: harvest.beds
  labels: { part: 'report:bed.south', rest: 'report:bed.north' }
`,
  'locales/en/prose/tools.md': 'Of {{count, number}} tools {{tally.sunny, words}} is in the sun.\n',
  'locales/fr/prose/tools.md': 'De {{count, number}} outils, {{tally.sunny, words}} est au soleil.\n',
};

it.each([
  ['fr', 'web', 30],
  ['en', 'draft', 20],
  ['fr', 'draft', 20],
] as const)(
  'gives what builds without a memory give, whatever is saved: %s, %s',
  {
    timeout: 180_000,
  },
  async (language, profile, edits) => {
    const edition = { language, profile };
    const { texts, save } = await savedProject(edition);
    const first = new Map(texts);
    const dice = new Dice(2018);
    let undo: Edit | undefined;
    let whole = 0;
    for (let edit = 0; edit < edits; edit++) {
      const [path, text]: Edit = undo ?? randomEdit(texts, first, dice);
      const before = texts.get(path) ?? '';
      const cold = await save(path, text, `edit ${edit}, of ${path}`);
      if (cold.pdf.length > 0) whole += 1;
      // What is broken is mended in the end, often with more edits in between.
      undo = cold.pdf.length === 0 && dice.below(3) > 0 ? [path, before] : undefined;
    }
    expect(whole).toBeGreaterThan(edits / 2);
  },
);

it.each([
  ['en', 'draft'],
  ['fr', 'web'],
] as const)(
  'prints anew what shows a value, or is made of a layout: %s, %s',
  {
    timeout: 180_000,
  },
  async (language, profile) => {
    const { texts, save } = await savedProject({ language, profile });
    const first = await save('data/tally.yaml', texts.get('data/tally.yaml') ?? '', 'the first build');
    expect(first.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const [path, from, to] of saves) {
      const before = texts.get(path) ?? '';
      const after = before.replace(from, to);
      expect(after, `${from} in ${path}`).not.toBe(before);
      const { pdf } = await save(path, after, `"${to}" in ${path}`);
      expect(pdf.equals(first.pdf), `other bytes with "${to}" in ${path}`).toBe(false);
      const again = await save(path, before, `"${from}" in ${path}`);
      expect(again.pdf.equals(first.pdf), `the first bytes again with "${from}" in ${path}`).toBe(true);
    }
  },
);

/** Each shows on the pages: the file, what is replaced in it, by what. */
const saves: readonly (readonly [path: string, from: string, to: string])[] = [
  // Printed in two places and in a text; a number in an empty place; a plural; a test that comes out otherwise.
  ['data/tally.yaml', 'guess: { value: 7', 'guess: { value: 8'],
  ['data/tally.yaml', 'spare: { value: 0', 'spare: { value: 1'],
  ['data/tally.yaml', 'spare: { value: 0', 'spare: { value: 2'],
  ['data/tally.yaml', 'value: 7, status: illustrative', 'value: 7, source: [diary]'],
  ['data/tally.yaml', 'value: 0, source: [diary]', 'value: 0, status: illustrative'],
  ['data/tally.yaml', 'place: garage', 'place: shed'],
  ['data/tally.yaml', 'tool: spade, count: 2', 'tool: spade, count: 3'],
  ['data/tally.yaml', '- { tool: rake', '- { tool: hoe, count: 4, place: shed }\n      - { tool: rake'],
  // What others are derived from.
  ['data/harvest.yaml', 'beds: { value: 2, source: [diary] }', 'beds: { value: 4, status: illustrative }'],
  ['data/harvest-by-bed.csv', 'north,450,shade\nsouth,800', 'north,440,shade\nsouth,810'],
  ['data/harvest-by-bed.csv', 'north,450,shade', 'south,450,shade'],
  ['data/charts.yaml', 'colour: accent', 'colour: ink'],
  ['data/sources.yaml', 'Garden diary', 'Diary of the garden'],
  ['data/facts.csv', '5 May', 'the 5th of May'],
  ['data/facts.csv', 'F001,', 'F009,'],
  // Layouts: a partial of several places, one with a block, one that others stand in, and one that is no more.
  ['templates/parts/spare.hbs', '<p>', '<p>Spare: '],
  ['templates/parts/framed.hbs', '<div>', '<div><p>Framed</p>'],
  ['templates/parts/tally.hbs', '{{> parts/spare spare=tally.spare}}', '{{> parts/spare}}'],
  ['templates/parts/tally.hbs', '<p>', '\n<p>Shares '],
  ['templates/main.hbs', '{{> parts/opens-box}}', '{{> parts/tally}}{{> parts/opens-box}}'],
];

it('tells what a face lacks at the next place, where the first is mended', async () => {
  const [first, second] = ['title', 'plan'].map((key) => `<p class="small">{{t "report:${key}"}}</p>`);
  const path = 'templates/parts/first.hbs';
  const main = `<report>{{> parts/first}}<page-break/>${second}</report>`;
  const files = await filesOf(
    await caseFolder('garden', { 'templates/main.hbs': main, [path]: first ?? '' }),
  );
  const theme = files.texts.get('templates/theme.yaml') ?? '';
  const family = 'slanted: { regular: SourceSans3-It.ttf }';
  const style = 'small: { family: slanted, caps: small }';
  files.texts.set(
    'templates/theme.yaml',
    theme.replace('families:', `families:\n  ${family}`).replace('styles:', `styles:\n  ${style}`),
  );
  const kept = new KeptFiles(() => files.open());
  const [opening, memory] = [new ProjectMemory(), new EditionMemory()];
  const lacks = async () => {
    const edition = { language: 'en', profile: 'web' } as const;
    const { diagnostics } = await built(edition, kept.open(), opening, memory);
    return diagnostics.filter(({ code }) => code === 'missing-feature');
  };
  expect(await lacks()).toHaveLength(1);
  files.texts.set(path, '<p>{{t "report:title"}}</p>');
  kept.forget([path]);
  expect(await lacks()).toHaveLength(1);
});

/** A project in memory, and the saves of one edition: each is built with what the builds before have left, and without. */
async function savedProject(edition: Pick<EditionRequest, 'language' | 'profile'>) {
  const folder = await caseFolder('garden', { 'templates/main.hbs': layout, ...partials, ...tally });
  const { texts, open } = await filesOf(folder);
  const kept = new KeptFiles(open);
  const [opening, memory] = [new ProjectMemory(), new EditionMemory()];
  return {
    texts,
    /** What a build without a memory gives, after it is compared. */
    async save(path: string, text: string, what: string) {
      texts.set(path, text);
      kept.forget([path]);
      const warm = await built(edition, kept.open(), opening, memory);
      const cold = await built(edition, open());
      expect(warm.diagnostics, `after ${what}`).toEqual(cold.diagnostics);
      expect(warm.asked, `the same texts asked for after ${what}`).toEqual(cold.asked);
      expect(warm.pdf.equals(cold.pdf), `the same bytes after ${what}`).toBe(true);
      return cold;
    },
  };
}

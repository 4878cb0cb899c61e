import { expect, it } from 'vitest';
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
    const files = await filesOf(await caseFolder('garden', { 'templates/main.hbs': layout, ...partials }));
    const first = new Map(files.texts);
    const dice = new Dice(2018);
    const kept = new KeptFiles(() => files.open());
    const opening = new ProjectMemory();
    const memory = new EditionMemory();
    let undo: Edit | undefined;
    let whole = 0;
    for (let edit = 0; edit < edits; edit++) {
      const [path, text]: Edit = undo ?? randomEdit(files.texts, first, dice);
      const before = files.texts.get(path) ?? '';
      files.texts.set(path, text);
      kept.forget([path]);
      const warm = await built(edition, kept.open(), opening, memory);
      const cold = await built(edition, files.open());
      expect(warm.diagnostics, `after edit ${edit}, of ${path}`).toEqual(cold.diagnostics);
      expect(warm.asked, `the same texts asked for after edit ${edit}, of ${path}`).toEqual(cold.asked);
      expect(warm.pdf.equals(cold.pdf), `the same bytes after edit ${edit}, of ${path}`).toBe(true);
      if (cold.pdf.length > 0) whole += 1;
      // What is broken is mended in the end, often with more edits in between.
      undo = cold.pdf.length === 0 && dice.below(3) > 0 ? [path, before] : undefined;
    }
    expect(whole).toBeGreaterThan(edits / 2);
  },
);

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

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pseudoString } from '../../src/language/pseudo/pseudo-catalogue.js';
import { report, succeeds } from '../support/cli.js';
import { PdfFile } from '../support/pdf-file.js';
import { type StructureElement, structureOf } from '../support/pdf-structure.js';
import { caseFolder, emptyFolder, root, sharedFolders } from '../support/project-folder.js';
import { readTagged, type TaggedFile } from '../support/tagged-page.js';
import { patience } from './built-report.js';

const FILE = 'mieux-2018-annual-report-en-x-qps-draft.pdf';
const newFolder = sharedFolders();
let bytes: Uint8Array;
let tagged: TaggedFile;
let told: string;

beforeAll(async () => {
  const out = await newFolder();
  const { stderr } = await succeeds(['build', '--project', root, '--language', 'qps', '--out', out], root);
  told = stderr;
  bytes = readFileSync(join(out, FILE));
  tagged = await readTagged(bytes);
}, patience);

/** All words of the document in its order of reading; the state of the draft at its end is no text of the report. */
function wordsRead(): string {
  const marked = new Map(tagged.pages.flatMap((page) => [...page.marked]));
  const ofElement = ({ children }: StructureElement): string =>
    children
      .map((child) => {
        if ('role' in child) return `${ofElement(child)}\n`;
        return 'mcid' in child ? (marked.get(`p${child.page}R_mc${child.mcid}`) ?? '') : '';
      })
      .join('');
  const text = ofElement(structureOf(new PdfFile(bytes)));
  return text.slice(0, text.indexOf(pseudoString('State of this draft')));
}

/** What stands in no bracket. */
function outside(text: string): string {
  let depth = 0;
  let result = '';
  for (const sign of text) {
    if (sign === '[') depth++;
    else if (sign === ']') depth--;
    if (depth < 0) throw new Error(`a bracket closes too early after ${JSON.stringify(result.slice(-200))}`);
    result += depth === 0 && sign !== ']' ? sign : sign === '[' ? '\n' : '';
  }
  if (depth !== 0) throw new Error('a bracket does not close');
  return result;
}

/** Stretches of words between signs and line ends, each once. */
function phrasesOf(text: string): ReadonlySet<string> {
  const phrases = text
    .split(/[^\p{L}\p{M}’' -]+| [-–] /u)
    .map((phrase) => phrase.replace(/^[ ']+|[ ']+$/g, ''));
  return new Set(phrases.filter((phrase) => /\p{L}/u.test(phrase)));
}

describe('the report in the pseudo-language', () => {
  it('has no text of its own in its layouts', () => {
    expect(told).not.toContain('hard-coded-text');
    expect(told).not.toContain('error');
  });

  it('keeps its covers to a page and cuts no word: what has no room goes on on another page', () => {
    const codes = [...told.matchAll(/^warning .*\[([\w-]+)\] \(/gm)].map(([, code]) => code);
    expect(new Set(codes)).toEqual(new Set(['half-empty-page']));
  });

  it('prints letters without brackets only where they are data', () => {
    // Titles and names of sources, and the numerals of Actions, are those of data/, in every language the same.
    const data = readdirSync(join(root, 'data')).map((name) =>
      readFileSync(join(root, 'data', name), 'utf8'),
    );
    // Names of countries and months come from Intl, in the reference's language.
    const codes = [...data.join(' ').matchAll(/\b[A-Z]{2}\b/g)].map(([code]) => code);
    const countries = codes.map((code) => new Intl.DisplayNames('en-GB', { type: 'region' }).of(code) ?? '');
    const months = (['short', 'long'] as const).flatMap((month) =>
      Array.from({ length: 12 }, (_, index) =>
        new Intl.DateTimeFormat('en-GB', { month }).format(new Date(2018, index, 15)),
      ),
    );
    const known = [...data.flatMap((text) => [...phrasesOf(text)]), ...countries, ...months, 'and'];
    const allowed = ` ${known.join(' \n ').replaceAll('’', "'").replaceAll('-', ' ')} `;
    const isData = (phrase: string) =>
      allowed.includes(` ${phrase.replaceAll('’', "'").replaceAll('-', ' ')} `);
    // Labels that stand beside each other on a map are one stretch.
    const longestFirst = [...new Set(countries)].sort((a, b) => b.length - a.length);
    const isOfCountries = (phrase: string) =>
      longestFirst.reduce((rest, name) => rest.replaceAll(name, ''), phrase).trim() === '';
    const unknown = [...phrasesOf(outside(wordsRead()))].filter(
      (phrase) => !isData(phrase) && !isOfCountries(phrase),
    );
    expect(unknown).toEqual([]);
  });

  it('has brackets around all that repeats on pages, in the outline and in the title', () => {
    for (const { artifacts } of tagged.pages)
      expect(outside(artifacts.join('\n')).match(/\p{L}+/gu)).toBeNull();
    for (const { title } of tagged.outline) expect(outside(title).match(/\p{L}+/gu)).toBeNull();
    expect(tagged.outline.length).toBeGreaterThan(20);
  });
});

describe('--language qps', () => {
  it('tells of words that stand in a layout, and leaves the manifest as it is', async () => {
    const folder = await caseFolder('garden', {
      'templates/main.hbs': `<report>
  <section>
    <h1 id="welcome">{{t "report:welcome"}}</h1>
    {{prose "welcome"}}
    <p>{{t "report:beds" count=harvest.beds}} in <span lang="fr">deux jardins</span></p>
    <img src="data/images/plan.png" alt="A plan" width="30"/>
  </section>
  <page-break/>
  <section>
    {{> parts/harvest}}
  </section>
</report>
`,
    });
    await succeeds(['build'], folder);
    const manifest = readFileSync(join(folder, 'output/manifest.json'), 'utf8');
    const { stderr } = await succeeds(['build', '--language', 'qps'], folder);
    const places = [...stderr.matchAll(/warning (".*) \[hard-coded-text\].*\n {2}at (.*)/g)];
    expect(places.map(([, message, place]) => `${place}: ${message}`)).toEqual([
      'templates/main.hbs:5:46: "in" stands in the layout: it is the same in every language',
      'templates/main.hbs:6:5: "A plan" stands in the layout: it is the same in every language',
    ]);
    expect(readFileSync(join(folder, 'output/manifest.json'), 'utf8')).toBe(manifest);
    expect(readdirSync(join(folder, 'output'))).toContain('garden-2023-en-x-qps-draft.pdf');
  });

  it('is built by itself', async () => {
    const { code, stderr } = await report(
      ['build', '--project', root, '--language', 'en', 'qps'],
      await emptyFolder(),
    );
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: "qps" is built by itself\n' });
  });
});

import { describe, expect, it } from 'vitest';
import { compareStructures } from '../../src/document/compare-structures.js';
import { parseDocument } from '../../src/document/parse.js';
import { structureOf } from '../../src/document/structure.js';
import type { MarkedOrigin } from '../../src/layout/origins.js';
import type { KeyNote } from '../../src/project/key-notes.js';
import { english, marked, project, shown } from './parsing.js';

const layout = { file: 'templates/main.hbs', line: 1, column: 1, length: 0 };

/** A document out of stretches of markup; those with a key are of that prose file. */
function edition(
  language: string,
  ...stretches: readonly (string | readonly [key: string, markup: string])[]
) {
  const origins = stretches.map((one): readonly [string, MarkedOrigin] => {
    if (typeof one === 'string') return [one, { layout, advances: true }];
    const [key, markup] = one;
    const span = { file: `locales/${language}/prose/${key}.md`, line: 3, column: 1, length: 0 };
    return [markup, { layout, text: { kind: 'prose', key, language, span } }];
  });
  const whole: Parameters<typeof marked>[0] = [
    ['<report>', { layout, advances: true }],
    ...origins,
    ['</report>', { layout, advances: true }],
  ];
  const { value, diagnostics } = parseDocument(marked(whole), project, { ...english, code: language });
  if (!value) throw new Error(shown(diagnostics).join('\n'));
  return { language, structure: structureOf(value) };
}

function compared(
  reference: ReturnType<typeof edition>,
  own: ReturnType<typeof edition>,
  notes: ReadonlyMap<string, KeyNote> = new Map(),
): readonly string[] {
  return compareStructures(reference, own, notes).map(
    ({ code, message, span }) => `${span?.file}:${span?.line} ${code}: ${message}`,
  );
}

const HEADS = ['<h1 id="a">A</h1>', '<h1 id="b">B</h1>', '<h1 id="c">C</h1>'] as const;
const TABLE = (rows: string) => `<table><caption>T</caption><tbody>${rows}</tbody></table>`;
const ROW = '<tr><th scope="row">a</th><td>1</td></tr>';

describe('editions that layouts build differently', () => {
  it('lack what the reference has, at its place', () => {
    expect(compared(edition('en', ...HEADS), edition('fr', HEADS[0], HEADS[2]))).toEqual([
      'templates/main.hbs:1 structure-differs: the heading "b" of "en" is missing in "fr"',
    ]);
  });

  it('have what the reference has not', () => {
    const note = '<p>Words<footnote>Said.</footnote></p>';
    expect(compared(edition('en', ...HEADS), edition('fr', ...HEADS, note))).toEqual([
      'templates/main.hbs:1 structure-differs: a footnote is not in "en"',
    ]);
  });

  it('have it in another order', () => {
    expect(compared(edition('en', ...HEADS), edition('fr', HEADS[1], HEADS[0], HEADS[2]))).toEqual([
      expect.stringMatching(/structure-differs: the heading "[ab]" stands elsewhere than in "en"$/),
    ]);
  });

  it('have tables of other shapes', () => {
    expect(compared(edition('en', TABLE(ROW + ROW)), edition('fr', TABLE(ROW)))).toEqual([
      'templates/main.hbs:1 structure-differs: a table has 2 columns, 1 row, in "en" 2 columns, 2 rows',
    ]);
  });

  it('are told of once where texts say it already: those of both are compared one by one', () => {
    const [with_, without] = ['<p>a<footnote>b</footnote></p>', '<p>a</p>'];
    expect(compared(edition('en', ['x', with_]), edition('fr', ['x', without]))).toEqual([]);
    expect(compared(edition('en', ['x', with_], ['y', without]), edition('fr', ['y', without]))).toEqual([
      'locales/en/prose/x.md:3 structure-differs: a footnote of "en" is missing in "fr"',
    ]);
  });

  it('may be meant so, until it changes', () => {
    const [en, fr] = [edition('en', ...HEADS), edition('fr', HEADS[0], HEADS[2])];
    const [found] = compareStructures(en, fr, new Map());
    const text = /text: "(\w+)"/.exec(found?.hints?.[0] ?? '')?.[1] ?? '';
    const accepted = {
      check: 'structure-differs',
      language: 'fr',
      text,
      reason: 'It is for others.',
      span: layout,
    };
    const notes = new Map([['templates/main.hbs', { accepted: [accepted], span: layout }]]);
    expect(compared(en, fr, notes)).toEqual([]);
    expect(compared(en, en, notes)).toEqual([]);
    expect(compared(en, edition('fr', ...HEADS), notes)).toEqual([
      'templates/main.hbs:1 lapsed-acceptance: "structure-differs" is accepted below "templates/main.hbs" for what is no longer there',
    ]);
  });
});

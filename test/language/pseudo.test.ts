import { describe, expect, it } from 'vitest';
import { createMarkdown } from '../../src/language/prose/markdown.js';
import { pseudoProse, pseudoString, withPseudoLanguage } from '../../src/language/pseudo/pseudo-catalogue.js';
import { openTexts } from './open-texts.js';

const prose = (text: string): string =>
  pseudoProse({ file: 'locales/en/prose/a.md', text }, createMarkdown()).text;
const letters = (text: string): number => [...text.matchAll(/\p{L}/gu)].length;

describe('a pseudo-translation', () => {
  it.each([
    ['Actions', '[Åçţííöñš]'],
    ['{{count, number}} readers', '[{{count, number}} řéááďéřš]'],
    ['{{region}}', '[{{region}}]'],
    ['‡', '‡'],
    ['61', '61'],
    ['See https://example.org/a?b=c, page 3.', '[Šééé https://example.org/a?b=c, páğéé 3.]'],
    ['of ISO-8859-1 and a@b.eu', '[öf ISO-8859-1 ááñď a@b.eu]'],
    ['Never {{closed', 'Never {{closed'],
  ])('of the string %j is %j', (text, expected) => {
    expect(pseudoString(text)).toBe(expected);
  });

  it('is a third longer', () => {
    const text =
      'The programme reached more countries than in any year before, in all of the regions it works in.';
    expect(letters(pseudoString(text)) / letters(text)).toBeCloseTo(1.35, 1);
  });

  it.each([
    ['One *word*.', '\\[Öñéé *ŵöřď*.\\]'],
    ['## Two words {#two .lead}', '## \\[Ţŵöö ŵöřďš\\] {#two .lead}'],
    ['- a\n- b {facts=F001}', '- \\[á\\]\n- \\[b\\] {facts=F001}'],
    ['> a quote\n> goes on', '> \\[á qûûöţéé\n> ğöééš öñ\\]'],
    [
      'a [GFMD]{abbr="Forum"}^[A note.] @page(one)',
      '\\[á [ĞFMĎ]{abbr="Forum"}^[\\[Åå ñööţéé.\\]] @page(one)\\]',
    ],
    ['[a link](https://a.b/c) {{x.y, number}}', '\\[[á ļííñķ](https://a.b/c) {{x.y, number}}\\]'],
    ['<https://example.org/x> &amp; 12\\. March', '\\[<https://example.org/x> &amp; 12\\. Mářçĥ\\]'],
    ['a\r\nb\r\n\r\nc\r\n', '\\[á\r\nb\\]\r\n\r\n\\[ç\\]\r\n'],
    ['---\ntitle: Kept\n---\n\nText.\n', '---\ntitle: Kept\n---\n\n\\[Ţéxţ.\\]\n'],
  ])('of the prose %j is %j', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  it('prints like a language of the project, with the formats and plural forms of the reference', async () => {
    const { project } = await openTexts({
      'locales/en/some.json': '{ "visits_one": "one visit", "visits_other": "{{count, number}} visits" }',
    });
    const { catalogues } = withPseudoLanguage(project);
    expect([...catalogues.keys()]).toEqual(['en', 'fr', 'en-x-qps']);
    expect([...(catalogues.get('en-x-qps')?.strings.get('some')?.keys() ?? [])]).toEqual([
      'visits_one',
      'visits_other',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ProsePiece } from '../../src/language/project-language.js';
import { told } from '../project/told.js';
import { asker, openTexts } from './open-texts.js';

const FILE = 'locales/en/prose/text.md';

async function print(
  text: string,
  { variables = {}, target = 'report' as 'report' | 'page', code = 'en' } = {},
) {
  const files = { 'locales/en/prose/text.md': text, 'locales/fr/prose/text.md': text };
  const { language, told: opened } = await openTexts(files, code);
  const asking = asker(language, variables);
  const { pieces, text: origin } = language.prose('text', asking, target);
  const markup = pieces.map((piece) => (piece.kind === 'tag' ? piece.markup : piece.text)).join('');
  return { pieces, markup, origin, opened, asked: told(asking.findings.list), list: asking.findings.list };
}

/** Text pieces with their places: `line:column text`. */
function places(pieces: readonly ProsePiece[]): readonly string[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'text'
      ? [`${piece.span.line}:${piece.span.column}${piece.advances ? '+' : ''} ${piece.text}`]
      : [],
  );
}

describe('Markdown becomes markup', () => {
  it.each([
    ['A *b* **c**.', '<p>A <em>b</em> <strong>c</strong>.</p>'],
    ['# One {#one}', '<h1 id="one">One</h1>'],
    ['### Three {#three .kicker}', '<h3 id="three" class="kicker">Three</h3>'],
    ['Text. {facts="F001 F002"}', '<p facts="F001 F002">Text.</p>'],
    ['Text\nmore. {.lead facts="F001"}', '<p facts="F001" class="lead">Text\nmore.</p>'],
    ['Text.\n{.lead .small lang=es}', '<p lang="es" class="lead small">Text.</p>'],
    ['- a\n- b {facts=F001}', '<ul><li><p>a</p></li><li><p facts="F001">b</p></li></ul>'],
    ['1. a\n2. b', '<ol><li><p>a</p></li><li><p>b</p></li></ol>'],
    ['> a', '<blockquote><p>a</p></blockquote>'],
    ['a\n\n---\n\nb', '<p>a</p><hr/><p>b</p>'],
    ['a  \nb', '<p>a<br/>b</p>'],
    ['[a](https://x.org "")', '<p><a href="https://x.org">a</a></p>'],
    ['<https://x.org/?a=1&b>', '<p><a href="https://x.org/?a=1&amp;b">https://x.org/?a=1&b</a></p>'],
    ['[a][x]\n\n[x]: https://x.org', '<p><a href="https://x.org">a</a></p>'],
    ['[hola]{lang=es} [x]{.small}', '<p><span lang="es">hola</span> <span class="small">x</span></p>'],
    ['[GFMD]{abbr="Global Forum"}', '<p><abbr title="Global Forum">GFMD</abbr></p>'],
    ['A^[see *b*].', '<p>A<footnote>see <em>b</em></footnote>.</p>'],
    [
      'See @page(map), @pages(a-b) @number(fig-x) @title(t).',
      '<p>See <ref to="map" form="page"/>, <ref to="a-b" form="pages"/> <ref to="fig-x" form="number"/> <ref to="t" form="title"/>.</p>',
    ],
    ['\\*a\\* &amp; \\{{x}}', '<p>*a* & {{x}}</p>'],
    ['[not a span] {x} and 3 * 4 _', '<p>[not a span] {x} and 3 * 4 _</p>'],
    ['2018. A year.\nMore.', '<p>2018. A year.\nMore.</p>'],
    ['- 2018. A year.', '<ul><li><p>2018. A year.</p></li></ul>'],
    ['---\nnote: x\n---\nText.', '<p>Text.</p>'],
    ['---\n---\nText.', '<p>Text.</p>'],
    [
      '[{{numbers.total}}]{.small} **{{numbers.total}}**',
      '<p><span class="small">61</span> <strong>61</strong></p>',
    ],
  ])('%s', async (text, markup) => {
    const printed = await print(text);
    expect(printed.opened).toEqual([]);
    expect(printed.markup).toBe(markup);
    expect(printed.asked).toEqual([]);
  });

  it('never reads a value as Markdown or markup', async () => {
    const { pieces, markup } = await print('It is {{numbers.name}} and {{x}}.', {
      variables: { x: '*a* [b](c) {{numbers.total}}' },
    });
    expect(markup).toBe('<p>It is Asia & "<b>" and *a* [b](c) {{numbers.total}}.</p>');
    expect(pieces[2]).toMatchObject({ kind: 'text', value: { path: 'numbers.name' }, advances: false });
  });

  it('prints formats with their options', async () => {
    const { markup } = await print(
      '{{numbers.total, words}}, {{numbers.from, dateRange(to: numbers.to)}}, {{numbers.share,\npercent}}',
    );
    expect(markup).toBe('<p>61, 5–6 March 2018, 36%</p>');
  });
});

describe('places', () => {
  it('are those of the file, line by line', async () => {
    const text =
      '---\na: 1\n---\n\n## Title {#t}\n\nFirst *line* &amp; more\nsecond {{numbers.total}} end. {facts="F001"}\n\n> - quoted\n>   again\n';
    expect(places((await print(text)).pieces)).toEqual([
      '5:4+ Title',
      '7:1+ First ',
      '7:8+ line',
      '7:13+  ',
      '7:14 &',
      '7:19+  more',
      '7:24 \n',
      '8:1+ second ',
      '8:8 61',
      '8:25+  end.',
      '10:5+ quoted',
      '10:11 \n',
      '11:5+ again',
    ]);
  });

  it('survive line ends of other systems', async () => {
    expect(places((await print('a\r\n\r\nb *c*\r\n')).pieces)).toEqual(['1:1+ a', '3:1+ b ', '3:4+ c']);
  });

  it('belong to the text', async () => {
    const { origin } = await print('a');
    expect(origin).toEqual({
      kind: 'prose',
      key: 'text',
      language: 'en',
      span: { file: FILE, line: 1, column: 1, length: 0 },
    });
  });
});

describe('mistakes', () => {
  it.each([
    ['a\n\n<div>x</div>', `${FILE}:3:1 raw-html: prose has no HTML: "<div>x</div>"`],
    ['a <b>x</b>', `${FILE}:1:3 raw-html: prose has no HTML: "<b>"`],
    [
      'a\n    b\n\n    code',
      `${FILE}:4:1 unsupported-markdown: prose has no blocks of code (four spaces before a line make it code: take them away)`,
    ],
    ['```\nx\n```', `${FILE}:1:1 unsupported-markdown: prose has no blocks of code`],
    ['a `b`', `${FILE}:1:3 unsupported-markdown: prose has no code between backticks`],
    [
      'a ![b](c.png)',
      `${FILE}:1:3 unsupported-markdown: prose has no images: they belong in a layout, with their alternative text`,
    ],
    ['[a](https://x.org "b")', `${FILE}:1:2 unsupported-markdown: a link has no title`],
    [
      '| a | b |\n|---|:-:|\n| 1 | 2 |',
      `${FILE}:1:1 unsupported-markdown: prose has no tables (put it into a layout as <table>, with its texts in the catalogue)`,
    ],
    ['##### Five', `${FILE}:1:7 unsupported-markdown: headings go down to the fourth level`],
    ['[a]({{numbers.total}})', `${FILE}:1:2 interpolation-syntax: an address cannot show a value`],
    [
      'a {{b c}} d',
      `${FILE}:1:3 interpolation-syntax: "{{b c}}" does not name a value (write {{path}} or {{path, format}})`,
    ],
    [
      'a\nb {{b, numbr}}',
      `${FILE}:2:3 unknown-format: unknown format "numbr" (did you mean "number"?; the formats are number, percent, date, dateRange, list, country, words)`,
    ],
    [
      'Text. {facts="F001 F003"}',
      `${FILE}:1:20 unknown-fact: unknown fact "F003" (did you mean "F001" or "F002"?)`,
    ],
    [
      'Text. {fact="F001"}',
      `${FILE}:1:8 unknown-attribute: unknown attribute "fact" (did you mean "facts"?; allowed are facts, class, id, lang)`,
    ],
    [
      '# T {facts=F001}',
      `${FILE}:1:6 unknown-attribute: unknown attribute "facts" (allowed are id, class, lang)`,
    ],
    ['Text. {#a #b}', `${FILE}:1:11 duplicate-attribute: the attribute "id" stands twice`],
    [
      'Text. {.lead, x}',
      `${FILE}:1:13 attribute-syntax: ", x" is no attribute (write #id, .class or name="value", with spaces between)`,
    ],
    [
      '[a]{langue=es}',
      `${FILE}:1:5 unknown-attribute: unknown attribute "langue" (did you mean "lang"?; allowed are lang, class, abbr, id)`,
    ],
    [
      '[a]{=}',
      `${FILE}:1:5 attribute-syntax: "=" is no attribute (write #id, .class or name="value", with spaces between)`,
    ],
    [
      'a @pge(x)',
      `${FILE}:1:3 reference-syntax: "@pge(x)" is no reference (did you mean "page"?; write @page(id), @pages(id), @number(id) or @title(id))`,
    ],
    [
      'a @page()',
      `${FILE}:1:3 reference-syntax: "@page()" is no reference (write @page(id), @pages(id), @number(id) or @title(id))`,
    ],
    [
      'a\n\n12. March',
      `${FILE}:3:1 warning list-start: this list begins with 12 (for a sentence that begins with a number write "12\\."; lists are numbered from 1)`,
    ],
    [
      '---\na: [\n---\nx',
      `${FILE}:2:5 front-matter: the front matter is no YAML: a bracket that opens before it is not closed`,
    ],
    ['A ^[b.', `${FILE}:1:3 unclosed-sign: the footnote is never closed (close it with "]")`],
    ['A {{b.', `${FILE}:1:3 unclosed-sign: "{{" without a "}}" after it (close it with "}}")`],
    [
      'A {.lead} b.',
      `${FILE}:1:3 unclosed-sign: these attributes are no part of anything (attributes stand at the end of a paragraph after a space, or after [words], and are closed with "}")`,
    ],
    ['---\n- a\n---\nx', `${FILE}:2:1 front-matter: the front matter must be a mapping of names to values`],
  ])('%s', async (text, message) => {
    const { opened } = await print(text);
    expect(opened[0]?.replace(/ \(write Markdown.*\)/, '')).toBe(message);
  });

  it('tells an unknown value at its place, with the place that prints the prose', async () => {
    const { markup, asked, list } = await print('It was\n{{numbers.totl}}.');
    expect(markup).toBe('<p>It was\n[numbers.totl].</p>');
    expect(asked).toEqual([
      `${FILE}:2:1 missing-variable: unknown variable "numbers.totl" (did you mean "numbers.total"?)`,
    ]);
    expect(list[0]?.trace?.[0]).toMatchObject({
      message: '"text" is printed here',
      span: { file: 'templates/main.hbs' },
    });
  });

  it('marks prose that is missing in this language, and tells prose that is nowhere', async () => {
    const { language } = await openTexts({ 'locales/en/prose/text.md': 'x' }, 'fr', { draft: true });
    const asking = asker(language);
    const missing = language.prose('text', asking, 'report');
    expect(missing.text).toMatchObject({ missing: true, span: { file: FILE } });
    expect(missing.pieces.map((piece) => (piece.kind === 'tag' ? piece.markup : piece.text)).join('')).toBe(
      '<p>[text]</p>',
    );
    expect(told(asking.findings.list)).toEqual([]);
    language.prose('tex', asking, 'report');
    expect(told(asking.findings.list)).toEqual([
      'templates/main.hbs:3:5 unknown-prose: there is no prose "tex" (did you mean "text"?)',
    ]);
  });
});

describe('on a page', () => {
  it('is set at once, across emphasis, and bears no facts', async () => {
    const { markup } = await print('L\'*UE* : "oui" *?* {facts=F001}', { target: 'page', code: 'fr' });
    expect(markup).toBe(
      '<p>L’<em>UE</em>\u00A0: «\u202Foui\u202F» <em>\u202F?</em></p>'.replace('» <em>\u202F', '»\u202F<em>'),
    );
  });

  it('has no references and footnotes', async () => {
    const { markup, asked } = await print('A^[b], @page(x).', { target: 'page' });
    expect(markup).toBe('<p>Ab, .</p>');
    expect(asked).toEqual([
      `${FILE}:1:2 report-only: a footnote has no place outside the report`,
      `${FILE}:1:8 report-only: a reference has no place outside the report`,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/parse.js';
import { english, findingsIn, literal, marked, project } from './parsing.js';

/** The hints about the content of a `<report>`. */
function hintsIn(text: string) {
  const { diagnostics } = parseDocument(literal(`<report>${text}</report>`), project, english);
  return diagnostics.flatMap(({ hints }) => hints ?? []);
}

describe('elements', () => {
  it('reports an unknown element with the nearest known name', () => {
    expect(findingsIn('<figre/>')).toEqual(['2:1 unknown-element: unknown element "<figre>"']);
    expect(hintsIn('<figre/>')).toEqual(['did you mean "figure"?']);
  });

  it('says what to write for what HTML names otherwise', () => {
    expect(hintsIn('<p><b>x</b></p>')).toEqual(['write <strong> for what matters']);
  });

  it('refuses scripts and event attributes in words of their own', () => {
    expect(findingsIn('<script>alert(1)</script>')).toEqual([
      '2:1 script-element: "<script>" is not allowed: a report runs no code',
    ]);
    expect(findingsIn('<p onclick="alert(1)">x</p>')).toEqual([
      '2:4 event-attribute: event attribute "onclick" is not allowed: a report runs no code',
    ]);
  });

  it('finds all faults of all elements, not the first alone', () => {
    expect(findingsIn('<p clas="lead">x</p>\n<p class="lede">y</p>\n<foo/>')).toEqual([
      '2:4 unknown-attribute: unknown attribute "clas" on "<p>"',
      '3:11 unknown-class: the theme has no style "lede"',
      '4:1 unknown-element: unknown element "<foo>"',
    ]);
  });

  it.each([
    ['<section>\n  loose</section>', '3:3 text-outside-paragraph: text stands directly in "<section>"'],
    ['<div><em>x</em></div>', '2:6 text-outside-paragraph: "<em>" stands directly in "<div>"'],
    ['<ul>loose<li>x</li></ul>', '2:5 text-outside-paragraph: text stands directly in "<ul>"'],
    ['<ul><p>x</p></ul>', '2:5 misplaced-element: "<p>" is not allowed in "<ul>"'],
    ['<p>a<p>b</p></p>', '2:5 misplaced-element: "<p>" is not allowed in "<p>"'],
    ['<td>x</td>', '2:1 misplaced-element: "<td>" is not allowed in "<report>"'],
    ['<toc>x</toc>', '2:6 content-in-empty-element: "<toc>" can hold nothing'],
    ['<toc><p>x</p></toc>', '2:6 content-in-empty-element: "<toc>" can hold nothing'],
    ['<div><cover><p>x</p></cover></div>', '2:6 misplaced-element: "<cover>" is not allowed inside "<div>"'],
    [
      '<p><a href="#i">x<footnote>y</footnote></a></p><p id="i">z</p>',
      '2:18 misplaced-element: "<footnote>" is not allowed inside "<a>"',
    ],
    [
      '<p>x<footnote>y<em><footnote>z</footnote></em></footnote></p>',
      '2:20 misplaced-element: "<footnote>" is not allowed inside "<footnote>"',
    ],
    ['<ul><li><page-break/></li></ul>', '2:9 misplaced-element: "<page-break>" is not allowed inside "<li>"'],
  ])('%s', (text, expected) => {
    expect(findingsIn(text)).toEqual([expected]);
  });

  it('hints at where a part belongs and at what its place can hold', () => {
    expect(hintsIn('<td>x</td>')).toEqual(['it belongs in <tr>']);
    expect(hintsIn('<ul><p>x</p></ul>')).toEqual(['"<ul>" can hold <li>']);
  });
});

describe('attributes', () => {
  it.each([
    ['<p style="color: red">x</p>', '2:4 unknown-attribute: "style" is not allowed'],
    ['<p constructor="x">x</p>', '2:4 unknown-attribute: unknown attribute "constructor" on "<p>"'],
    ['<p>a<br class="lead"/>b</p>', '2:9 unknown-attribute: unknown attribute "class" on "<br>"'],
    [
      '<table id="t"><caption class="lead">T</caption><tr><td>x</td></tr></table>',
      '2:24 unknown-attribute: unknown attribute "class" on "<caption>"',
    ],
    ['<toc class="lead"/>', '2:6 unknown-attribute: unknown attribute "class" on "<toc>"'],
    ['<p><abbr>MIEUX</abbr></p>', '2:4 missing-attribute: "<abbr>" needs the attribute "title"'],
    ['<list-of/>', '2:1 missing-attribute: "<list-of>" needs the attribute "kind"'],
    [
      '<list-of kind="figure"/>',
      '2:16 attribute-value: "figure" is no value of "kind": it is one of "figures", "tables"',
    ],
    [
      '<p id="Intro">x</p>',
      '2:8 attribute-value: "Intro" is no value of "id": it is lower-case letters, digits and single hyphens, a letter first',
    ],
    [
      '<table><tr><td colspan="100">a</td></tr></table>',
      '2:25 attribute-value: "100" is no value of "colspan": it is a whole number from 1 to 99',
    ],
    [
      '<toc depth="0"/>',
      '2:13 attribute-value: "0" is no value of "depth": it is a whole number from 1 to 99',
    ],
    [
      '<columns gap="-1"><column><p>x</p></column></columns>',
      '2:15 attribute-value: "-1" is no value of "gap": it is a number above 0',
    ],
    [
      '<p lang="e_s">x</p>',
      '2:10 attribute-value: "e_s" is no value of "lang": it is a language tag such as "es" or "pt-BR"',
    ],
    ['<p facts="F001 F009">x</p>', '2:11 unknown-fact: unknown fact "F009"'],
    [
      '<img src="" alt="x"/>',
      '2:11 attribute-value: "" is no value of "src": it is a path inside the project',
    ],
  ])('%s', (text, expected) => {
    expect(findingsIn(text)).toEqual([expected]);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'file:///etc/passwd',
    '//example.org',
    'data:text/html,x',
    '#',
    '',
  ])('refuses the address "%s"', (address) => {
    expect(findingsIn(`<p><a href="${address}">x</a></p>`)).toEqual([
      `2:13 unsafe-address: the address "${address}" cannot be followed from a report`,
    ]);
  });

  it('takes addresses of the web, of mail and of the document', () => {
    const link = (href: string) => `<p><a href="${href}">x</a></p>`;
    expect(
      findingsIn(
        `${link('https://example.org/a?b=c')}${link('mailto:a@example.org')}${link('#i')}<p id="i">x</p>`,
      ),
    ).toEqual([]);
  });

  it('takes several facts and sources', () => {
    expect(findingsIn('<p facts="F001 annual-report">x</p>')).toEqual([]);
  });
});

describe('graphics', () => {
  it.each([
    ['<chart spec="by-region"/>', '2:1 missing-alternative: "<chart>" has no alternative text'],
    ['<map spec="world" alt=" "/>', '2:19 missing-alternative: "<map>" has no alternative text'],
    ['<img src="a.png"/>', '2:1 missing-alternative: "<img>" has no alternative text'],
    [
      '<map spec="world" alt="x" decorative="true"/>',
      '2:27 contradicting-alternative: "<map>" is decorative and yet has an alternative text',
    ],
    ['<chart spec="by-regio" alt="x"/>', '2:14 unknown-chart: data/charts.yaml has no graphic "by-regio"'],
    [
      '<chart spec="world" alt="x"/>',
      '2:14 wrong-chart-kind: "world" is of kind "map", which "<chart>" does not show',
    ],
    [
      '<map spec="by-region" alt="x"/>',
      '2:12 wrong-chart-kind: "by-region" is of kind "bar", which "<map>" does not show',
    ],
    [
      '<cover art="world"><p>x</p></cover>',
      '2:13 wrong-chart-kind: "world" is of kind "map", which "<cover>" does not show',
    ],
    ['<figure><p>x</p></figure>', '2:1 figure-without-graphic: "<figure>" shows nothing'],
    [
      '<figure><map spec="world" alt="x"/><timeline spec="years" alt="y"/></figure>',
      '2:36 second-graphic: "<figure>" has a second graphic',
    ],
    [
      '<figure><map spec="world" alt="x"/><figcaption>y</figcaption></figure>',
      '2:1 caption-without-id: "<figure>" has a caption and no id',
    ],
  ])('%s', (text, expected) => {
    expect(findingsIn(text)).toEqual([expected]);
  });

  it('hints at the element that shows a kind', () => {
    expect(hintsIn('<map spec="milestones" alt="x"/>')).toEqual(['write <timeline spec="milestones" …/>']);
    expect(hintsIn('<chart spec="art" alt="x"/>')).toEqual(['write <cover art="art">']);
    expect(hintsIn('<chart spec="by-regio" alt="x"/>')).toEqual(['did you mean "by-region"?']);
  });

  it('takes each kind in its own element', () => {
    expect(
      findingsIn(
        '<cover art="art"><p>x</p></cover><chart spec="by-region" alt="v"/><map spec="world" decorative="true"/><timeline spec="years" alt="y"/><timeline spec="milestones" alt="z"/><chart spec="milestones" alt="w"/>',
      ),
    ).toEqual([]);
  });
});

describe('headings', () => {
  it.each([
    ['<h1>Title</h1>', '2:1 heading-without-id: "<h1>" needs the attribute "id"'],
    ['<h2 id="a">A</h2>', '2:1 heading-level-skipped: "<h2>" has no heading before it'],
    ['<h1 id="a">A</h1><h3 id="b">B</h3>', '2:18 heading-level-skipped: "<h3>" has an "<h1>" before it'],
    ['<h1 id="a"> </h1>', '2:1 empty-heading: "<h1>" is empty'],
    ['<aside><h1 id="a">A</h1></aside>', '2:8 misplaced-heading: "<h1>" is not allowed inside "<aside>"'],
    ['<ul><li><h1 id="a">A</h1></li></ul>', '2:9 misplaced-heading: "<h1>" is not allowed inside "<li>"'],
    ['<p><h1 id="a">A</h1></p>', '2:4 misplaced-element: "<h1>" is not allowed in "<p>"'],
  ])('%s', (text, expected) => {
    expect(findingsIn(text)).toEqual([expected]);
  });

  it('lets levels rise by any number', () => {
    expect(findingsIn('<h1 id="a">A</h1><h2 id="b">B</h2><h3 id="c">C</h3><h1 id="d">D</h1>')).toEqual([]);
  });
});

describe('references', () => {
  const target = '<h1 id="one">One</h1><h2 id="two">Two</h2><aside id="box"><p>x</p></aside>';

  it('reports an id that stands twice, with the first', () => {
    const { diagnostics } = parseDocument(
      literal('<report><p id="a">x</p><p id="a">y</p></report>'),
      project,
      english,
    );
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        code: 'duplicate-id',
        message: 'the id "a" stands twice',
        span: { file: 'templates/main.hbs', line: 1, column: 31, length: 1 },
        trace: [
          {
            message: 'first on this "<p>"',
            span: { file: 'templates/main.hbs', line: 1, column: 9, length: 2 },
          },
        ],
      },
    ]);
  });

  it.each([
    ['<p><ref to="on" form="page"/></p>', '2:13 unknown-id: nothing has the id "on"'],
    ['<p><a href="#on">x</a></p>', '2:13 unknown-id: nothing has the id "on"'],
    ['<p><ref to="two" form="number"/></p>', '2:24 reference-form: "two" has no number'],
    ['<p><ref to="box" form="title"/></p>', '2:24 reference-form: "box" has no title'],
    ['<p><ref to="box" form="pages"/></p>', '2:24 reference-form: "box" opens no range of pages'],
    [
      '<p><ref to="imprint" form="page"/></p><cover numbering="none"><p id="imprint">x</p></cover>',
      '2:28 reference-form: "imprint" stands on a page that is not counted',
    ],
    [
      '<p><ref to="one" form="pag"/></p>',
      '2:24 attribute-value: "pag" is no value of "form": it is one of "number", "title", "page", "pages"',
    ],
  ])('%s', (text, expected) => {
    expect(findingsIn(`${text}${target}`)).toEqual([expected]);
  });

  it('hints at the forms that fit', () => {
    expect(hintsIn(`<p><ref to="box" form="title"/></p>${target}`)).toEqual(['forms that fit: "page"']);
  });

  it('takes references that stand before their target', () => {
    expect(
      findingsIn(
        `<p><ref to="one" form="number"/> <ref to="two" form="pages"/> <ref to="box"/></p>${target}`,
      ),
    ).toEqual([]);
  });
});

describe('tables and lists', () => {
  it.each([
    [
      '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>',
      '2:37 uneven-rows: the row has 1 cell, the first one has 2 cells',
    ],
    [
      '<table><thead><tr><th>1</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
      '2:49 uneven-rows: the row has 2 cells, the first one has 1 cell',
    ],
    [
      '<table><tr><td rowspan="2">1</td></tr></table>',
      '2:12 span-below-table: the cell spans 2 rows, only 1 are left',
    ],
    [
      '<table><colgroup><col/></colgroup><tr><td>1</td><td>2</td></tr></table>',
      '2:18 column-count: "<table>" names 1 column, its rows have 2 cells',
    ],
    ['<table><tbody></tbody></table>', '2:1 empty-table: "<table>" has no cells'],
    [
      '<table><caption>x</caption><tr><td>1</td></tr></table>',
      '2:1 caption-without-id: "<table>" has a caption and no id',
    ],
    [
      '<table id="t"><caption>x</caption><caption>y</caption><tr><td>1</td></tr></table>',
      '2:35 second-caption: "<table>" has a second caption',
    ],
    [
      '<table><tr><td>1</td></tr><col width="3em"/></table>',
      '2:39 attribute-value: "3em" is no value of "width": it is a share such as "2*", a width such as "30mm", or "auto"',
    ],
    ['<ul></ul>', '2:1 empty-list: "<ul>" has no items'],
    ['<dl><dd>x</dd></dl>', '2:5 description-without-term: "<dd>" has no "<dt>" before it'],
    ['<dl><dt>x</dt></dl>', '2:5 term-without-description: "<dt>" has no "<dd>" after it'],
    ['<p> </p>', '2:1 empty-paragraph: "<p>" is empty'],
    [
      '<key-figure><p>61</p></key-figure>',
      '2:1 key-figure-parts: "<key-figure>" holds two paragraphs: the figure, then its label',
    ],
  ])('%s', (text, expected) => {
    expect(findingsIn(text)).toEqual([expected]);
  });

  it('counts spans of columns and rows', () => {
    expect(
      findingsIn(
        '<table><tr><td colspan="2">1</td><td rowspan="2">2</td></tr><tr><td>3</td><td>4</td></tr><tr><td>5</td><td colspan="2">6</td></tr></table>',
      ),
    ).toEqual([]);
  });
});

it('facts that prose names are looked at where it is read, not here', () => {
  const layout = { file: 'templates/main.hbs', line: 1, column: 1, length: 0 };
  const span = { file: 'locales/en/prose/a.md', line: 1, column: 1, length: 0 };
  const text = { kind: 'prose', key: 'a', language: 'en', span } as const;
  const markup = marked([
    ['<report>', { layout, advances: true }],
    ['<p facts="F009">', { layout, text }],
    ['x</p></report>', { layout, advances: true }],
  ]);
  expect(parseDocument(markup, project, english).diagnostics).toEqual([]);
});

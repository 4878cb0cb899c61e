import { describe, expect, it } from 'vitest';
import type { Inline, Paragraph } from '../../src/document/nodes.js';
import { parseDocument } from '../../src/document/parse.js';
import type { MarkedOrigin } from '../../src/layout/origins.js';
import { spanOf } from '../../src/origin.js';
import { english, marked, project } from './parsing.js';

const at = (line: number, column: number, file = 'templates/main.hbs') => ({ file, line, column, length: 0 });
const content = (line: number, column: number): MarkedOrigin => ({
  layout: at(line, column),
  advances: true,
});
const printed = (line: number, column: number): MarkedOrigin => ({
  layout: at(line, column),
  text: { kind: 'string', key: 'about:a', language: 'en', span: at(7, 3, 'locales/en/about.json') },
});
const value: MarkedOrigin = {
  layout: at(4, 9),
  value: {
    path: 'activities.total',
    status: 'sourced',
    sources: ['annual-report'],
    span: at(3, 5, 'data/activities.yaml'),
  },
};

function paragraphOf(stretches: readonly (readonly [string, MarkedOrigin])[]): Paragraph {
  const { value: tree, diagnostics } = parseDocument(marked(stretches), project, english);
  expect(diagnostics).toEqual([]);
  const [only] = tree?.children ?? [];
  if (only?.kind !== 'paragraph') throw new Error('no paragraph');
  return only;
}

const texts = (nodes: readonly Inline[]) =>
  nodes.map((node) => [
    node.kind === 'text' ? node.text : node.kind,
    `${spanOf(node.origin)?.line}:${spanOf(node.origin)?.column}`,
    spanOf(node.origin)?.length,
  ]);

describe('origins', () => {
  it('go on through literal content, over lines and entities', () => {
    const { children, origin } = paragraphOf([
      ['<report>\n  <p\n class="lead">\n    One &amp; <em>two</em>\n three</p>\n</report>', content(10, 5)],
    ]);
    expect(origin.layout).toEqual({ ...at(11, 3), length: 2 });
    expect(texts(children)).toEqual([
      ['One & ', '13:5', 6],
      ['span', '13:15', 3],
      [' three', '13:27', 0],
    ]);
  });

  it('go on over line ends of Windows', () => {
    const { children } = paragraphOf([['<report>\r\n<p>\r\n  One</p></report>', content(1, 1)]]);
    expect(texts(children)).toEqual([['One', '3:3', 3]]);
  });

  it('stand still in dynamic output, and go on after it where the layout says', () => {
    const { children } = paragraphOf([
      ['<report><p>We held ', content(4, 1)],
      ['61', value],
      [' actions, ', content(4, 33)],
      ['see &lt;here&gt;', printed(4, 43)],
      ['.</p></report>', content(4, 58)],
    ]);
    expect(texts(children)).toEqual([
      ['We held ', '4:12', 8],
      ['61', '4:9', 0],
      [' actions, ', '4:33', 10],
      ['see <here>', '7:3', 0],
      ['.', '4:58', 1],
    ]);
    expect(children[1]?.origin).toEqual(value);
    expect(children[0]?.origin).not.toHaveProperty('advances');
  });

  it('advance through a text of the catalogue where it says so', () => {
    const { children } = paragraphOf([
      ['<report><p>', content(1, 1)],
      ['a <em>b</em>', { ...printed(2, 2), advances: true }],
      ['</p></report>', content(2, 9)],
    ]);
    expect(texts(children)).toEqual([
      ['a ', '7:3', 2],
      ['span', '7:5', 3],
    ]);
    expect(children[1]?.origin.layout).toEqual(at(2, 2));
  });

  it('of attributes are those of their values', () => {
    const { diagnostics } = parseDocument(
      marked([
        ['<report>\n<p class="lead ', content(1, 1)],
        ['lede', printed(2, 16)],
        ['" lang="', content(2, 30)],
        ['e_s', printed(2, 38)],
        ['" onclick="x">a</p></report>', content(2, 45)],
      ]),
      project,
      english,
    );
    expect(
      diagnostics.map(({ code, span }) => `${code} ${span?.file} ${span?.line}:${span?.column}`),
    ).toEqual([
      'unknown-class templates/main.hbs 2:11',
      'attribute-value locales/en/about.json 7:3',
      'event-attribute templates/main.hbs 2:47',
    ]);
  });

  it('lead from a text to the layout that prints it', () => {
    const { diagnostics } = parseDocument(
      marked([
        ['<report>', content(1, 1)],
        ['<p>loose', { ...printed(2, 2), trace: [{ message: 'in partial "a"', span: at(9, 9) }] }],
        ['</report>', content(2, 9)],
      ]),
      project,
      english,
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'unclosed-element',
        span: at(7, 3, 'locales/en/about.json'),
        trace: [
          { message: '"</report>" stands here', span: { line: 2, column: 9 } },
          { message: 'in partial "a"' },
        ],
      },
    ]);
  });

  it('of an unknown marker change nothing', () => {
    const { text, origins } = marked([['<report><p>a', content(1, 1)]]);
    const { value: tree } = parseDocument(
      { text: `${text}\uE00099\uE001b</p></report>`, origins },
      project,
      english,
    );
    expect(tree?.children[0]).toMatchObject({ children: [{ text: 'ab' }] });
  });

  it('of the last of several markers at one place hold', () => {
    const { children } = paragraphOf([
      ['<report><p>', content(1, 1)],
      ['', printed(2, 2)],
      ['a</p></report>', content(3, 3)],
    ]);
    expect(texts(children)).toEqual([['a', '3:3', 1]]);
  });
});

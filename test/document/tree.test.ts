import { describe, expect, it } from 'vitest';
import type { DocumentLanguage } from '../../src/document/checking.js';
import type { Block, Inline } from '../../src/document/nodes.js';
import { blocks, english, parse } from './parsing.js';

/** Inlines as words: `[em a]`, `|` for a line break. */
function words(inlines: readonly Inline[]): string {
  return inlines
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'line-break') return '|';
      if (node.kind === 'reference') return `[${node.form} ${node.to}]`;
      return `[${node.kind === 'span' ? node.role : node.kind} ${words(node.children)}]`;
    })
    .join('');
}

/** The words of a report's only paragraph. */
function paragraph(text: string): string {
  const [only] = blocks(`<p>${text}</p><p id="i">x</p>`);
  if (only?.kind !== 'paragraph') throw new Error(`no paragraph: ${only?.kind}`);
  return words(only.children);
}

function only<K extends Block['kind']>(kind: K, text: string): Extract<Block, { kind: K }> {
  const found = blocks(text).find((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

describe('white space', () => {
  it.each([
    ['\n  One \t two\n three ', 'One two three'],
    ['One <em>two</em> three', 'One [em two] three'],
    ['One<em> two </em>three', 'One[em  two ]three'],
    ['One <em> two </em> three', 'One [em two ]three'],
    [' <em> One</em> ', '[em One]'],
    ['One <em>two </em> ', 'One [em two]'],
    ['One <br/> two', 'One|two'],
    ['One<em> <br/> two</em> ', 'One[em |two]'],
    ['One <ref to="i"/> two', 'One [page i] two'],
    ['One <footnote> a  b </footnote> two', 'One [footnote a b] two'],
    ['One.<footnote>\n a\n</footnote>\n', 'One.[footnote a]'],
    ['61\u00a0actions \u202f!', '61\u00a0actions \u202f!'],
    ['a <!-- no --> b', 'a b'],
    ['a&#32;&#32;b &amp; c', 'a b & c'],
  ])('%j', (text, expected) => {
    expect(paragraph(text)).toBe(expected);
  });
});

describe('typography', () => {
  const french: DocumentLanguage = {
    code: 'fr',
    typographyOfRuns: (runs) => runs.map((text) => text.replaceAll(' !', '\u202f!')),
  };

  it('follows the language of each text and leaves addresses alone', () => {
    const [only] = blocks(
      '<p>Oui ! <span lang="es">“sí” !</span> <em>non !</em> <a href="https://e.org">https://e.org/!</a></p>',
      french,
    );
    expect(only?.kind === 'paragraph' && words(only.children)).toBe(
      'Oui\u202f! [span “sí”!] [em non\u202f!] [link https://e.org/!]',
    );
  });

  it('sees all runs of a block at once, those of other languages too', () => {
    const language = {
      ...english,
      typographyOfRuns: (runs: readonly string[]) => runs.map(() => runs.join('+')),
    };
    const [only] = blocks(
      '<p>a <em>b</em> <span lang="de">c</span><footnote>d</footnote><br/></p>',
      language,
    );
    expect(only?.kind === 'paragraph' && words(only.children)).toBe(
      'a +b+ +c+\n[em a +b+ +c+\n]a +b+ +c+\n[span c][footnote d]|',
    );
  });

  it('leaves the language out where it is the edition’s', () => {
    const [only] = blocks('<p lang="en">a</p>');
    expect(only).not.toHaveProperty('lang');
    expect(blocks('<p lang="fr">a</p>')[0]).toMatchObject({ lang: 'fr' });
  });
});

describe('blocks', () => {
  it('keeps facts, classes and ids', () => {
    expect(blocks('<p id="a" class="lead  source" facts="F001 F002">x</p>')[0]).toMatchObject({
      kind: 'paragraph',
      id: 'a',
      classes: ['lead', 'source'],
      facts: ['F001', 'F002'],
    });
  });

  it('makes paragraphs of text in items, beside blocks too', () => {
    const list = only(
      'list',
      '<ul><li>One <em>two</em></li><li>Three<ul><li><p>four</p></li></ul></li></ul>',
    );
    expect(list.items.map(({ children }) => children.map(({ kind }) => kind))).toEqual([
      ['paragraph'],
      ['paragraph', 'list'],
    ]);
    expect(list.ordered).toBe(false);
    expect(only('list', '<ol><li>x</li></ol>').ordered).toBe(true);
  });

  it('gathers the descriptions of a term', () => {
    const { entries } = only(
      'definitions',
      '<dl><dt>A</dt><dd>one</dd><dd>two</dd><dt>B</dt><dd><p>three</p></dd></dl>',
    );
    expect(entries.map(({ term, descriptions }) => [words(term), descriptions.length])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });

  it('reads tables with their columns, groups and headers', () => {
    const table = only(
      'table',
      `<table id="t">
        <caption>Actions</caption>
        <colgroup><col width="2*" align="left"/><col width="30mm" align="decimal"/><col width="auto"/></colgroup>
        <thead><tr><th>Name</th><th colspan="2" scope="colgroup">Years</th></tr></thead>
        <tbody><tr><th>A</th><td>1</td><td>2</td></tr></tbody>
        <tbody><tr><td rowspan="2">B</td><td>1</td><td/></tr><tr><td>3</td><td>4</td></tr></tbody>
      </table>`,
    );
    expect(table.caption && words(table.caption)).toBe('Actions');
    expect(table.columns).toEqual([
      { width: { fraction: 2 }, align: 'left' },
      { width: { mm: 30 }, align: 'decimal' },
      { width: 'auto', align: 'left' },
    ]);
    expect(table.head[0]?.cells.map(({ header, scope, columns }) => [header, scope, columns])).toEqual([
      [true, 'col', 1],
      [true, 'colgroup', 2],
    ]);
    expect(table.body.map(({ cells }) => cells.length)).toEqual([3, 3, 2]);
    expect(table.body[0]?.cells[0]).toMatchObject({ header: true, scope: 'row' });
    expect(table.body[1]?.cells[0]).toMatchObject({ header: false, rows: 2 });
    expect(table.body[1]?.cells[0]).not.toHaveProperty('scope');
  });

  it('gives a table without columns as many as its rows have cells', () => {
    expect(only('table', '<table><tr><td>1</td><td>2</td></tr></table>').columns).toEqual([
      { width: { fraction: 1 }, align: 'left' },
      { width: { fraction: 1 }, align: 'left' },
    ]);
  });

  it('reads figures with graphic, caption and what follows', () => {
    const figure = only(
      'figure',
      '<figure id="f"><map spec="world" alt=" The  world " height="55"/><figcaption>Where</figcaption><p class="source">x</p></figure>',
    );
    expect(figure.graphic).toMatchObject({
      kind: 'map',
      spec: 'world',
      alternative: { text: 'The world' },
      height: 55,
    });
    expect(figure.caption && words(figure.caption)).toBe('Where');
    expect(figure.rest).toHaveLength(1);
  });

  it('reads images and decorative graphics', () => {
    expect(only('image', '<img src="images/a.png" alt="A" width="60"/>')).toMatchObject({
      source: 'images/a.png',
      width: 60,
      alternative: { text: 'A' },
    });
    expect(blocks('<timeline spec="years" decorative="true"/>')).toMatchObject([
      { alternative: 'decorative' },
    ]);
  });

  it('reads columns, key figures and boxes', () => {
    expect(
      only(
        'columns',
        '<columns><column width="2"><p>a</p></column><column><key-figure><p>61</p><p>actions</p></key-figure></column></columns>',
      ),
    ).toMatchObject({ gap: 6, columns: [{ share: 2 }, { share: 1, children: [{ kind: 'key-figure' }] }] });
    expect(
      blocks(
        '<aside><p>a</p></aside><div><p>b</p></div><pull-quote>c</pull-quote><blockquote>d</blockquote>',
      ),
    ).toMatchObject([
      { kind: 'box', role: 'aside' },
      { kind: 'box', role: 'group' },
      { kind: 'box', role: 'pull-quote', children: [{ kind: 'paragraph' }] },
      { kind: 'quote', children: [{ kind: 'paragraph' }] },
    ]);
  });

  it('reads what the engine fills in', () => {
    expect(
      blocks('<cover art="art"><p>a</p></cover><toc/><list-of kind="tables"/><page-break/><hr/>'),
    ).toMatchObject([
      { kind: 'cover', art: 'art' },
      { kind: 'contents', depth: 2 },
      { kind: 'list-of', of: 'tables' },
      { kind: 'page-break' },
      { kind: 'rule' },
    ]);
  });

  it('reads all inline elements', () => {
    expect(
      paragraph(
        '<strong>a</strong> <sup>b</sup> <sub>c</sub> <abbr title="Joint">J</abbr> <a href="#i">e</a> <ref to="i" form="page"/>',
      ),
    ).toBe('[strong a] [sup b] [sub c] [abbreviation J] [link e] [page i]');
  });
});

describe('ids', () => {
  it('lists every node with an id in the order of the document', () => {
    const { tree } = parse(
      '<report><section id="s"><h1 id="h">A</h1><p>x <span id="i">y</span></p></section><p id="p">z</p></report>',
    );
    expect([...tree.ids].map(([id, { kind }]) => [id, kind])).toEqual([
      ['s', 'section'],
      ['h', 'heading'],
      ['i', 'span'],
      ['p', 'paragraph'],
    ]);
    expect(tree.language).toBe('en');
  });

  it('gives a tree beside errors, without what is at fault', () => {
    const { tree, diagnostics } = parse('<report><p>a</p><figre/><ul></ul><p>b</p></report>');
    expect(diagnostics).toHaveLength(2);
    expect(tree.children.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});

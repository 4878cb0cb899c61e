import { describe, expect, it } from 'vitest';
import { numberingOf } from '../../src/document/numbering.js';
import { plainText } from '../../src/document/text.js';
import { headingsOf, nodesIn, walk } from '../../src/document/walk.js';
import { parse } from './parsing.js';

const { tree } = parse(`<report>
  <h1 id="one">One <em>and</em> all<br/>of it<footnote>x</footnote></h1>
  <h2 id="one-a">A</h2>
  <h3 id="one-a-i">I</h3>
  <h2 id="one-b">B</h2>
  <figure id="f1"><map spec="world" alt="x"/><figcaption>F</figcaption></figure>
  <figure><map spec="world" alt="x"/></figure>
  <h1 id="two">Two</h1>
  <columns><column><table id="t1"><caption>T</caption><tr><td>1</td></tr></table></column>
    <column><figure id="f2"><map spec="world" alt="x"/><figcaption>F</figcaption></figure></column></columns>
  <dl><dt>a</dt><dd>b</dd></dl>
  <key-figure><p>61</p><p>actions</p></key-figure>
</report>`);

describe('walking', () => {
  it('visits every node once, parents around their children', () => {
    const visits: string[] = [];
    walk(tree.children.slice(-2), {
      enter: (node) => visits.push(node.kind === 'text' ? node.text : `<${node.kind}>`),
      leave: (node) => node.kind !== 'text' && visits.push(`</${node.kind}>`),
    });
    expect(visits.join('')).toBe(
      '<definitions><definition>a<description><paragraph>b</paragraph></description></definition></definitions><key-figure>61actions</key-figure>',
    );
    expect([...nodesIn(tree.children.slice(-2))]).toHaveLength(9);
  });

  it('finds headings in order', () => {
    expect(headingsOf(tree).map(({ id }) => id)).toEqual(['one', 'one-a', 'one-a-i', 'one-b', 'two']);
  });
});

describe('numbering', () => {
  const numbering = numberingOf(tree);

  it('counts chapters, captioned figures and tables each from 1', () => {
    expect([...numbering.numbers]).toEqual([
      ['one', 1],
      ['two', 2],
      ['f1', 1],
      ['f2', 2],
      ['t1', 1],
    ]);
    expect(numbering.figures).toHaveLength(2);
  });

  it('tells the heading that a heading stands under', () => {
    expect([...numbering.parents]).toEqual([
      ['one-a', 'one'],
      ['one-a-i', 'one-a'],
      ['one-b', 'one'],
    ]);
  });
});

describe('plain text', () => {
  it('has the words alone', () => {
    expect(headingsOf(tree).map(({ children }) => plainText(children))).toEqual([
      'One and all of it',
      'A',
      'I',
      'B',
      'Two',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { sectionWords } from '../../src/document/section-words.js';
import { parse } from './parsing.js';

function wordsOf(markup: string) {
  const { tree } = parse(`<report>${markup}</report>`);
  const { all, sections } = sectionWords(tree);
  return { all, ...Object.fromEntries(sections) };
}

describe('words of sections', () => {
  it("gives those of an h2 to its h1 too, and a cover's to none", () => {
    expect(
      wordsOf(`<cover><p>On the cover</p></cover>
        <h1 id="one">One</h1><p>two words</p>
        <h2 id="a">A</h2><p>three more words</p><h3 id="a-i">Deep</h3>
        <h2 id="b">B</h2>
        <h1 id="two">Two</h1>
        <cover><p>At the back</p></cover>`),
    ).toEqual({ all: 16, one: 9, a: 5, b: 1, two: 1 });
  });

  it('counts words across marks once, and parts those of blocks, notes, figures and their labels', () => {
    expect(wordsOf('<h1 id="h">Re<em>gion</em>al</h1>')).toMatchObject({ h: 1 });
    expect(wordsOf('<h1 id="h">H</h1><p>word<footnote>note</footnote></p>')).toMatchObject({ h: 3 });
    expect(wordsOf('<h1 id="h">H</h1><p>one<br/>two</p><ul><li>a</li><li>b</li></ul>')).toMatchObject({
      h: 5,
    });
    expect(wordsOf('<h1 id="h">H</h1><key-figure><p>61</p><p>actions</p></key-figure>')).toMatchObject({
      h: 3,
    });
    expect(
      wordsOf('<h1 id="h">H</h1><dl><dt>a</dt><dd>b</dd></dl><table><tr><td>1</td><td>2</td></tr></table>'),
    ).toMatchObject({ h: 5 });
  });

  it('takes numbers with their spaces and words with hyphens for one, and marks for none', () => {
    expect(wordsOf('<h1 id="h">1\u202f250 livres : « peer-to-peer » – l’année</h1>')).toMatchObject({ h: 4 });
  });

  it('leaves out what graphics say', () => {
    expect(
      wordsOf(
        '<h1 id="h">H</h1><figure><map spec="world" alt="many words"/><figcaption>F</figcaption></figure>',
      ),
    ).toMatchObject({ h: 2 });
  });
});

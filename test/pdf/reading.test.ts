import { execFileSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { inFiles } from '../support/built.js';
import { readTagged } from '../support/tagged-page.js';
import { describeWith } from '../support/tools.js';
import { textByStructure } from '../support/words.js';
import { drawn, layOutMarkup } from '../typeset/fixture.js';

async function finished(markup: string): Promise<Uint8Array> {
  return drawn(await layOutMarkup(markup));
}

/** What is read aloud of each page, without artifacts. */
async function readAloud(markup: string): Promise<readonly string[]> {
  const { pages } = await readTagged(await finished(markup));
  return pages.map((page) => textByStructure(page, new Map()).replaceAll(/\s+/g, ' ').trim());
}

const filler = 'Words that fill the lines of a paragraph, so that it takes some room on its page. '.repeat(4);

describe('a document read aloud', () => {
  it('goes down one column after the other, page by page', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
    const paragraphs = numbers.map((number) => `<p>Number ${number}. ${filler}</p>`);
    const pages = await readAloud(
      `<h1 id="a">Title</h1><columns count="2" gap="6">${paragraphs.join('')}</columns><p>Number 41.</p>`,
    );
    expect(pages.length).toBeGreaterThan(2);
    const found = [...pages.join(' ').matchAll(/Number (\d+)\./g)].map(([, number]) => Number(number));
    expect(found).toEqual([...numbers, 41]);
  });

  it('has the footnotes of a chapter at its end, wherever they stand, and boxes and tables in their place', async () => {
    const rows = Array.from({ length: 70 }, (_, index) => `<tr><td>row ${index + 1}</td></tr>`);
    const pages = await readAloud(
      `<section><h1 id="a">Chapter</h1><p>First<footnote>Noted first.</footnote></p><aside class="panel"><p>Boxed.</p></aside>
      <table id="t"><caption>Rows</caption><thead><tr><th scope="col">Head</th></tr></thead><tbody>${rows.join('')}</tbody></table>
      <p>Last<footnote>Noted last.</footnote></p></section><section><h1 id="b">Next</h1><p>On.</p></section>`,
    );
    const all = pages.join(' ');
    const wanted = [
      ...['Chapter', 'First', 'Boxed.', 'Table 1', 'Rows', 'Head', 'row 1 ', 'row 35 ', 'row 70 ', 'Last'],
      ...['Noted last.', 'Next', 'On.'],
    ];
    expect(all.split(/\bHead\b/)).toHaveLength(2);
    expect(all).not.toContain('(continued)');
    // The first note is at the foot of its page, and so is read there by what knows only pages.
    expect(pages[0]).toMatch(/row \d+.*Noted first\.$/);
    const places = wanted.map((words) => all.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('is entered at its headings: the outline lands above each, and no further than its line is high', async () => {
    const pdf = await finished(
      `<section><h1 id="a">One</h1><p>${filler}</p><h2 id="b">Two</h2><p>${filler}</p><h3 id="c">Three</h3><p>${filler}</p></section>
      <section><h1 id="d">Four</h1><p>${filler}</p></section>`,
    );
    const { outline } = await readTagged(pdf);
    expect(outline.map(({ title }) => title)).toEqual(['One', 'Two', 'Three', 'Four']);
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    for (const { title, page, top } of outline) {
      const { items } = await (await document.getPage(page)).getTextContent();
      const heading = items.find((item) => 'str' in item && item.str === title);
      if (!heading || !('str' in heading)) throw new Error(`"${title}" is not on page ${page}`);
      const baseline = Number(heading.transform[5]);
      expect(top).toBeGreaterThan(baseline);
      expect(top).toBeLessThan(baseline + 2 * heading.height);
    }
    await document.loadingTask.destroy();
  });
});

describeWith('pdftotext', 'lines that end', () => {
  it('do not run together where characters alone are read', async () => {
    const pdf = await finished(
      `<p>end of one<br/>begin</p><key-figure><p>61</p><p>activities</p></key-figure><table><tbody><tr><td>left</td><td>right</td></tr></tbody></table>`,
    );
    const text = await inFiles([pdf], ([path = '']) =>
      execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' }),
    );
    expect(text).toContain('"end of one begin "');
    expect(text).toContain('"61 "');
    expect(text).toContain('"left "');
  });
});

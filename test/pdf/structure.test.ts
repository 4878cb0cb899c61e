import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/pdf/render.js';
import { noPages } from '../../src/typeset/page-map.js';
import { builtEditions } from '../support/built.js';
import { entry, PdfFile } from '../support/pdf-file.js';
import { elementsOf, pagesOf, type StructureElement, structureOf, textOf } from '../support/pdf-structure.js';
import { caseFolder, root } from '../support/project-folder.js';
import { wordsByMark } from '../support/structure-words.js';
import { readTagged } from '../support/tagged-page.js';
import { drawn, language, layOutMarkup } from '../typeset/fixture.js';

async function finished(markup: string): Promise<Uint8Array> {
  return drawn(await layOutMarkup(markup));
}

/** A structure as indented text: an element a line, with what it says of itself, and its words. */
async function outlined(pdf: Uint8Array): Promise<string> {
  const file = new PdfFile(pdf);
  const tagged = await readTagged(pdf);
  const words = wordsByMark(tagged);
  const lines: string[] = [];
  const add = (element: StructureElement, indent: string) => {
    const { role, dictionary, children } = element;
    const said = ['Lang', 'Alt', 'E', 'ID'].flatMap((key) => {
      const text = textOf(entry(dictionary, key));
      return text === undefined ? [] : [` ${key}="${text}"`];
    });
    const attributes = file.list(entry(dictionary, 'A')).flatMap((one) =>
      ['Scope', 'ColSpan', 'RowSpan', 'ListNumbering'].flatMap((key) => {
        const value = entry(one, key);
        return value === null ? [] : [` ${key}=${String(value).replace('/', '')}`];
      }),
    );
    lines.push(`${indent}${role}${said.join('')}${attributes.join('')}`);
    for (const child of children) {
      if ('role' in child) add(child, `${indent}  `);
      else if ('mcid' in child) {
        const text = words.get(`${child.page} ${child.mcid}`);
        // A space between two elements is a piece of its own.
        if (text) lines.push(`${indent}  "${text}"`);
      } else lines.push(`${indent}  → ${textOf(file.at(child.object, 'Contents'))}`);
    }
  };
  add(structureOf(file), '');
  return `${lines.join('\n')}\n`;
}

describe('the structure of a document', () => {
  it('is that of test/cases/german, as it was reviewed', async () => {
    const editions = await builtEditions(await caseFolder('german'));
    const german = editions.find((edition) => edition.language === 'de');
    const found = await outlined(german?.pdf ?? new Uint8Array());
    const golden = join(root, 'test/cases/german/expected/structure.de.txt');
    if (process.env.UPDATE_GOLDEN === '1' && !process.env.CI) writeFileSync(golden, found);
    expect(found).toBe(readFileSync(golden, 'utf8'));
  });

  it('reads columns, boxes and captions as a person would', async () => {
    const pdf = await finished(`<section><h1 id="a">Title</h1>
      <columns><column><p>left one</p><p>left two</p></column><column><p>right</p></column></columns>
      <aside class="panel"><p>boxed</p></aside><p>after</p></section>`);
    const found = await outlined(pdf);
    const words = [...found.matchAll(/"(.*)"$/gm)].map(([, text]) => text).filter((text) => text !== 'en');
    expect(words).toEqual(['Title', 'left one', 'left two', 'right', 'boxed', 'after']);
  });

  it('reads a table over pages once, its head too', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => `<tr><th scope="row">${index}</th><td>x</td></tr>`);
    const pdf = await finished(
      `<table><thead><tr><th scope="col">Number</th><th scope="col">Sign</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
    );
    const { pages } = await readTagged(pdf);
    const found = await outlined(pdf);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[1]?.artifacts).toEqual(expect.arrayContaining(['Number', 'Sign']));
    expect(found.match(/"Number"/g)).toHaveLength(1);
    expect(found.match(/^ +TR$/gm)).toHaveLength(81);
    const numbers = [...found.matchAll(/TH Scope=Row\n +"(\d+)"/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(rows.map((_, index) => index));
  });

  it('says what heads a cell where heads span others', async () => {
    const pdf =
      await finished(`<table><thead><tr><th scope="col" rowspan="2">Place</th><th scope="colgroup" colspan="2">Visits</th></tr>
      <tr><th scope="col">May</th><th scope="col">June</th></tr></thead>
      <tbody><tr><th scope="row">Hall</th><td>1</td><td>2</td></tr></tbody></table>`);
    const file = new PdfFile(pdf);
    const cells = [...elementsOf(structureOf(file))].filter(({ role }) => role === 'TH' || role === 'TD');
    const ids = cells.map(({ dictionary }) => textOf(entry(dictionary, 'ID')));
    const headers = cells.map(({ dictionary }) =>
      file
        .list(entry(dictionary, 'A'))
        .flatMap((one) => file.list(entry(one, 'Headers')))
        .map((id) => ids.indexOf(textOf(id))),
    );
    // Place, Visits, May and June, Hall, and its two numbers.
    expect(headers).toEqual([[], [], [1], [1], [0], [1, 2, 4], [1, 3, 4]]);
    expect(file.list(file.at(file.root, 'StructTreeRoot', 'IDTree', 'Names')).length).toBe(2 * 5);
  });

  it('says in which language words are, what abbreviations mean and what a footnote says', async () => {
    const pdf = await finished(
      `<section><p>One <span lang="fr">bonjour</span> <abbr title="European Union">EU</abbr><footnote>The note.</footnote>
      <a href="https://example.org/é">a link</a></p><p>Two</p></section>`,
    );
    expect(await outlined(pdf)).toBe(`Document Lang="en"
  Sect
    P
      "One"
      Span Lang="fr"
        "bonjour"
      Span E="European Union"
        "EU"
      Reference
        Link
          "1"
          → 1
      Link
        "a link"
        → a link
    P
      "Two"
    Note ID="note-1"
      Lbl
        Link
          "1."
          → 1.
      "The note."
`);
  });

  it('reads the notes of a table after it, where they stand below it, and others at the end of the chapter', async () => {
    const pdf = await finished(
      `<section><table notes="below"><tbody><tr><td>7<footnote>Counted.</footnote></td></tr></tbody></table>
      <p>Text<footnote>Elsewhere.</footnote></p></section><p>After<footnote>The last.</footnote></p>`,
    );
    expect(await outlined(pdf)).toBe(`Document Lang="en"
  Sect
    Table
      TBody
        TR
          TD
            "7"
            Reference
              Link
                "a"
                → a
    Note ID="note-1"
      Lbl
        Link
          "a"
          → a
      "Counted."
    P
      "Text"
      Reference
        Link
          "1"
          → 1
    Note ID="note-2"
      Lbl
        Link
          "1."
          → 1.
      "Elsewhere."
  P
    "After"
    Reference
      Link
        "2"
        → 2
  Note ID="note-3"
    Lbl
      Link
        "2."
        → 2.
    "The last."
`);
  });

  it('says of a table that goes on what it says, and of the line above it on later pages nothing', async () => {
    const rows = '<tr><td>Cell</td></tr>'.repeat(60);
    const pdf = await finished(
      `<table id="t"><caption>Long</caption><thead><tr><th scope="col">Head</th></tr></thead><tbody>${rows}</tbody></table>`,
    );
    const { pages } = await readTagged(pdf);
    expect(pages[1]?.artifacts).toEqual(expect.arrayContaining(['Table 1 (continued)', 'Head']));
    expect(await outlined(pdf)).not.toContain('(continued)');
  });

  it('reads a divided word as one', async () => {
    const { laidOut, document, tree } = await layOutMarkup('<p>word<br/>left</p>');
    const map = laidOut?.map ?? noPages;
    const pages = (laidOut?.pages ?? []).map((page) => ({
      ...page,
      items: page.items.map((item) => {
        if (item.type !== 'line') return item;
        const inlines = item.item.inlines.map((one) =>
          one.text === 'word'
            ? { ...one, text: 'wo-', broken: { word: 'word', part: 'first' as const } }
            : one,
        );
        return { ...item, item: Object.assign(item.item, { inlines }) };
      }),
    }));
    const pdf = await render({ tree, language, document, laidOut: { pages, map }, dataOf: () => undefined });
    const file = new PdfFile(pdf);
    const [page] = pagesOf(file);
    const content = file.content(entry(file.get(page ?? null), 'Contents')).toString('latin1');
    // The word is said whole where it begins; the hyphen only shows.
    const words = 'feff0077006f00720064';
    expect(content).toMatch(
      new RegExp(String.raw`/Span <</MCID 0 /ActualText <${words}>>> BDC\n(?:(?!EMC)[\s\S])* TJ\nET\nEMC`),
    );
  });

  it('is not finished in silence where a run was not marked', async () => {
    const { laidOut, document, tree } = await layOutMarkup('<p>kept</p><p>lost</p>');
    const [kept] = tree.children;
    const missing = { ...tree, children: kept ? [kept] : [] };
    if (!laidOut) throw new Error('nothing has been laid out');
    const request = { language, document, laidOut, dataOf: () => undefined };
    await expect(render({ ...request, tree: missing })).rejects.toThrow('no place for "lost"');
  });
});

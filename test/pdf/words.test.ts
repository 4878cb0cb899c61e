import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { PdfFile } from '../support/pdf-file.js';
import { elementsOf, structureOf } from '../support/pdf-structure.js';
import { patience, publishedEditions, publishedReport, type ReadEdition } from '../support/published.js';
import { wordsByMark } from '../support/structure-words.js';
import { readTagged, type TaggedFile } from '../support/tagged-page.js';
import { describeWith } from '../support/tools.js';
import { replacedTexts, textByStructure, tokensOf } from '../support/words.js';

let editions: readonly ReadEdition[] = [];

beforeAll(async () => {
  editions = await publishedReport();
}, patience);

function poppler(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 << 20 });
}

/** The elements of a structure as poppler reads them, in order: role, and what is theirs and no child's. */
function elementsByPoppler(path: string): readonly (readonly [role: string, text: string])[] {
  const elements: [string, string][] = [];
  const open: { readonly indent: number; readonly at: number }[] = [];
  for (const [, space = '', text, role] of poppler('pdfinfo', '-struct-text', path).matchAll(
    /^( *)(?:"(.*?)"|([A-Z][A-Za-z\d]*)(?: <\S+>)?(?: \(\w+\))?:?)$/gms,
  )) {
    while ((open.at(-1)?.indent ?? -1) >= space.length) open.pop();
    const owner = elements[open.at(-1)?.at ?? -1];
    if (role !== undefined) open.push({ indent: space.length, at: elements.push([role, '']) - 1 });
    else if (owner) owner[1] += text;
  }
  return elements;
}

/** The same by this project's reader of structures, with the words that pdf.js reads. */
function elementsByPdfJs(pdf: Uint8Array, tagged: TaggedFile): readonly (readonly [string, string])[] {
  const words = wordsByMark(tagged);
  return [...elementsOf(structureOf(new PdfFile(pdf)))].map(({ role, children }) => {
    const own = children.map((child) => ('mcid' in child ? words.get(`${child.page} ${child.mcid}`) : ''));
    return [role, own.join('')];
  });
}

function unspaced(elements: readonly (readonly [string, string])[]): readonly string[] {
  return elements.map(([role, text]) => `${role} ${text.normalize('NFKC').replaceAll(/\s/g, '')}`);
}

describeWith('pdftotext', 'the words of the report', () => {
  it('are by the structure what they are by the pages, word for word, artifacts aside', () => {
    for (const { path, pdf, tagged } of editions) {
      const replaced = replacedTexts(new PdfFile(pdf));
      const byPage = poppler('pdftotext', '-raw', path, '-').split('\f');
      let words = 0;
      tagged.pages.forEach((page, index) => {
        const structure = tokensOf(textByStructure(page, replaced));
        const artifacts = page.artifacts.flatMap(tokensOf);
        const found = tokensOf(byPage[index] ?? '');
        expect([...structure, ...artifacts].sort(), `page ${index + 1}`).toEqual([...found].sort());
        words += structure.length;
      });
      expect(words).toBeGreaterThan(10_000);
    }
  });

  it('are read by poppler in the same elements and in the same order as by pdf.js', {
    timeout: patience,
  }, async () => {
    // Poppler draws a page anew for each piece of its content: half a minute an edition.
    const [english] = editions;
    if (!english) throw new Error('there is no edition');
    expect(unspaced(elementsByPoppler(english.path))).toEqual(
      unspaced(elementsByPdfJs(english.pdf, english.tagged)),
    );
  });
});

describeWith('pdftotext', 'the words of a project', () => {
  it('are read by poppler in the same elements and in the same order as by pdf.js', {
    timeout: patience,
  }, async () => {
    for (const { path } of await publishedEditions('garden')) {
      const pdf = readFileSync(path);
      const found = elementsByPoppler(path);
      expect(found.length).toBeGreaterThan(10);
      expect(unspaced(found)).toEqual(unspaced(elementsByPdfJs(pdf, await readTagged(pdf))));
    }
  });
});

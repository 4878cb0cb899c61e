import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { marksOf } from '../support/artifact-marks.js';
import { expectGolden } from '../support/golden.js';
import { entry, PdfFile } from '../support/pdf-file.js';
import { Ref } from '../support/pdf-reader.js';
import {
  elementsOf,
  idOf,
  pagesOf,
  type StructureElement,
  structureOf,
  textOf,
} from '../support/pdf-structure.js';
import { root } from '../support/project-folder.js';
import { patience, publishedReport, type ReadEdition } from '../support/published.js';
import { structureText, wordsByMark, wordsOf } from '../support/structure-words.js';
import type { TaggedFile } from '../support/tagged-page.js';

interface Finished {
  readonly edition: ReadEdition;
  readonly file: PdfFile;
  readonly tagged: TaggedFile;
}

let finished: readonly Finished[] = [];

beforeAll(async () => {
  finished = (await publishedReport()).map((edition) => ({
    edition,
    file: new PdfFile(edition.pdf),
    tagged: edition.tagged,
  }));
}, patience);

/** Words without the spaces between them, which lines that end and pieces that meet leave open. */
function unspaced(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f]/g, '');
}

/** The entries of a table of contents and of the tables in its entries: level, title and page. */
function contentsOf(
  table: StructureElement,
  words: ReadonlyMap<string, string>,
  level = 1,
): readonly string[] {
  return table.children.flatMap((child) => {
    if (!('role' in child)) return [];
    if (child.role === 'TOC') return contentsOf(child, words, level + 1);
    if (child.role !== 'TOCI') return [];
    const own = unspaced(wordsOf(child, words, ({ role }) => role !== 'TOC'));
    return [`${level} ${own}`, ...contentsOf(child, words, level)];
  });
}

async function layoutTexts(): Promise<readonly string[]> {
  const files = await readdir(join(root, 'templates'), { recursive: true });
  const layouts = files.filter((file) => file.endsWith('.hbs'));
  return Promise.all(layouts.map((file) => readFile(join(root, 'templates', file), 'utf8')));
}

describe('the structure of the report', () => {
  it('has all that is on the pages but heads and feet, once', () => {
    for (const { tagged } of finished) {
      const said = tagged.pages.flatMap(({ marked }) => [...marked.values()]).join('\n');
      for (const { marked, order, artifacts } of tagged.pages) {
        expect([...order].sort()).toEqual([...marked.keys()].sort());
        // The title, the folio and the note on illustrative values; other words are repeated, such as a table's head.
        expect(artifacts.filter((text) => !said.includes(text)).length).toBeLessThanOrEqual(3);
      }
    }
  });

  it('agrees with the pages: each number, its owner, and each annotation', () => {
    for (const { file } of finished) {
      const root = file.at(file.root, 'StructTreeRoot');
      const nums = file.list(entry(file.get(entry(root, 'ParentTree')), 'Nums'));
      const owners = new Map(
        nums.flatMap((key, at) => (at % 2 === 0 ? [[Number(key), nums[at + 1] ?? null]] : [])),
      );
      const claimed = new Set<string>();
      let annotations = 0;
      for (const element of elementsOf(structureOf(file))) {
        for (const child of element.children) {
          if ('role' in child) continue;
          const page = file.get(new Ref(child.page));
          if ('mcid' in child) {
            const onPage = file.list(owners.get(Number(entry(page, 'StructParents'))) ?? null);
            expect(idOf(onPage[child.mcid] ?? null)).toBe(element.id);
            expect(claimed.has(`${child.page} ${child.mcid}`)).toBe(false);
            claimed.add(`${child.page} ${child.mcid}`);
          } else {
            annotations += 1;
            const annotation = file.get(child.object);
            expect(element.role).toBe('Link');
            expect(textOf(entry(annotation, 'Contents'))).toMatch(/\S/);
            expect(idOf(owners.get(Number(entry(annotation, 'StructParent'))) ?? null)).toBe(element.id);
            expect(file.list(entry(page, 'Annots')).map(idOf)).toContain(child.object.id);
          }
        }
      }
      const pages = pagesOf(file);
      const marks = pages.flatMap((page) =>
        file.list(owners.get(Number(file.at(page, 'StructParents'))) ?? null),
      );
      expect(claimed.size).toBe(marks.length);
      for (const page of pages) {
        const content = file.content(entry(file.get(page), 'Contents')).toString('latin1');
        const drawn = [...content.matchAll(/\/MCID (\d+)/g)].map(([, mcid]) => Number(mcid));
        const onPage = file.list(owners.get(Number(file.at(page, 'StructParents'))) ?? null);
        expect(drawn).toEqual(onPage.map((_, mcid) => mcid));
      }
      expect(annotations).toBe(pages.flatMap((page) => file.list(file.at(page, 'Annots'))).length);
      for (const page of pages) {
        if (file.at(page, 'Annots') !== null) expect(file.at(page, 'Tabs')).toBe('/S');
      }
    }
  });

  it('has viewers call its pages what they bear', () => {
    for (const { tagged } of finished) {
      const { labels, pages } = tagged;
      expect(labels).toHaveLength(pages.length);
      pages.forEach(({ artifacts }, index) => {
        const isCover = index === 0 || index === pages.length - 1;
        const feet = artifacts.flatMap((text) => text.match(/\d+/g) ?? []);
        if (!isCover) expect(feet).toContain(labels?.[index]);
      });
      expect(new Set(labels).size).toBe(pages.length);
    }
  });

  it('leads every link to a place of the document or an address', () => {
    for (const { file } of finished) {
      const names = file.list(file.at(file.root, 'Names', 'Dests', 'Names'));
      const known = names.flatMap((name) => textOf(name) ?? []);
      expect(known).toEqual([...known].sort((a, b) => (a < b ? -1 : 1)));
      for (const page of pagesOf(file)) {
        for (const annotation of file.list(file.at(page, 'Annots'))) {
          const to = textOf(file.at(annotation, 'Dest'));
          if (to === undefined)
            expect(textOf(file.at(annotation, 'A', 'URI'))).toMatch(/^(https?|mailto):[!-~]+$/);
          else expect(known).toContain(to);
        }
      }
    }
  });

  it('has the same headings as the outline and the chapters, each where it stands', () => {
    for (const { tagged, edition, file } of finished) {
      const roles = [...elementsOf(structureOf(file))].flatMap(({ role }) =>
        /^H\d$/.test(role) ? [role] : [],
      );
      expect(tagged.outline.map(({ level }) => `H${level}`)).toEqual(roles);
      const chapters = tagged.outline.filter(({ level }) => level <= 2);
      expect(chapters.map(({ title, page }) => [title, page])).toEqual(
        edition.chapters.map(({ title, first }) => [title, first]),
      );
      const pages = pagesOf(file).map(({ id }) => id);
      const standOn = [...elementsOf(structureOf(file))].flatMap(({ role, children: [first] }) =>
        /^H\d$/.test(role) && first && 'mcid' in first ? [pages.indexOf(first.page) + 1] : [],
      );
      expect(tagged.outline.map(({ page }) => page)).toEqual(standOn);
      for (const { top } of tagged.outline) expect(top).toBeGreaterThan(0);
    }
  });

  it('has one tree of headings: the structure’s, the outline’s, and that of the contents as far as they go', async () => {
    // Unlisted headings are left out of the contents by the layouts alone.
    const layouts = await layoutTexts();
    const unlisted = layouts.flatMap((text) => text.match(/<h[12] [^>]*class="[^"]*\bunlisted\b/g) ?? []);
    for (const { tagged, file } of finished) {
      const words = wordsByMark(tagged);
      const elements = [...elementsOf(structureOf(file))];
      const headings = elements.filter(({ role }) => /^H\d$/.test(role));
      const titles = headings.map((one) => `${one.role} ${unspaced(wordsOf(one, words))}`);
      expect(titles).toEqual(tagged.outline.map(({ level, title }) => `H${level} ${unspaced(title)}`));

      const [contents] = elements.filter(({ role }) => role === 'TOC');
      if (!contents) throw new Error('there is no table of contents');
      const entries = contentsOf(contents, words);
      const expected = tagged.outline.map(({ level, title, page }) => `${level} ${unspaced(title)}${page}`);
      expect(entries.length).toBeGreaterThan(10);
      // In the order of the outline, each on its level and with its page.
      expect(expected.filter((one) => entries.includes(one))).toEqual(entries);
      const upper = expected.filter((one) => /^[12] /.test(one));
      expect(upper.filter((one) => !entries.includes(one))).toHaveLength(unlisted.length);
    }
  });

  it('says of each artifact of which type it is', () => {
    for (const { tagged, edition, file } of finished) {
      const types = new Set<string>();
      const titles = tagged.outline.map(({ title }) => unspaced(title));
      let headers = 0;
      pagesOf(file).forEach((page, index) => {
        const { artifacts, marked, unmarked } = marksOf(file, page);
        expect(marked).toBeGreaterThan(0);
        expect(unmarked).toEqual([]);
        const sequences = tagged.pages[index]?.artifactSequences ?? [];
        expect(sequences).toHaveLength(artifacts.length);
        const said = new Map<string, string>();
        artifacts.forEach(({ type, subtype }, at) => {
          const name = [type, ...(subtype === null ? [] : [subtype])].join('');
          types.add(name);
          said.set(name, `${said.get(name) ?? ''}${sequences[at]}`);
        });
        const wordsIn = (name: string) => unspaced(said.get(name) ?? '');
        const number = index + 1;
        const isCover = number === 1 || number === tagged.pages.length;
        expect(wordsIn('/Pagination/Footer')).toMatch(isCover ? /^$/ : new RegExp(`\\D${number}\\D`));
        const header = wordsIn('/Pagination/Header');
        if (header !== '') {
          expect(header.startsWith(unspaced(edition.title))).toBe(true);
          expect(titles).toContain(header.slice(unspaced(edition.title).length));
          headers += 1;
        }
        // Words are there for the eye alone where a table goes on, with its title and its head again.
        expect(wordsIn('/Layout')).toMatch(/^(?:$|(?:Table|Tableau)\d+\((?:continued|suite)\))/);
        expect(wordsIn('/Background')).toBe('');
      });
      expect(headers).toBeGreaterThan(10);
      expect([...types].sort()).toEqual([
        '/Background',
        '/Layout',
        '/Pagination/Footer',
        '/Pagination/Header',
      ]);
    }
  });

  it('has the structure that was reviewed, in both languages', () => {
    for (const { edition, tagged, file } of finished) {
      const found = structureText(file, wordsByMark(tagged));
      expectGolden(join(root, `test/pdf/expected/structure-${edition.language}.txt`), found);
    }
  });

  it('says what it is: its title and language, in which it shows its title, and what it conforms to', () => {
    for (const { file, edition } of finished) {
      expect(textOf(file.at(file.root, 'Lang'))).toBe(edition.language);
      expect(file.at(file.root, 'MarkInfo', 'Marked')).toBe(true);
      expect(file.at(file.root, 'ViewerPreferences', 'DisplayDocTitle')).toBe(true);
      const [intent, more] = file.list(file.at(file.root, 'OutputIntents'));
      expect(more).toBeUndefined();
      expect(file.at(intent ?? null, 'S')).toBe('/GTS_PDFA1');
      expect(textOf(file.at(intent ?? null, 'OutputConditionIdentifier'))).toMatch(/^sRGB/);
      const metadata = file.content(entry(file.get(file.root), 'Metadata')).toString('utf8');
      expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
      expect(metadata).toMatch(/<pdfaid:conformance>A</);
      expect(metadata).toContain(`<rdf:li xml:lang="x-default">${edition.title}</rdf:li>`);
      expect(metadata).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    }
  });

  it('describes the attached numbers in the language of the edition', () => {
    const described = finished.map(({ file }) => {
      const names = file.list(file.at(file.root, 'Names', 'EmbeddedFiles', 'Names'));
      const specs = names.filter((_, at) => at % 2 === 1);
      return specs.map((spec) => textOf(file.at(spec, 'Desc')));
    });
    const [english = [], french = []] = described;
    expect(english.length).toBeGreaterThan(10);
    expect(french).toHaveLength(english.length);
    english.forEach((words, at) => {
      expect(words).not.toBe(french[at]);
    });
  });

  it('gives every figure an alternative, a box, and its numbers', () => {
    for (const { file, edition } of finished) {
      const figures = [...elementsOf(structureOf(file))].filter(({ role }) => role === 'Figure');
      expect(figures.length).toBeGreaterThan(10);
      for (const { dictionary } of figures) {
        expect(textOf(entry(dictionary, 'Alt'))).toMatch(/\S/);
        const boxes = file.list(entry(dictionary, 'A')).map((one) => file.list(entry(one, 'BBox')).length);
        expect(boxes).toContain(4);
        const [attached] = file.list(entry(dictionary, 'AF'));
        const spec = file.get(attached ?? null);
        expect(entry(spec, 'AFRelationship')).toBe('/Data');
        expect(textOf(entry(spec, 'UF'))).toMatch(/^Figure \d+\.csv$/);
        expect(textOf(entry(spec, 'Desc'))).toMatch(/^Figure\s\d+: \S/);
        const lines = file
          .content(entry(entry(spec, 'EF'), 'F'))
          .toString('utf8')
          .trimEnd()
          .split('\r\n');
        expect(lines.length).toBeGreaterThan(1);
      }
      expect(edition.language).toBe(textOf(file.at(file.root, 'Lang')));
    }
  });
});

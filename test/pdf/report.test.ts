import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltEdition } from '../../src/index.js';
import { builtEditions, inFiles } from '../support/built.js';
import { entry, PdfFile } from '../support/pdf-file.js';
import { Ref } from '../support/pdf-reader.js';
import { elementsOf, idOf, pagesOf, structureOf, textOf } from '../support/pdf-structure.js';
import { readTagged, type TaggedFile } from '../support/tagged-page.js';
import { describeWith } from '../support/tools.js';

interface Finished {
  readonly edition: BuiltEdition;
  readonly file: PdfFile;
  readonly tagged: TaggedFile;
}

let finished: readonly Finished[] = [];

beforeAll(async () => {
  const editions = await builtEditions();
  finished = await Promise.all(
    editions.map(async (edition) => ({
      edition,
      file: new PdfFile(edition.pdf),
      tagged: await readTagged(edition.pdf),
    })),
  );
});

/**
 * The characters of words, each with how often. Hyphens are left out: of poppler's programs, one takes a divided word as
 * it is said, whole, and the other as it shows.
 */
function characters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const char of [...text.replaceAll(/[\s\u00a0\u202f-]/g, '')].sort())
    counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
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
      expect(annotations).toBe(pages.flatMap((page) => file.list(file.at(page, 'Annots'))).length);
      for (const page of pages) {
        if (file.at(page, 'Annots') !== null) expect(file.at(page, 'Tabs')).toBe('/S');
      }
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
      for (const { top } of tagged.outline) expect(top).toBeGreaterThan(0);
    }
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

describeWith('pdftotext', 'the report as poppler reads it', () => {
  it('says by its structure what it says by its pages, artifacts aside', async () => {
    for (const { edition, tagged } of finished) {
      const [structure = '', pages = ''] = await inFiles([edition.pdf], ([path = '']) => [
        execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8', maxBuffer: 64 << 20 }),
        execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 64 << 20 }),
      ]);
      const spoken = [...structure.matchAll(/^ *"(.*?)"$/gms)].map(([, text]) => text);
      const artifacts = tagged.pages.flatMap((page) => page.artifacts);
      // Of a word divided between lines, one gives the glyphs, hyphen and all, and the other the word.
      const undivided = (text: string) => characters(text.replaceAll('-', ''));
      expect(undivided([...spoken, ...artifacts].join(''))).toEqual(undivided(pages));
    }
  }, 180_000);
});

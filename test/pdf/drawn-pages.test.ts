import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type SetEdition, setEdition } from '../../src/edition.js';
import { EditionMemory } from '../../src/edition-memory.js';
import { openFiles, openProject, Usage } from '../../src/index.js';
import { Ledger } from '../../src/pdf/ledger.js';
import { PageRenderer } from '../../src/pdf/page-renderer.js';
import { render, renderSome } from '../../src/pdf/render.js';
import { ProjectMemory } from '../../src/project/project-memory.js';
import { readPdf } from '../support/pdf.js';
import { entry, PdfFile } from '../support/pdf-file.js';
import { pagesOf } from '../support/pdf-structure.js';
import { caseFolder, change, root } from '../support/project-folder.js';

/** Builds a project's English edition again and again, with what is kept of it. */
class Builds {
  readonly memory = new EditionMemory();
  readonly #opening = new ProjectMemory();

  constructor(readonly folder: string) {}

  async set(): Promise<SetEdition> {
    const host = {
      files: openFiles(this.folder),
      log: { stage() {} },
      signal: new AbortController().signal,
    };
    const { value: project } = await openProject(host, this.#opening);
    if (!project) throw new Error('the project does not open');
    const request = { language: 'en', profile: 'web', usage: new Usage(), memory: this.memory } as const;
    const { value } = await setEdition(project, request, host);
    if (!value) throw new Error('the edition has errors');
    return value;
  }

  /** The file, and how many pages were drawn for it. */
  async file() {
    const draw = vi.spyOn(PageRenderer.prototype, 'draw');
    const set = await this.set();
    const pdf = await render({ ...set, document: set.blank(), kept: this.memory.pdf });
    const drawn = draw.mock.calls.length;
    draw.mockRestore();
    return { pdf, drawn };
  }
}

/** The operators of each page. */
function contentsOf(pdf: Uint8Array): readonly string[] {
  const file = new PdfFile(pdf);
  return pagesOf(file).map((page) => file.content(entry(file.get(page), 'Contents')).toString('latin1'));
}

const letters = 'locales/en/report.json';

describe('drawn pages', () => {
  it('are drawn again only where they have become others, and give the same file', async () => {
    const builds = new Builds(await caseFolder('garden'));
    const first = await builds.file();
    const pages = pagesOf(new PdfFile(first.pdf)).length;
    expect(pages).toBeGreaterThan(1);
    expect(first.drawn).toBe(pages);
    const text = await readFile(join(builds.folder, letters), 'utf8');
    // With glyphs that nothing else shows, on the first page.
    await change(builds.folder, {
      [letters]: text.replace('It has', 'Øß it has').replace('It has', 'Øß it has'),
    });
    const second = await builds.file();
    expect(second.drawn).toBe(1);
    const anew = await new Builds(builds.folder).file();
    expect(Buffer.compare(second.pdf, anew.pdf)).toBe(0);
    expect(contentsOf(second.pdf).slice(1)).toEqual(contentsOf(first.pdf).slice(1));
    expect(contentsOf(second.pdf)[0]).not.toBe(contentsOf(first.pdf)[0]);
  });

  it('have no structure on the screen, and show the same words', async () => {
    const builds = new Builds(await caseFolder('garden'));
    const { pdf } = await builds.file();
    const set = await builds.set();
    const numbers = set.laidOut.pages.map((_, at) => at + 1);
    const seen = await renderSome({ ...set, document: set.blank() }, numbers);
    expect(contentsOf(seen).join()).not.toMatch(/BDC/);
    await change(builds.folder, { 'whole.pdf': pdf, 'seen.pdf': seen });
    const words = async (name: string) =>
      (await readPdf(join(builds.folder, name))).pages.map(({ text }) => text.replaceAll(/\s/g, ''));
    expect(await words('seen.pdf')).toEqual(await words('whole.pdf'));
    expect(seen.length).toBeLessThan(pdf.length);
  });

  it('show one face whose file stands under two names as one', async () => {
    const theme = await readFile(join(root, 'templates/theme.yaml'), 'utf8');
    const sans = await readFile(join(root, 'fonts/SourceSans3-Regular.ttf'));
    const builds = new Builds(
      await caseFolder('garden', {
        'fonts/Other.ttf': sans,
        'templates/theme.yaml': theme.replace('SourceSerif4Display-Semibold.ttf', 'Other.ttf'),
      }),
    );
    const { pdf } = await builds.file();
    const file = new PdfFile(pdf);
    contentsOf(pdf).forEach((content, at) => {
      const named = [...content.matchAll(/\/(F\d+) [\d.]+ Tf/g)].map(([, name]) => name);
      const fonts = file.at(pagesOf(file)[at] ?? null, 'Resources', 'Font');
      expect(fonts instanceof Map && [...fonts.keys()].sort()).toEqual([...new Set(named)].sort());
    });
  });
});

describe('the ledger', () => {
  const page = { items: [], pageSize: { width: 1, height: 1, orientation: 'portrait' } } as const;
  const margins = { top: 0, right: 0, bottom: 0, left: 0 };

  it('refuses what is marked on a page that was drawn before and on one that is drawn now', () => {
    const word = { text: 'word' };
    const now = new Ledger();
    now.enterKept(new Set([word]));
    expect(() => now.enter({ ...page, pageMargins: margins }, new Set([word]))).toThrow(
      'marked twice: "word"',
    );
    const later = new Ledger();
    later.enter({ ...page, pageMargins: margins }, new Set([word]));
    expect(() => later.enterKept(new Set([word, {}]))).toThrow('marked twice: "word"');
  });
});

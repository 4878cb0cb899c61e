import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type SetEdition, setEdition } from '../../src/edition.js';
import { EditionMemory } from '../../src/edition-memory.js';
import { openFiles, openProject, Usage } from '../../src/index.js';
import { Ledger } from '../../src/pdf/ledger.js';
import { PackedStreams } from '../../src/pdf/packed-streams.js';
import { PageRenderer } from '../../src/pdf/page-renderer.js';
import { render, renderSome } from '../../src/pdf/render.js';
import { ProjectMemory } from '../../src/project/project-memory.js';
import { readPdf } from '../support/pdf.js';
import { entry, PdfFile } from '../support/pdf-file.js';
import type { PdfObject } from '../support/pdf-reader.js';
import { pagesOf } from '../support/pdf-structure.js';
import { caseFolder, change, root } from '../support/project-folder.js';
import { language, layOutMarkup } from '../typeset/fixture.js';

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

  it('leave the structure as it was where a word has become another, which is not packed again', async () => {
    const builds = new Builds(await caseFolder('garden'));
    const pack = vi.spyOn(PackedStreams.prototype, 'packObjects');
    await builds.file();
    const first = pack.mock.results.map(({ value }) => value);
    pack.mockClear();
    const path = 'locales/en/prose/welcome.md';
    const text = await readFile(join(builds.folder, path), 'utf8');
    await change(builds.folder, { [path]: text.replace('It gave', 'It bore') });
    await builds.file();
    const second = pack.mock.results.map(({ value }) => value);
    pack.mockRestore();
    expect(first.length).toBeGreaterThan(1);
    expect(second).toHaveLength(first.length);
    expect(second.at(-1)).toBe(first.at(-1));
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

describe('pictures', () => {
  const shapes = Array.from({ length: 200 }, (_, at) => `<path d="M0 ${at}L9 ${at}L9 9Z" fill="#123456"/>`);
  const label = '<text font-family="sans" font-size="8" x="1" y="9" fill="#000000">word</text>';
  const svg = (...marks: readonly string[]) =>
    `<svg viewBox="0 0 90 90" preserveAspectRatio="none">${marks.join('')}</svg>`;
  const drawing = svg(...shapes, label, ...shapes.slice(1));
  /** The file of pages, each with a drawing. */
  const fileOf = async (...svgs: readonly string[]) => {
    const { tree, laidOut, document } = await layOutMarkup('<p>word</p>');
    const [page] = laidOut?.pages ?? [];
    if (!page || !laidOut) throw new Error('nothing has been laid out');
    const graphic = { _width: 30, _height: 30, x: 5, y: 5 };
    const sized = { width: 30, height: 30, uses: [], data: { columns: [], rows: [] } };
    const pages = svgs.map((svg) => ({
      ...page,
      items: [{ type: 'svg' as const, item: { ...graphic, svg: { ...sized, svg } } }],
    }));
    const request = { tree, language, document, dataOf: () => undefined };
    return new PdfFile(await render({ ...request, laidOut: { ...laidOut, pages } }));
  };

  it('are stretches of shapes between texts, which stay on the page', async () => {
    const file = await fileOf(drawing);
    const [page = ''] = pagesOf(file).map((one) =>
      file.content(entry(file.get(one), 'Contents')).toString('latin1'),
    );
    expect(page).toMatch(/ re W n\n\/P0 Do\n[\s\S]* Tf\nBT\n[\s\S]* TJ\nET\n\/P1 Do\nQ\n/);
    const [first, second] = picturesOf(file)[0] ?? [];
    expect(file.content(first ?? null).toString('latin1')).not.toMatch(/BT|BDC/);
    expect(first).not.toEqual(second);
    expect(file.list(file.at(first ?? null, 'BBox'))).toEqual([0, 0, 90, 90]);
  });

  it('are in the file once, however often pages show them', async () => {
    const file = await fileOf(drawing, svg(...shapes), svg(...shapes.slice(1)), drawing);
    const [[first, second] = [], ...others] = picturesOf(file);
    expect(others).toEqual([[first], [second], [first, second]]);
  });

  it('are none where there is little to them', async () => {
    const file = await fileOf(svg(...shapes.slice(0, 9)));
    expect(picturesOf(file)).toEqual([[]]);
  });
});

/** The forms that each page shows. */
function picturesOf(file: PdfFile): readonly (readonly PdfObject[])[] {
  return pagesOf(file).map((page) => {
    const shown = file.at(page, 'Resources', 'XObject');
    return shown instanceof Map ? [...shown.values()] : [];
  });
}

describe('what figures show', () => {
  const chart = (id: string) =>
    `<figure id="fig-${id}"><chart spec="harvest" alt="{{t "report:alt"}}" height="35"/>
     <figcaption>{{t "report:byBed"}}</figcaption></figure>`;
  const layout = `<report><section><h1 id="harvest">{{t "report:harvest"}}</h1>{{prose "welcome"}}
    ${chart('harvest')}${chart('again')}</section></report>`;

  it('is attached once, under the names of all that show it', async () => {
    const builds = new Builds(await caseFolder('garden', { 'templates/main.hbs': layout }));
    const file = new PdfFile((await builds.file()).pdf);
    const names = file.list(file.at(file.root, 'Names', 'EmbeddedFiles', 'Names'));
    const contents = names.filter((_, at) => at % 2 === 1).map((one) => entry(file.at(one, 'EF'), 'F'));
    expect(contents).toHaveLength(2);
    expect(contents[1]).toEqual(contents[0]);
    expect(file.content(contents[0] ?? null).toString('utf8')).toMatch(/^\S.*,.*\r\n/);
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

  it('holds of each file what is marked in that file alone', () => {
    const word = { text: 'word' };
    const [first, other] = [new Set([word]), new Set([word, {}])];
    const ledger = new Ledger();
    ledger.enterKept(first);
    ledger.settle();
    expect(ledger.has(word)).toBe(false);
    // The word has come to stand on another page.
    ledger.enterKept(other);
    expect(() => ledger.enterKept(first)).toThrow('marked twice: "word"');
    ledger.settle();
    // And on its first again.
    ledger.enterKept(first);
    expect(ledger.has(word)).toBe(true);
    expect(() => ledger.enterKept(other)).toThrow('marked twice: "word"');
  });
});

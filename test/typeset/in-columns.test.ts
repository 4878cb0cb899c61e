import { describe, expect, it } from 'vitest';
import { nodesIn } from '../../src/document/walk.js';
import type { LaidOutLine, LaidOutPage } from '../../src/typeset/engine.js';
import { stampOf } from '../../src/typeset/stamp.js';
import { points } from '../../src/typeset/units.js';
import { drawn, layOutMarkup, reportTheme } from './fixture.js';

const filler = 'Capacity is built where those who do the work meet those who did it before. ';
const text = (sentences: number) => `<p>${filler.repeat(sentences)}</p>`;
const drawing = { svg: '<svg width="170" height="90" viewBox="0 0 170 90"></svg>', width: 170, height: 90 };
const figure = (id: string) =>
  `<figure id="${id}"><chart spec="c" alt="A chart"/><figcaption>Caption of ${id}</figcaption></figure>`;
const table = (id: string, rows: number, words = 'Row') =>
  `<table id="${id}"><caption>Caption of ${id}</caption><tbody>${`<tr><td><p>${words}</p></td></tr>`.repeat(rows)}</tbody></table>`;

const { margins, width, height } = reportTheme().page;
const bottom = points(height - margins.bottom);
const middle = points(width) / 2;

async function columnsOf(markup: string) {
  const laid = await layOutMarkup(
    `<h1 id="one" class="plain">One</h1><columns count="2" gap="6">${markup}</columns>`,
    { drawing },
  );
  // The project of these tests has no charts: what stands for one is drawn all the same.
  const diagnostics = laid.diagnostics.filter(({ code }) => code !== 'unknown-chart');
  return { ...laid, diagnostics, pages: laid.laidOut?.pages ?? [] };
}

const linesOn = ({ items }: LaidOutPage) => items.flatMap((one) => (one.type === 'line' ? [one.item] : []));
const wordsOf = ({ inlines }: LaidOutLine) =>
  inlines
    .map((one) => one.text)
    .join('')
    .trim();
const isNote = ({ inlines }: LaidOutLine) =>
  inlines.every((one) => stampOf(one.run)?.nodes.some(({ kind }) => kind === 'footnote'));

describe('what stands in columns that text flows through', () => {
  it('figures stay whole with their captions, in the width of a column', async () => {
    for (let before = 1; before < 24; before += 2) {
      const { pages, diagnostics } = await columnsOf(
        `${text(before)}${text(before)}${figure('fig')}${text(6)}`,
      );
      expect(diagnostics, String(before)).toEqual([]);
      const [page] = pages.filter(({ items }) => items.some(({ type }) => type === 'svg'));
      const [graphic] = page?.items.flatMap((one) => (one.type === 'svg' ? [one.item] : [])) ?? [];
      const caption = page && linesOn(page).find((line) => wordsOf(line).includes('Caption of fig'));
      expect(caption && graphic && graphic.y > caption.y && caption.x > middle === graphic.x > middle).toBe(
        true,
      );
      expect((graphic?.y ?? 0) + (graphic?._height ?? 0)).toBeLessThan(bottom + 0.5);
    }
  });

  it('tables stay whole where a column has room for them', async () => {
    for (let before = 1; before < 24; before += 3) {
      const { pages, diagnostics } = await columnsOf(`${text(before)}${table('tab', 9)}${text(4)}`);
      expect(diagnostics, String(before)).toEqual([]);
      const rows = pages.flatMap((page, at) =>
        linesOn(page)
          .filter((line) => wordsOf(line) === 'Row')
          .map((line) => [at, line.x > middle] as const),
      );
      expect(rows, String(before)).toHaveLength(9);
      expect(new Set(rows.map(String)).size, String(before)).toBe(1);
    }
  });

  it('a table that is longer than a column goes on in the next, and nothing of it is lost', async () => {
    const { pages, diagnostics } = await columnsOf(`${text(3)}${table('tab', 60)}${text(4)}`);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const rows = pages.flatMap(linesOn).filter((line) => wordsOf(line) === 'Row');
    expect(rows).toHaveLength(60);
    for (const row of rows) expect(row.y).toBeLessThan(bottom);
  });

  it('notes of tables and lists stand at the foot of their page, below all columns', async () => {
    const noted = 'Row<footnote>A note that a row has.</footnote>';
    const { pages, diagnostics } = await columnsOf(
      `${text(5)}${table('tab', 4, noted)}<ul><li>One${'<footnote>A note that an item has.</footnote>'}</li></ul>${text(4)}`,
    );
    expect(diagnostics).toEqual([]);
    const [page] = pages;
    const lines = page ? linesOn(page) : [];
    const notes = lines.filter((line) => isNote(line) && line.y > 300);
    expect(notes.filter((line) => wordsOf(line).startsWith('A note'))).toHaveLength(5);
    const flowing = lines.filter(
      (line) =>
        !isNote(line) &&
        stampOf(line.inlines[0]?.run ?? {})?.nodes.some(({ kind }) => kind === 'flowing-columns'),
    );
    const lowest = Math.max(...flowing.map((line) => line.y + line.getHeight()));
    expect(lowest).toBeLessThan(Math.min(...notes.map(({ y }) => y)));
  });

  it('is drawn, and its structure is in the order of the document', async () => {
    const laid = await columnsOf(
      `${text(5)}<h2 id="two">Two</h2>${figure('fig')}${text(9)}${table('tab', 4)}${text(3)}`,
    );
    expect(laid.diagnostics).toEqual([]);
    // Each word has to find its element: what has none stops the drawing.
    expect((await drawn(laid)).byteLength).toBeGreaterThan(1000);
    const order = new Map(nodesIn(laid.tree.children).map((node, at) => [node, at]));
    const places = laid.pages
      .flatMap(linesOn)
      .flatMap(({ inlines }) => stampOf(inlines[0]?.run ?? {})?.nodes.at(-1) ?? [])
      .map((node) => order.get(node) ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

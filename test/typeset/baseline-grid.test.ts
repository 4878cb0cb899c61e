import { describe, expect, it } from 'vitest';
import type { Theme } from '../../src/project/theme.js';
import type { LaidOutLine, LaidOutPage } from '../../src/typeset/engine.js';
import { stampOf } from '../../src/typeset/stamp.js';
import { points } from '../../src/typeset/units.js';
import { layOutMarkup, reportTheme } from './fixture.js';

const step = 14;
const filler = 'Capacity is built where those who do the work meet those who did it before. ';
const paragraph = (sentences: number) => `<p>${filler.repeat(sentences)}</p>`;
const blocks = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<h3 id="h${at}">Heading ${at}</h3>${paragraph(2 + (at % 4))}<ul><li>${filler.repeat(2)}</li><li>Of its own.</li></ul>${paragraph(3)}`,
  ).join('');
const table = `<table id="t"><caption>What</caption><thead><tr><th scope="col"><p>What</p></th></tr></thead><tbody>${'<tr><td><p>Row</p></td></tr>'.repeat(5)}</tbody></table>`;

const theme: Theme = { ...reportTheme(), grid: step };
const textTop = points(theme.page.margins.top);

/** The lines of body text outside boxes and tables, without footnotes and what the engine adds. */
function bodyOf(page: LaidOutPage): readonly LaidOutLine[] {
  return page.items.flatMap((item) => {
    if (item.type !== 'line' || Math.abs(item.item.getHeight() - 14) > 0.01) return [];
    const nodes = item.item.inlines.flatMap((one) => stampOf(one.run)?.nodes ?? []);
    const free = nodes.length === 0 || nodes.some(({ kind }) => kind === 'table');
    return free ? [] : [item.item];
  });
}

const baseline = (line: LaidOutLine) => line.y + line.getAscenderHeight();

/** How far below a line of the grid each baseline stands, which goes through the first of them all. */
function offGrid(pages: readonly LaidOutPage[], from: number): readonly number[] {
  return pages.flatMap(bodyOf).map((line) => {
    const steps = (baseline(line) - from) / step;
    return Math.abs(steps - Math.round(steps)) * step;
  });
}

const first = textTop + 9.6 * 1.036;

const opening = '<h1 id="one" class="plain">One</h1><h2 id="two">Two</h2>';

async function pagesOf(markup: string): Promise<readonly LaidOutPage[]> {
  const { laidOut, diagnostics } = await layOutMarkup(`${opening}${markup}`, { theme });
  expect(diagnostics).toEqual([]);
  return laidOut?.pages ?? [];
}

describe('the baseline grid', () => {
  it.each([
    ['headings and lists', blocks(9)],
    ['tables and lead paragraphs', `<p class="lead">${filler}</p>${table}${blocks(4)}`],
    [
      'bold and slanted words, references and marks',
      `<h2 id="a">A</h2><p>${filler}<strong>Bold words</strong> and <em>slanted</em> ones, <ref to="a" form="page"/>.<footnote>A note.</footnote> ${filler.repeat(3)}</p>${paragraph(12)}`,
    ],
    ['paragraphs that go over pages', `<h3 id="h">Heading</h3>${paragraph(60)}${paragraph(60)}`],
  ])('is kept by body text between %s', async (_, markup) => {
    const pages = await pagesOf(markup);
    const distances = offGrid(pages, first);
    expect(distances.length).toBeGreaterThan(8);
    expect(Math.max(...distances)).toBeLessThan(0.05);
  });

  it('is kept by columns, whose lines stand beside one another', async () => {
    const pages = await pagesOf(
      `<h2 id="h">Heading</h2><columns count="2" gap="6">${blocks(12)}</columns>${paragraph(4)}`,
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(Math.max(...offGrid(pages, first))).toBeLessThan(0.05);
    for (const page of pages) {
      const middle = points(theme.page.width) / 2;
      const left = bodyOf(page).filter(({ x }) => x < middle);
      const right = bodyOf(page).filter(({ x }) => x > middle);
      const beside = right.filter((line) =>
        left.some((one) => Math.abs(baseline(one) - baseline(line)) < 0.05),
      );
      expect(beside.length, 'lines with one beside them').toBeGreaterThanOrEqual(right.length / 2);
    }
  });

  it('is kept by columns side by side that begin with headings of other sizes', async () => {
    const column = (level: number) =>
      `<column><h${level} id="h${level}">Heading</h${level}>${paragraph(3)}</column>`;
    const pages = await pagesOf(
      `${paragraph(2)}<columns gap="6">${column(3)}${column(4)}</columns>${paragraph(2)}`,
    );
    expect(Math.max(...offGrid(pages, first))).toBeLessThan(0.05);
  });

  it('costs no page a heading or a line of a paragraph', async () => {
    for (let before = 1; before < 18; before++) {
      const { diagnostics } = await layOutMarkup(`${opening}${paragraph(before)}${blocks(7)}`, { theme });
      expect(diagnostics, String(before)).toEqual([]);
    }
  });
});

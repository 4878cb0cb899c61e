import { describe, expect, it, vi } from 'vitest';
import { chaptersOf } from '../../src/typeset/chapters.js';
import { BookBuilder } from '../../src/typeset/engine/book-builder.js';
import { points } from '../../src/typeset/units.js';
import { drawn, layOutMarkup, linesOf, nowhere, themeWith } from './fixture.js';

const filler = 'Capacity is built where those who do the work meet those who did it before. ';
const paragraph = `<p>${filler.repeat(8)}</p>`;
/** What the markup parser takes the origin of the words after it from. */
const marker = '\uE0000\uE001';
const page = `${paragraph.repeat(3)}<page-break/>`;

describe('chapters and references', () => {
  it('gives a chapter the pages up to the one before the next', async () => {
    const { laidOut, tree } = await layOutMarkup(
      `<h1 id="one">One</h1>${page}<h2 id="inner">Inner</h2>${page}<h1 id="two">Two</h1>${paragraph}`,
    );
    expect(laidOut && chaptersOf(tree, laidOut.map)).toEqual([
      { id: 'one', title: 'One', level: 1, first: 1, last: 2 },
      { id: 'inner', title: 'Inner', level: 2, first: 2, last: 2 },
      { id: 'two', title: 'Two', level: 1, first: 3, last: 3 },
    ]);
  });

  it('prints the pages that headings came to stand on, however many there are before them', async () => {
    const text = (before: string) =>
      `<p><ref to="far" form="pages"/>, <ref to="far" form="page"/>, <ref to="far" form="title"/></p><page-break/>${before}<h1 id="far">Far</h1>${page}${paragraph}`;
    const near = await layOutMarkup(text(''));
    expect(linesOf(near.laidOut?.pages[0])).toContain('pages 2 to 3, page 2, Far');
    const further = await layOutMarkup(text(page.repeat(9)));
    expect(linesOf(further.laidOut?.pages[0])).toContain('pages 11 to 12, page 11, Far');
  });

  it('lays out again only what names pages that come after it', async () => {
    const laidOut = vi.spyOn(BookBuilder.prototype, 'pagesOf');
    const stretches = (reference: string) => [
      `<h1 id="one">One</h1>${reference}<page-break/>`,
      `<h2 id="in">Inside</h2>${page}<h2 id="in-too">Inside, too</h2><page-break/>`,
      `<h1 id="two">Two</h1>${reference}`,
    ];
    const timesFor = async (to: string) => {
      laidOut.mockClear();
      const reference = `<p><ref to="${to}" form="page"/>, <ref to="${to}" form="pages"/></p>`;
      const { laidOut: found } = await layOutMarkup(stretches(reference).join(''));
      expect(linesOf(found?.pages.at(-1)).join(' ')).toMatch(/page \d, page/);
      return laidOut.mock.calls.length;
    };
    const all = 4;
    expect(await timesFor('in')).toBe(all + 1);
    expect(await timesFor('two')).toBe(all + 2);
    laidOut.mockRestore();
  });

  it('lists headings with their pages in the contents', async () => {
    const { laidOut } = await layOutMarkup(
      `<h1 id="contents" class="unlisted plain">Contents</h1><toc depth="2"/><page-break/><h1 id="one">One</h1>${page}<h2 id="in">Inside</h2>${paragraph}`,
    );
    expect(linesOf(laidOut?.pages[0]).slice(0, 5)).toEqual(['Contents', 'One', '2', 'Inside', '3']);
  });
});

describe('page breaks', () => {
  it('never leaves a page blank', async () => {
    const { laidOut } = await layOutMarkup(
      `${paragraph}<page-break/><page-break/><section><page-break/>${paragraph}</section><page-break/>`,
    );
    expect(laidOut?.map.count).toBe(2);
  });

  it('keeps a heading with the paragraph that follows', async () => {
    for (let lines = 24; lines < 44; lines++) {
      const { laidOut } = await layOutMarkup(
        `${'<p>A line.</p>'.repeat(lines)}<h2 id="h">Heading</h2>${paragraph}`,
      );
      for (const one of laidOut?.pages ?? []) expect(linesOf(one).at(-2)).not.toBe('Heading');
    }
  });
});

describe('boxes', () => {
  it('lets a chapter heading bleed to the edges of its page', async () => {
    const { laidOut } = await layOutMarkup(`<h1 id="one">One</h1>${paragraph}`);
    const fills = laidOut?.pages[0]?.items.flatMap(({ type, item }) => (type === 'vector' ? [item] : []));
    expect(fills?.[0]).toMatchObject({ x: 0, y: 0, w: expect.closeTo(points(176), 1) });
  });

  it('prints neither head nor foot on a cover', async () => {
    const { laidOut } = await layOutMarkup(
      `<cover><p>Title</p></cover><h1 id="one">One</h1>${page}${paragraph}`,
    );
    expect(linesOf(laidOut?.pages[0])).toEqual(['Title']);
    expect(linesOf(laidOut?.pages[2])).toEqual(expect.arrayContaining(['The report', 'One', '3 of 3']));
  });

  it('sets columns side by side and boxes in a row equally high', async () => {
    const { laidOut } = await layOutMarkup(
      `<columns gap="6"><column class="panel"><p>Left</p></column><column class="panel">${paragraph}</column></columns>`,
    );
    const items = laidOut?.pages[0]?.items ?? [];
    const fills = items.flatMap(({ type, item }) => (type === 'vector' && 'h' in item ? [item] : []));
    expect(fills).toHaveLength(2);
    expect(fills[0]).toMatchObject({ h: fills[1]?.h });
  });
});

describe('tables', () => {
  const row = (text: string) => `<tr><th scope="row"><p>${text}</p></th><td><p>1</p></td></tr>`;
  const table = (rows: number) =>
    `<table id="tab"><caption>Rows</caption><colgroup><col width="2*"/><col width="20mm" align="right"/></colgroup><thead><tr><th scope="col"><p>Name</p></th><th scope="col"><p>Count</p></th></tr></thead><tbody>${Array.from({ length: rows }, (_, index) => row(`row ${index}`)).join('')}</tbody></table>`;

  it('repeats the head on each page', async () => {
    const { laidOut } = await layOutMarkup(table(60));
    expect(laidOut?.map.count).toBeGreaterThan(1);
    for (const one of laidOut?.pages ?? [])
      expect(linesOf(one)).toEqual(expect.arrayContaining(['Name', 'Count']));
  });

  it('numbers captions, and refers to them', async () => {
    const { laidOut } = await layOutMarkup(`${table(2)}<p>See <ref to="tab" form="number"/>.</p>`);
    expect(linesOf(laidOut?.pages[0])).toEqual(
      expect.arrayContaining(['Table 1\u00a0\u00a0Rows', 'See Table 1.']),
    );
  });
});

describe('marks', () => {
  it('marks illustrative values, and explains the mark on their page', async () => {
    const value = { path: 'a.b', status: 'illustrative', sources: [], span: nowhere } as const;
    const { laidOut } = await layOutMarkup(`<p>${marker}9</p>`, { origin: { value } });
    expect(linesOf(laidOut?.pages[0])).toEqual(expect.arrayContaining(['9‡', '‡ illustrative']));
  });

  it('reports characters that the fonts do not have, at their place', async () => {
    const { diagnostics } = await layOutMarkup(`<p>${marker}漢</p>`, { origin: { layout: nowhere } });
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'missing-glyph', severity: 'error', span: nowhere }),
    ]);
    expect(diagnostics[0]?.message).toBe('the font "serif" has no glyph for "漢" (U+6F22)');
  });

  it('warns of a line that is wider than its column, at its place', async () => {
    const value = { path: 'a.b', status: 'illustrative', sources: [], span: nowhere } as const;
    const cells = `<td><p>${marker}9\u00a0999\u00a0999\u00a0999</p></td><td><p>b</p></td>`;
    const { diagnostics } = await layOutMarkup(
      `<table><colgroup><col width="6mm"/><col width="1*"/></colgroup><tbody><tr>${cells}</tr></tbody></table>`,
      { origin: { layout: nowhere, value } },
    );
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'overfull-line', severity: 'warning', page: 1, span: nowhere }),
    ]);
  });
});

it('draws what it laid out, with the same bytes each time', async () => {
  const draw = async () => {
    const laid = await layOutMarkup(`<h1 id="one">One</h1>${paragraph}`);
    return Buffer.from(await drawn(laid)).toString('latin1');
  };
  const [first, second] = [await draw(), await draw()];
  expect(first.startsWith('%PDF-1.')).toBe(true);
  expect(first).toBe(second);
});

describe('a chart, a map or a timeline', () => {
  it('has the white around it that its class asks for', async () => {
    const drawing = {
      svg: '<svg width="100" height="50" viewBox="0 0 100 50"></svg>',
      width: 100,
      height: 50,
    };
    const theme = themeWith('airy', { spaceBefore: 20, spaceAfter: 30 });
    const below = async (named: string) => {
      const map = `<map spec="world"${named} alt="The countries"/>`;
      const { laidOut, diagnostics } = await layOutMarkup(`<p>Above</p>${map}<p>Below</p>`, {
        drawing,
        theme,
      });
      expect(diagnostics.filter(({ code }) => code !== 'unknown-chart')).toEqual([]);
      const lines = laidOut?.pages[0]?.items.flatMap(({ type, item }) => (type === 'line' ? [item.y] : []));
      return lines?.[1] ?? 0;
    };
    expect(await below(' class="airy"')).toBeCloseTo((await below('')) + 50, 3);
  });
});

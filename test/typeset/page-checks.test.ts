import { describe, expect, it } from 'vitest';
import { Findings } from '../../src/diagnostics.js';
import type { LaidOutPage } from '../../src/typeset/engine.js';
import { checkPages } from '../../src/typeset/page-checks.js';
import { checkPageEnds } from '../../src/typeset/page-end-checks.js';
import { unusedShare } from '../../src/typeset/page-fill.js';
import { PageReadings } from '../../src/typeset/page-readings.js';
import { points } from '../../src/typeset/units.js';
import { layOutMarkup, reportTheme } from './fixture.js';

const line = '<p>A line.</p>';
const pageSize = { width: 300, height: 500, orientation: 'portrait' } as const;
const pageMargins = { top: 50, right: 50, bottom: 50, left: 50 };

function pageWith(...spans: [from: number, height: number][]): LaidOutPage {
  const items = spans.map(([y, h]) => ({ type: 'vector', item: { x: 50, y, w: 200, h } }) as const);
  return { items, pageSize, pageMargins };
}

describe('the unused share of a page', () => {
  it.each([
    ['full', [[50, 400]], 0],
    ['empty', [], 1],
    ['empty below', [[50, 100]], 0.75],
    [
      'a gap above and one within',
      [
        [150, 100],
        [350, 100],
      ],
      0.5,
    ],
    [
      'what stands side by side counts once',
      [
        [50, 200],
        [60, 100],
      ],
      0.5,
    ],
    [
      'the white between paragraphs is none',
      [
        [50, 100],
        [180, 270],
      ],
      0,
    ],
    ['a running head stands outside', [[20, 10]], 1],
  ] as const)('%s', (_, spans, share) => {
    expect(
      unusedShare(pageWith(...spans.map(([from, height]): [number, number] => [from, height]))),
    ).toBeCloseTo(share);
  });
});

describe('page ends', () => {
  it('report a page that is left half empty inside a chapter, and not its last', async () => {
    const { diagnostics } = await layOutMarkup(
      `<h1 id="a">A</h1>${line}<page-break/>${line}<page-break/><h1 id="b">B</h1>${line}`,
    );
    expect(diagnostics.map(({ code, page }) => [code, page])).toEqual([['half-empty-page', 1]]);
  });

  it('report a cover that runs over, and none that fits', async () => {
    const cover = (lines: number) => `<cover>${'<p class="cover-note">A line.</p>'.repeat(lines)}</cover>`;
    const { diagnostics } = await layOutMarkup(`${cover(1)}<h1 id="a">A</h1>${line}<page-break/>${cover(3)}`);
    expect(diagnostics.map(({ code, page, message }) => [code, page, message])).toEqual([
      ['long-cover', 4, 'the cover on page 3 runs over'],
    ]);
  });

  it('report headings and single lines that are left behind', async () => {
    const { laidOut } = await layOutMarkup(
      `<h1 id="a">A</h1>${line.repeat(30)}<h2 id="h">Heading</h2><p>${'Words that fill lines. '.repeat(20)}</p>`,
    );
    const pages = laidOut?.pages ?? [];
    const [first, second] = pages;
    if (!first || !second) throw new Error('two pages');
    const at = second.items.findIndex(
      ({ type, item }) => type === 'line' && item.inlines[0]?.text.startsWith('Words'),
    );
    const cut = (from: number, to: number) =>
      second.items.slice(from, to).filter(({ type }) => type === 'line');
    const findings = new Findings();
    const torn = [
      { ...first, items: [...first.items, ...cut(at - 1, at)] },
      { ...second, items: cut(at, at + 1) },
      { ...second, items: cut(at + 1, at + 4) },
    ];
    checkPageEnds(torn, [{ first: 1, last: 2 }], new PageReadings(), findings);
    expect(findings.list.map(({ code, page }) => [code, page])).toEqual([
      ['single-line', 2],
      ['stranded-heading', 1],
    ]);
  });
});

describe('the edges of the page', () => {
  /** The report's theme with a style "out" that stands in by so many pt. */
  function themeWith(indent: number) {
    const theme = reportTheme();
    const paragraph = theme.styles.get('paragraph');
    if (!paragraph) throw new Error('no style "paragraph"');
    const out = { ...paragraph, name: 'out', declared: { ...paragraph.declared, indent } };
    return { ...theme, styles: new Map([...theme.styles, ['out', out] as const]) };
  }

  it.each([
    [-90, 'left of'],
    [438, 'right of'],
  ])('are reported where text stands over them: %d pt in', async (indent, beyond) => {
    const { diagnostics } = await layOutMarkup('<p class="out">Far</p>', { theme: themeWith(indent) });
    expect(diagnostics.map(({ code, page }) => [code, page])).toContainEqual(['text-off-page', 1]);
    expect(diagnostics.find(({ code }) => code === 'text-off-page')?.message).toContain(beyond);
  });

  it('are reported where a graphic does, and may be reached', async () => {
    const chart = '<div class="out"><chart spec="none" alt="A chart" height="20"/></div>';
    const drawing = { svg: svgOf(100), width: 100, height: 57 };
    const over = await layOutMarkup(chart, { theme: themeWith(480), drawing });
    expect(over.diagnostics.map(({ code }) => code)).toContain('graphic-off-page');
    const inside = await layOutMarkup(chart, { theme: themeWith(10), drawing });
    expect(inside.diagnostics.map(({ code }) => code)).not.toContain('graphic-off-page');
  });
});

function svgOf(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="57" viewBox="0 0 ${width} 57"/>`;
}

describe('text in the margin', () => {
  it('is told with its page, and text that ends on the last line is not', async () => {
    const { laidOut } = await layOutMarkup(line);
    const [page] = laidOut?.pages ?? [];
    const { margins, height } = reportTheme().page;
    const bottom = points(height - margins.bottom);
    const getWidth = () => 100;
    const getHeight = () => 14;
    const getAscenderHeight = () => 10;
    const told = (y: number) => {
      const findings = new Findings();
      const items = page?.items.map((one) =>
        one.type === 'line' && one.item.y < bottom
          ? { ...one, item: { ...one.item, y, getWidth, getHeight, getAscenderHeight } }
          : one,
      );
      if (page && items) checkPages([{ ...page, items }], new PageReadings(), findings);
      return findings.list.map(({ code, page: number }) => [code, number]);
    };
    expect(told(bottom - 14)).toEqual([]);
    expect(told(bottom)).toEqual([['text-in-margin', 1]]);
    expect(told(points(height))).toEqual([['text-off-page', 1]]);
  });
});

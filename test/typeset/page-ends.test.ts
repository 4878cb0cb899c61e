import { describe, expect, it } from 'vitest';
import { linesOnPage } from '../../src/typeset/engine/page-ends.js';
import { stampOf } from '../../src/typeset/stamp.js';
import { layOutMarkup, linesOf, reportTheme } from './fixture.js';

const filler = 'Capacity is built where those who do the work meet those who did it before. ';
const line = '<p>A line.</p>';

describe('lines on a page', () => {
  const midway = { begins: true, atTop: false };
  it.each([
    ['all that fit', { ...midway, lines: 5, fitting: 9 }, 5],
    ['no widow', { ...midway, lines: 5, fitting: 4 }, 3],
    ['no orphan', { ...midway, lines: 5, fitting: 1 }, 0],
    ['three stay together', { ...midway, lines: 3, fitting: 2 }, 0],
    ['two and two', { ...midway, lines: 4, fitting: 3 }, 2],
    ['the rest without a widow', { lines: 3, fitting: 2, begins: false, atTop: true }, 1],
    ['something at the top of a page in any case', { lines: 3, fitting: 1, begins: true, atTop: true }, 1],
    ['even where nothing fits', { lines: 3, fitting: 0, begins: true, atTop: true }, 1],
  ])('%s', (_, remaining, count) => {
    expect(linesOnPage(remaining)).toBe(count);
  });
});

/** Lays text out after so many lines that each page end falls once where it hurts. */
async function afterLines(
  markup: string,
  check: (pages: readonly (readonly string[])[]) => void,
): Promise<void> {
  for (let lines = 20; lines < 34; lines += 2) {
    const { laidOut } = await layOutMarkup(`${line.repeat(lines)}${markup}`);
    check(laidOut?.pages.map((page) => linesOf(page)) ?? []);
  }
}

/** The last and the first words of the text of pages that follow one another, without what stands in the margins. */
function pageEnds(pages: readonly (readonly string[])[]): readonly string[] {
  return pages
    .slice(0, -1)
    .map((lines) => lines.filter((text) => text !== '' && !/^\d+ of \d+$/.test(text)).at(-1) ?? '');
}

describe('page ends', () => {
  it('never fall after a heading, a caption or the words that lead to a list', async () => {
    const table = `<table id="t"><caption>Caption</caption><colgroup><col width="1*"/></colgroup><thead><tr><th scope="col"><p>Head</p></th></tr></thead><tbody>${'<tr><td><p>Row</p></td></tr>'.repeat(20)}</tbody></table>`;
    const list = `<ul>${'<li><p>An item.</p></li>'.repeat(9)}</ul>`;
    const box = `<div class="band"><p>${filler.repeat(12)}</p></div>`;
    for (const next of [table, list, box, `<p>${filler.repeat(6)}</p>`]) {
      await afterLines(`<h2 id="h">Heading</h2><p>Leading:</p>${next}`, (pages) => {
        for (const end of pageEnds(pages)) {
          expect(['Heading', 'Head', 'Table 1\u00a0\u00a0Caption', '•']).not.toContain(end);
          if (next === list) expect(end).not.toBe('Leading:');
        }
      });
    }
  });

  it('leave at least two lines of a paragraph on each side', async () => {
    for (let lines = 20; lines < 34; lines += 2) {
      const { laidOut } = await layOutMarkup(`${line.repeat(lines)}<p id="p">${filler.repeat(7)}</p>`);
      const counts = laidOut?.pages.map(
        ({ items }) =>
          items.filter(
            ({ type, item }) =>
              type === 'line' &&
              item.inlines.some((one) => stampOf(one.run)?.nodes.some(({ id }) => id === 'p')),
          ).length,
      );
      expect(counts?.filter((count) => count === 1)).toEqual([]);
    }
  });

  it('open no blank page for the white below what stands last', async () => {
    for (let lines = 20; lines < 34; lines += 2) {
      const { laidOut } = await layOutMarkup(`${line.repeat(lines)}<page-break/><h2 id="h">Next</h2>${line}`);
      const pages = laidOut?.pages.map((page) => linesOf(page)) ?? [];
      expect(pages.filter((texts) => !texts.includes('A line.'))).toEqual([]);
    }
  });

  it('let a figure that floats go to the next page, and text before it', async () => {
    const theme = reportTheme();
    const figure = theme.styles.get('figure');
    if (!figure) throw new Error('no style "figure"');
    const floating = { ...figure, declared: { ...figure.declared, float: true } };
    const styles = new Map([...theme.styles, ['figure', floating] as const]);
    const picture = `<figure id="f"><chart spec="none" alt="A chart" height="90"/><figcaption>Picture</figcaption></figure>`;
    const { laidOut } = await layOutMarkup(`${line.repeat(16)}${picture}<p>After it.</p>${line.repeat(30)}`, {
      theme: { ...theme, styles },
    });
    expect(linesOf(laidOut?.pages[0])).toContain('After it.');
    expect(linesOf(laidOut?.pages[1])[0]).toBe('Figure 1\u00a0\u00a0Picture');
  });
});

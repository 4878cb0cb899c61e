import { describe, expect, it } from 'vitest';
import type { RunningText, Theme } from '../../src/project/theme.js';
import type { LaidOutPage } from '../../src/typeset/engine.js';
import { points } from '../../src/typeset/units.js';
import { layOutMarkup, linesOf, reportTheme } from './fixture.js';

const filler = 'Capacity is built where those who do the work meet those who did it before. ';
const paragraph = `<p>${filler.repeat(8)}</p>`;
const page = `${paragraph.repeat(3)}<page-break/>`;

/** The report's theme, bound: inner and outer margins, the number outside, the chapter left and the section right. */
function boundTheme(): Theme {
  const theme = reportTheme();
  const { foot } = theme.masters.right;
  if (!foot) throw new Error('the theme has no foot');
  const line = (start: RunningText, end: RunningText) => ({ ...foot, start, end });
  const none = line('none', 'none');
  return {
    ...theme,
    page: { ...theme.page, margins: { top: 24, bottom: 25, left: 30, right: 14 }, mirrored: true },
    masters: {
      first: { foot: line('none', 'page') },
      left: { head: line('page', 'chapter'), foot: none },
      right: { head: line('section', 'page'), foot: none },
    },
  };
}

const inner = points(30);
const outer = points(14);

/** Where the leftmost and the rightmost thing on the page stand that is text. */
function sidesOf(one: LaidOutPage | undefined): { left: number; right: number } {
  const lines = one?.items.flatMap((item) => (item.type === 'line' ? [item.item] : [])) ?? [];
  return {
    left: Math.min(...lines.map((line) => line.x)),
    right: Math.max(...lines.map((line) => line.x + line.getWidth())),
  };
}

describe('page masters', () => {
  it('have mirrored margins, which what bleeds does not follow', async () => {
    const { laidOut, diagnostics } = await layOutMarkup(
      `<h1 id="one">One</h1>${page}<div class="band"><p>${filler}</p></div><ul><li>${filler}</li></ul>${page}${paragraph}`,
      { theme: boundTheme() },
    );
    expect(diagnostics).toEqual([]);
    const [first, second, third] = laidOut?.pages ?? [];
    const width = points(reportTheme().page.width);
    expect(sidesOf(first)).toEqual({
      left: expect.closeTo(inner, 1),
      right: expect.closeTo(width - outer, 1),
    });
    expect(sidesOf(second)).toEqual({
      left: expect.closeTo(outer, 1),
      right: expect.closeTo(width - inner, 1),
    });
    expect(sidesOf(third)).toEqual(sidesOf(first));
    const band = second?.items.flatMap(({ type, item }) => (type === 'vector' && 'h' in item ? [item] : []));
    expect(band?.[0]).toMatchObject({ x: expect.closeTo(0, 1), w: expect.closeTo(width, 1) });
  });

  it('say where one is, each in its own way', async () => {
    const { laidOut } = await layOutMarkup(
      `<h1 id="one" class="plain">One</h1>${page}${page}<h2 id="a">Section A</h2>${page}<h2 id="b">Section B</h2>${page}${paragraph}`,
      { theme: boundTheme() },
    );
    const added = (number: number) => linesOf(laidOut?.pages[number - 1]).slice(-2);
    expect(linesOf(laidOut?.pages[0]).at(-1)).toBe('1');
    expect(added(2)).toEqual(['2', 'One']);
    expect(added(3)).toEqual(['Section A', '3']);
    expect(added(4)).toEqual(['4', 'One']);
    expect(added(5)).toEqual(['Section B', '5']);
  });
});

import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../../src/project/theme.js';
import type { LaidOutPage } from '../../src/typeset/engine.js';
import type { ReadyImage } from '../../src/typeset/images.js';
import { points } from '../../src/typeset/units.js';
import { drawn, layOutMarkup, reportTheme } from './fixture.js';

const pixels = PNG.sync.write(new PNG({ width: 8, height: 2 }), { colorType: 2 });
const image: ReadyImage = {
  name: 'picture',
  url: `data:image/png;base64,${pixels.toString('base64')}`,
  width: 4000,
  height: 1000,
  colours: 'rgb',
  transparent: false,
};
const filler = '<p>Words that stand around a picture as wide as the page.</p>';
const picture = (style: string) => `<img src="picture.png" alt="A picture" class="${style}"/>`;

const theme = ((): Theme => {
  const report = reportTheme();
  const body = report.styles.get('paragraph');
  if (!body) throw new Error('the theme has no paragraphs');
  const style = (name: string, bleed: 'sides' | 'top') =>
    [name, { ...body, name, declared: { bleed, spaceBefore: 6, spaceAfter: 6 } }] as const;
  return { ...report, styles: new Map([...report.styles, style('wide', 'sides'), style('opener', 'top')]) };
})();
const { width, margins } = theme.page;

async function pagesOf(markup: string, mirrored = false): Promise<readonly LaidOutPage[]> {
  const page = mirrored
    ? { ...theme.page, mirrored, margins: { ...margins, left: 30, right: 14 } }
    : theme.page;
  const laid = await layOutMarkup(markup, { theme: { ...theme, page }, image });
  expect(laid.diagnostics).toEqual([]);
  expect((await drawn(laid)).byteLength).toBeGreaterThan(1000);
  return laid.laidOut?.pages ?? [];
}

const imagesOn = (page: LaidOutPage | undefined) =>
  page?.items.flatMap((one) => (one.type === 'image' ? [one.item] : [])) ?? [];

describe('images that bleed', () => {
  it('are as wide as the page, in the flow of the text', async () => {
    const [page] = await pagesOf(`${filler}${picture('wide')}${filler}`);
    const [one] = imagesOn(page);
    expect(one).toMatchObject({ x: expect.closeTo(0, 1), _width: expect.closeTo(points(width), 1) });
    const lines = page?.items.flatMap((item) => (item.type === 'line' ? [item.item.y] : [])) ?? [];
    expect(lines.some((y) => y < (one?.y ?? 0))).toBe(true);
    expect(lines.some((y) => y > (one?.y ?? 0) + (one?._height ?? 0))).toBe(true);
  });

  it('reach the upper edge where they open a page', async () => {
    const pages = await pagesOf(`${filler}<page-break/>${picture('opener')}${filler}`);
    expect(imagesOn(pages[1])[0]).toMatchObject({ x: expect.closeTo(0, 1), y: expect.closeTo(0, 1) });
  });

  it('stay where they are on pages with mirrored margins', async () => {
    const pages = await pagesOf(`${filler}<page-break/>${picture('wide')}${filler}`, true);
    expect(imagesOn(pages[1])[0]).toMatchObject({
      x: expect.closeTo(0, 1),
      _width: expect.closeTo(points(width), 1),
    });
  });
});

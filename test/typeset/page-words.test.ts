import { expect, it } from 'vitest';
import type { LaidOutPage } from '../../src/typeset/engine.js';
import { PageWords } from '../../src/typeset/page-words.js';
import { layOutMarkup } from './fixture.js';

/** Two pages, as they were laid out. */
async function twoPages(): Promise<readonly [LaidOutPage, LaidOutPage]> {
  const { laidOut } = await layOutMarkup('<p>first</p><page-break/><p>second</p>');
  const [first, second] = laidOut?.pages ?? [];
  if (!first || !second) throw new Error('there are no two pages');
  return [first, second];
}

it('reads a page again where it has another number, or another stands in its place', async () => {
  const [first, second] = await twoPages();
  const words = new PageWords();
  expect(words.of([first, second])).toEqual([
    expect.stringMatching(/^first/),
    expect.stringMatching(/^second/),
  ]);
  const turned = words.of([second, first]);
  expect(turned).toEqual(new PageWords().of([second, first]));
  expect(words.of([second])).toEqual(new PageWords().of([second]));
});

it('reads a page once that stays what and where it is', async () => {
  const pages = await twoPages();
  const words = new PageWords();
  const before = words.of(pages);
  Object.defineProperty(pages[0], 'items', { value: [] });
  expect(words.of(pages)).toEqual(before);
});

it('reads the groups of digits of a number in a drawing as one, and numbers beside one another as they are', async () => {
  const [page] = await twoPages();
  const text = (x: number, y: number, words: string) =>
    `<text font-size="8" x="${x}" y="${y}">${words}</text>`;
  const svg = [
    ...[text(0, 10, 'Romans'), text(181, 10, '1'), text(186.06, 10, '320'), text(200.5, 10, '000')],
    ...[text(0, 20, '0'), text(30, 20, '500'), text(60, 20, '750')],
    ...[text(0, 30, '2'), text(5, 38, '510')],
  ].join('');
  Object.defineProperty(page, 'items', { value: [{ type: 'svg', item: { svg: { svg } } }] });
  expect(new PageWords().of([page])).toEqual(['Romans\n1 320 000\n0\n500\n750\n2\n510']);
});

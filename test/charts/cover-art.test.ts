import { describe, expect, it } from 'vitest';
import { codesOf, dataset, draw, projectOf, svgOf, wordsOf } from './fixture.js';

const art = { kind: 'cover-art', dataset: 'test.actions', start: 'start', end: 'end', from: 2012, to: 2020 };
const project = projectOf({
  actions: dataset('test.actions', [
    { id: 'one', region: 'west-africa', start: '2012', end: '2015' },
    { id: 'two', region: 'asia', start: '2016-07', end: '2018-06' },
    { id: 'open', region: 'asia', start: '2016', end: null },
  ]),
});

describe('cover art', () => {
  it('is a strand for each row with both dates, and no words', async () => {
    const svg = await svgOf({ ...art, colours: 'region', colourColumn: 'region' }, project, {
      width: 499,
      height: 709,
    });
    expect(wordsOf(svg)).toEqual([]);
    expect(svg.match(/<path/g)).toHaveLength(2);
    const colours = [...svg.matchAll(/fill="(#[^"]*)"/g)].map(([, colour]) => colour);
    expect(new Set(colours).size).toBe(2);
  });

  it('reaches from edge to edge and leaves the upper part of the page free', async () => {
    const svg = await svgOf(art, project, { width: 499, height: 709 });
    const points = [...svg.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...points.map(([x = 0]) => x))).toBe(0);
    expect(Math.max(...points.map(([x = 0]) => x))).toBe(499);
    expect(Math.min(...points.map(([, y = 0]) => y))).toBeGreaterThan(709 * 0.3);
    expect(Math.max(...points.map(([, y = 0]) => y))).toBeLessThan(709 * 0.9);
  });

  it('reports columns that are not there', async () => {
    expect(codesOf((await draw({ ...art, end: 'ends' }, project)).diagnostics)).toEqual(['unknown-column']);
  });
});

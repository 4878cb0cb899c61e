import { describe, expect, it } from 'vitest';
import { lanesOf } from '../../src/charts/flag-lanes.js';
import { extentOf, type Flag, type FlagPlace, placeFlags } from '../../src/charts/flag-places.js';
import { codesOf, dataset, draw, projectOf, svgOf, textsOf, wordsOf } from './fixture.js';

const milestones = { kind: 'milestones', dataset: 'test.steps', date: 'date', label: 'programme:step' };
const project = projectOf({
  steps: dataset('test.steps', [
    { id: 'begins', date: '2009-09' },
    { id: 'signed', date: '2008-12' },
    { id: 'grows', date: '2012', status: 'illustrative' },
    { id: 'never', date: null },
  ]),
});

describe('milestones', () => {
  it('stand in the order of time with their dates as the language writes them', async () => {
    const { drawing } = await draw(milestones, project, { height: 150 });
    expect(drawing?.data.rows).toEqual([
      ['2008-12', 'signed'],
      ['2009-09', 'begins'],
      ['2012', 'grows‡'],
    ]);
    expect(wordsOf(drawing?.svg ?? '')).toEqual(
      expect.arrayContaining(['December 2008', 'signed', 'September 2009', 'begins', 'grows‡']),
    );
  });

  it('stand on a band of years', async () => {
    const words = wordsOf(await svgOf(milestones, project, { height: 150 }));
    expect(words).toEqual(expect.arrayContaining(['2008', '2009', '2010', '2011', '2012']));
  });

  it('are a list where labels would collide', async () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      id: `step-${index}`,
      date: `2010-0${index + 1}`,
    }));
    const crowded = projectOf({ steps: dataset('test.steps', many) });
    const texts = textsOf(
      await svgOf({ ...milestones, from: 1990, highlight: 2010 }, crowded, { height: 150 }),
    );
    const names = texts.filter(({ text }) => text.startsWith('step'));
    expect(new Set(names.map(({ x }) => x)).size).toBe(1);
    const gaps = names.slice(1).map(({ y }, index) => y - (names[index]?.y ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThan(8);
  });

  it('stand on a band as low as its labels need, and not a point lower', async () => {
    const isBand = async (height: number) =>
      wordsOf(await svgOf(milestones, project, { height })).includes('2011');
    let least = 150;
    while (await isBand(least - 1)) least -= 1;
    expect(least).toBeLessThan(100);
    const { drawing, diagnostics } = await draw(milestones, project, { height: least });
    expect(codesOf(diagnostics)).toEqual([]);
    const tops = textsOf(drawing?.svg ?? '').map(({ y }) => y);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...tops)).toBeLessThan(least);
  });

  it('report a column that is not there and a colour', async () => {
    expect(codesOf((await draw({ ...milestones, date: 'day' }, project)).diagnostics)).toEqual([
      'unknown-column',
    ]);
    expect(codesOf((await draw({ ...milestones, colour: 'acent' }, project)).diagnostics)).toEqual([
      'unknown-colour',
    ]);
  });
});

describe('the places of flags', () => {
  const flags: readonly Flag[] = [10, 30, 55, 60, 200].map((x) => ({ x, width: 80 }));

  it('keep labels apart on each side and lane', () => {
    const places = placeFlags(flags, 3, 300) ?? [];
    expect(places).toHaveLength(flags.length);
    places.forEach((place, index) => {
      places.slice(0, index).forEach((other, earlier) => {
        if (place.side !== other.side || place.lane !== other.lane) return;
        const [from, to] = extentOf(flags[index] ?? { x: 0, width: 0 }, place);
        const [otherFrom, otherTo] = extentOf(flags[earlier] ?? { x: 0, width: 0 }, other);
        expect(from >= otherTo || to <= otherFrom).toBe(true);
      });
    });
  });

  it('fly to the left where the right edge is near', () => {
    expect(placeFlags([{ x: 290, width: 80 }], 1, 300)).toEqual([{ side: 'over', lane: 0, flies: 'left' }]);
  });

  it('are none where there is no room', () => {
    expect(placeFlags(flags, 1, 300)).toBeUndefined();
    expect(placeFlags(flags, 0, 300)).toBeUndefined();
    expect(placeFlags([{ x: 50, width: 400 }], 2, 300)).toBeUndefined();
  });
});

describe('the lanes of flags', () => {
  const place = (side: FlagPlace['side'], lane: number): FlagPlace => ({ side, lane, flies: 'right' });

  it('are as high as the highest label in each, and as far off as the lanes before them', () => {
    const places = [place('over', 0), place('over', 0), place('over', 1), place('under', 0)];
    const { offsets, reach } = lanesOf('over', places, [20, 30, 10, 40]);
    const [first = 0, second = 0] = offsets;
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first + 30);
    expect(reach).toBe(second + 10);
    expect(lanesOf('under', places, [20, 30, 10, 40]).reach).toBe(first + 40);
  });

  it('take no room where nothing flies', () => {
    expect(lanesOf('under', [place('over', 0)], [20])).toEqual({ offsets: [], reach: 0 });
    const [first] = lanesOf('over', [place('over', 0)], [20]).offsets;
    expect(lanesOf('over', [place('over', 1)], [20]).offsets[1]).toBe(first);
  });
});

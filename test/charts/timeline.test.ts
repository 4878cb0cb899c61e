import { describe, expect, it } from 'vitest';
import { chartSpecSchema } from '../../src/project/chart-spec.js';
import { codesOf, dataset, draw, projectOf, shapesOf, svgOf, textsOf, wordsOf } from './fixture.js';

const timeline = {
  kind: 'timeline',
  dataset: 'test.actions',
  label: 'actions:title',
  start: 'start',
  end: 'end',
  from: 2012,
  to: 2020,
};
const project = projectOf({
  actions: dataset('test.actions', [
    { id: 'one', region: 'west-africa', start: '2012', end: '2015' },
    { id: 'two', region: 'asia', start: '2016-07', end: '2018-06' },
    { id: 'three', region: 'west-africa', start: '2018-01-01', end: '2018-12-31', status: 'illustrative' },
    { id: 'open', region: 'asia', start: '2018', end: null },
  ]),
});

describe('a timeline', () => {
  it('has a bar for each row with both dates, as long as it lasts, to the end of the last month or year', async () => {
    const { drawing } = await draw({ ...timeline, highlight: 2018 }, project);
    const svg = drawing?.svg ?? '';
    const [band] = shapesOf(svg, '#e1e5e8');
    const [one, two] = shapesOf(svg, '#a8431f');
    const year = (band?.right ?? 0) - (band?.left ?? 0);
    expect((one?.right ?? 0) - (one?.left ?? 0)).toBeCloseTo(4 * year, 0);
    expect((two?.right ?? 0) - (two?.left ?? 0)).toBeCloseTo(2 * year, 0);
    expect(two?.right).toBeCloseTo((band?.left ?? 0) + year / 2, 0);
    expect(drawing?.data.rows).toEqual([
      ['one', '2012', '2015'],
      ['two', '2016-07', '2018-06'],
      ['three‡', '2018-01-01', '2018-12-31'],
    ]);
    expect(drawing?.uses).toHaveLength(6);
  });

  it('names its years over their columns, and those only', async () => {
    const texts = textsOf(await svgOf(timeline, project));
    const years = texts.filter(({ text }) => /^\d{4}$/.test(text));
    expect(years.map(({ text }) => Number(text))).toEqual([
      2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020,
    ]);
    expect(new Set(years.map(({ y }) => y)).size).toBe(1);
  });

  it('names the highlighted year where not all have room', async () => {
    const words = wordsOf(await svgOf({ ...timeline, from: 1990, highlight: 2018 }, project, { width: 300 }));
    const years = words.filter((word) => /^\d{4}$/.test(word)).map(Number);
    expect(years).toContain(2018);
    expect(years.length).toBeLessThan(31);
  });

  it('takes its years from the rows where the spec gives none', async () => {
    const words = wordsOf(await svgOf({ ...timeline, from: undefined, to: undefined }, project));
    expect(words.filter((word) => /^\d{4}$/.test(word))).toEqual([
      '2012',
      '2013',
      '2014',
      '2015',
      '2016',
      '2017',
      '2018',
    ]);
  });

  it('groups bars under headings, in the order of the data', async () => {
    const grouped = { ...timeline, group: 'region', labels: 'terms:region', colours: 'region' };
    const texts = textsOf(await svgOf(grouped, project, { height: 160 }));
    const yOf = (name: string) => texts.find(({ text }) => text === name)?.y ?? Number.NaN;
    const order = ['west-africa', 'one', 'three‡', 'asia', 'two'];
    expect([...order].sort((a, b) => yOf(a) - yOf(b))).toEqual(order);
  });

  it('cuts bars at its ends', async () => {
    const [one] = shapesOf(await svgOf({ ...timeline, from: 2014 }, project), '#a8431f');
    expect(one?.left).toBeGreaterThan(0);
  });

  it('warns where it is too low', async () => {
    const { diagnostics } = await draw(timeline, project, { height: 25 });
    expect(codesOf(diagnostics)).toEqual(['crowded-graphic']);
  });

  it('reports columns that are not there', async () => {
    const { diagnostics } = await draw({ ...timeline, start: 'begin', group: 'regions' }, project);
    expect(codesOf(diagnostics)).toEqual(['unknown-column', 'unknown-column']);
  });
});

describe('graphics of dates', () => {
  const kinds = [
    { kind: 'timeline', label: 'a:b', start: 'start', end: 'end' },
    { kind: 'cover-art', start: 'start', end: 'end' },
    { kind: 'milestones', label: 'a:b', date: 'end' },
  ];

  it.each(kinds)('of kind $kind tell where no row has the dates, and end', async (spec) => {
    const plans = dataset('test.plans', [{ id: 'one', start: '2018', end: null }]);
    const columns = plans.columns.map((one) =>
      one.name === 'end' ? { ...one, type: 'date' as const } : one,
    );
    const empty = projectOf({ plans: { ...plans, columns } });
    const { diagnostics, drawing } = await draw({ ...spec, dataset: 'test.plans' }, empty);
    expect(drawing).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual(['empty-dataset']);
  });

  it.each(kinds)('of kind $kind refuse words for dates', async (spec) => {
    const words = projectOf({ plans: dataset('test.plans', [{ id: 'one', start: 'soon', end: 'later' }]) });
    const { diagnostics } = await draw({ ...spec, dataset: 'test.plans' }, words);
    expect(new Set(codesOf(diagnostics))).toEqual(new Set(['wrong-column-type']));
  });

  it.each(kinds)('of kind $kind do not end before they begin', (spec) => {
    const ends = (to: number | string) =>
      chartSpecSchema.safeParse({ ...spec, dataset: 'a.b', from: 2018, to }).error?.issues;
    expect(ends(2018)).toBeUndefined();
    expect(ends('2017-12')).toMatchObject([{ path: ['to'], message: 'must not be before "from"' }]);
  });
});

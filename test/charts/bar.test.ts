import { describe, expect, it } from 'vitest';
import { codesOf, dataset, draw, projectOf, shapesOf, svgOf, textsOf, wordsOf } from './fixture.js';

const regions = projectOf({
  regions: dataset('test.regions', [
    { region: 'asia', n: 10 },
    { region: 'west-africa', n: 40, status: 'illustrative' },
    { region: 'asia', n: 1234 },
  ]),
  years: dataset('test.years', [
    { area: 'all', a: 64, b: 61 },
    { area: 'some', a: 43, b: 39 },
  ]),
  short: dataset('test.short', [
    { area: 'all', a: 64, b: 61 },
    { area: 'some', a: 1, b: 39 },
  ]),
  none: dataset('test.none', [], ['region', 'n']),
  signs: dataset('test.signs', [
    { region: 'up', n: 4 },
    { region: 'down', n: -4 },
    { region: 'unknown', n: null },
  ]),
});

const bars = {
  kind: 'bar',
  dataset: 'test.regions',
  category: 'region',
  labels: 'terms:region',
  series: [{ column: 'n', label: 'charts:number' }],
};
const years = {
  ...bars,
  dataset: 'test.years',
  category: 'area',
  series: [
    { column: 'a', label: 'charts:y2017', colour: 'muted' },
    { column: 'b', label: 'charts:y2018', colour: 'accent' },
  ],
};

describe('bars', () => {
  it('bear their names and their numbers as the language writes them', async () => {
    const words = wordsOf(await svgOf(bars, regions));
    expect(words).toEqual(expect.arrayContaining(['asia', 'west-africa', '10', '40‡', '1,234']));
  });

  it('are as long as their numbers', async () => {
    const svg = await svgOf({ ...years, series: [years.series[1]] }, regions);
    const [longer, shorter] = shapesOf(svg, '#a8431f');
    const length = (box: typeof longer) => (box ? box.right - box.left : 0);
    expect(length(shorter) / length(longer)).toBeCloseTo(39 / 61, 2);
  });

  it('keep within the drawing with their numbers', async () => {
    const svg = await svgOf(bars, regions, { width: 200 });
    for (const { text, x } of textsOf(svg)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + text.length * 4).toBeLessThanOrEqual(203);
    }
  });

  it('have the colours that the theme keeps for their ids, and a hatching where they are illustrative', async () => {
    const svg = await svgOf({ ...bars, colours: 'region' }, regions);
    expect(shapesOf(svg, '#6d2e6b')).toHaveLength(2);
    // A tenth of the colour, under lines of it.
    expect(shapesOf(svg, '#f5e8e4')).toHaveLength(1);
    expect(svg).toContain('clip-path');
    expect(svg).toContain('stroke="#a8431f"');
  });

  it('are sorted and cut after sorting', async () => {
    const { drawing } = await draw({ ...bars, sort: 'descending', top: 2 }, regions);
    expect(drawing?.data).toEqual({
      columns: ['region', 'number'],
      rows: [
        ['asia', 1234],
        ['west-africa', 40],
      ],
    });
    const ascending = await draw({ ...bars, sort: 'ascending', top: 1 }, regions);
    expect(ascending.drawing?.data.rows).toEqual([['asia', 10]]);
  });

  it('say which values they show', async () => {
    const { drawing } = await draw({ ...bars, where: { region: ['west-africa'] } }, regions);
    expect(drawing?.uses.map(({ path, status }) => [path, status])).toEqual([
      ['test.regions[1].n', 'illustrative'],
    ]);
  });

  it('of two series stand beside each other with the names of the series in them', async () => {
    const svg = await svgOf(years, regions);
    expect(wordsOf(svg).filter((word) => word === 'y2017')).toHaveLength(2);
    const [first] = shapesOf(svg, '#55616e');
    const [second] = shapesOf(svg, '#a8431f');
    expect(first?.bottom).toBeLessThan(second?.top ?? 0);
  });

  it('of two series, one too short for a name in it, have a legend', async () => {
    const words = wordsOf(await svgOf({ ...years, dataset: 'test.short' }, regions));
    expect(words.filter((word) => word === 'y2017')).toHaveLength(1);
  });

  it('stand on each other where they are stacked, their numbers in them', async () => {
    const svg = await svgOf({ ...years, stacked: true }, regions);
    // The first of each colour is in the legend.
    const [, first] = shapesOf(svg, '#55616e');
    const [, second] = shapesOf(svg, '#a8431f');
    expect(second?.left).toBeCloseTo(first?.right ?? 0, 0);
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['64', '61']));
  });

  it('can stand upright with the names below', async () => {
    const svg = await svgOf({ ...years, orientation: 'vertical', series: [years.series[0]] }, regions);
    const [all, some] = shapesOf(svg, '#55616e');
    expect(all?.bottom).toBeCloseTo(some?.bottom ?? 0, 1);
    expect(all?.top).toBeLessThan(some?.top ?? 0);
    const name = textsOf(svg).find(({ text }) => text === 'some');
    expect(name?.y).toBeGreaterThan(all?.bottom ?? 0);
  });

  it('write shares as percentages', async () => {
    const shares = projectOf({ shares: dataset('test.shares', [{ region: 'asia', n: 0.36 }]) });
    expect(wordsOf(await svgOf({ ...bars, dataset: 'test.shares', format: 'percent' }, shares))).toContain(
      '36%',
    );
  });

  it('go to the left of zero for negative numbers and leave out what is missing', async () => {
    const svg = await svgOf({ ...bars, dataset: 'test.signs' }, regions);
    const [up, down] = shapesOf(svg, '#a8431f');
    expect(down?.right).toBeCloseTo(up?.left ?? 0, 1);
    expect(wordsOf(svg)).toContain('\u22124');
  });

  it('name countries in the language and break long names', async () => {
    const experts = projectOf({ experts: dataset('test.experts', [{ region: 'BA', n: 2 }]) });
    const words = wordsOf(
      await svgOf({ ...bars, dataset: 'test.experts', labels: 'country' }, experts, { width: 150 }),
    );
    expect(words).toEqual(expect.arrayContaining(['Bosnia &amp;', 'Herzegovina']));
  });

  it('warn when there is no room for their names, and say how much they need', async () => {
    const { drawing, diagnostics } = await draw(bars, regions, { height: 14 });
    expect(drawing).toBeDefined();
    expect(codesOf(diagnostics)).toEqual(['crowded-graphic']);
    expect(diagnostics[0]?.hints?.[0]).toMatch(/height of \d+ mm/);
  });
});

describe('mistakes in a chart of bars', () => {
  const span = { file: 'templates/main.hbs', line: 7, column: 3, length: 5 };
  const found = async (spec: object) => (await draw(spec, regions, { span })).diagnostics;

  it('are an unknown dataset, with the nearest', async () => {
    const [first] = await found({ ...bars, dataset: 'test.region' });
    expect(first).toMatchObject({ severity: 'error', code: 'unknown-dataset', span });
    expect(first?.hints).toEqual(['did you mean "test.regions"?']);
  });

  it('are unknown columns, all of them', async () => {
    const series = [{ column: 'm', label: 'charts:number' }];
    const diagnostics = await found({ ...bars, category: 'regoin', series, where: { x: 1 } });
    expect(codesOf(diagnostics)).toEqual(['unknown-column', 'unknown-column', 'unknown-column']);
    expect(diagnostics[0]?.hints).toEqual(['did you mean "region"?']);
  });

  it('are an empty dataset and a condition that nothing meets', async () => {
    expect((await found({ ...bars, dataset: 'test.none' }))[0]?.message).toBe(
      'the dataset "test.none" is empty',
    );
    expect((await found({ ...bars, where: { region: 'mars' } }))[0]?.code).toBe('empty-dataset');
  });

  it('are colours that the theme has not', async () => {
    const { drawing, diagnostics } = await draw({ ...bars, colours: 'regio' }, regions, { span });
    expect(drawing).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual(['unknown-colour', 'unknown-colour']);
    expect(diagnostics[0]).toMatchObject({ span, hints: ['did you mean "region-asia"?'] });
  });

  it('are reported at the part of data/charts.yaml where it is known', async () => {
    const place = { file: 'data/charts.yaml', line: 3, column: 12, length: 4 };
    const project = {
      ...regions,
      spans: new Map([['data/charts.yaml', new Map([['chart.dataset', place]])]]),
    };
    const { diagnostics } = await draw({ ...bars, dataset: 'test.x' }, project, { span });
    expect(diagnostics[0]?.span).toEqual(place);
  });

  it('are characters that the font has not', async () => {
    const odd = projectOf({ odd: dataset('test.odd', [{ region: '猫', n: 1 }]) });
    const { diagnostics } = await draw({ ...bars, dataset: 'test.odd', labels: undefined }, odd);
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'missing-glyph' }]);
    expect(diagnostics[0]?.message).toContain('U+732B');
  });
});

it('a column of words is no column of numbers', async () => {
  const words = projectOf({ shelves: dataset('test.shelves', [{ id: 'novels', loans: 1 }]) });
  const series = [{ column: 'id', label: 'a:b' }];
  const spec = { kind: 'bar', dataset: 'test.shelves', category: 'id', series };
  const { diagnostics, drawing } = await draw(spec, words);
  expect(drawing).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      code: 'wrong-column-type',
      message: 'the column "id" of "test.shelves" holds no numbers',
      hints: ['it is of the type "text": "integer" or "number" is needed'],
    },
  ]);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type Atlas, readAtlas } from '../../src/charts/atlas.js';
import { shapesIn } from '../../src/charts/map-shapes.js';
import { createView } from '../../src/charts/map-view.js';
import { codesOf, dataset, draw, projectOf, shapesOf, svgOf, textsOf, wordsOf } from './fixture.js';

const project = projectOf({
  countries: dataset('test.countries', [
    { country: 'ML', region: 'west-africa' },
    { country: 'NE', region: 'west-africa', status: 'illustrative' },
    { country: 'CV', region: 'west-africa' },
    { country: 'TG', region: 'west-africa' },
  ]),
  lists: dataset('test.lists', [{ country: ['ML', 'NE'] }, { country: ['ML'] }]),
  odd: dataset('test.odd', [{ country: 'TV' }, { country: 'ML' }]),
  cities: dataset('test.cities', [
    { id: 'bamako', lon: -8, lat: 12.65 },
    { id: 'nowhere', lon: null, lat: null },
  ]),
});
const map = {
  kind: 'map',
  dataset: 'test.countries',
  country: 'country',
  colours: 'region',
  colourColumn: 'region',
};
const west = { ...map, extent: [-27, 2, 18, 26] };

describe('a map', () => {
  it('of a region has its countries in colour under their names', async () => {
    const svg = await svgOf(west, project, { height: 190 });
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['Mali', 'Niger‡', 'Cape Verde', 'Togo']));
    // Mali, Togo and the islands; Niger is hatched.
    expect(shapesOf(svg, '#a8431f').length).toBeGreaterThanOrEqual(3);
    expect(svg).toContain('clip-path');
  });

  it('keeps names apart and within the drawing', async () => {
    const texts = textsOf(await svgOf(west, project, { height: 190 }));
    texts.forEach((one, index) => {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + one.text.length * 4).toBeLessThan(390);
      for (const other of texts.slice(0, index)) {
        expect(Math.abs(one.y - other.y) > 6 || Math.abs(one.x - other.x) > 10).toBe(true);
      }
    });
  });

  it('of the world has no names unless asked, and dots for what is too small to see', async () => {
    const svg = await svgOf(map, project, { height: 190 });
    expect(wordsOf(svg)).toEqual([]);
    const dots = shapesOf(svg, '#a8431f').filter(({ left, right }) => Math.abs(right - left - 4.4) < 0.1);
    expect(dots).toHaveLength(2);
    expect(wordsOf(await svgOf({ ...map, names: true }, project, { height: 190 }))).toContain('Mali');
  });

  it('is no more than 120 kB, keeps to its drawing and to tenths of a point', async () => {
    const svg = await svgOf(map, project, { height: 200 });
    expect(svg.length).toBeLessThan(120_000);
    for (const { left, right, top, bottom } of shapesOf(svg, '#e1e5e8')) {
      expect(left).toBeGreaterThanOrEqual(-1);
      expect(right).toBeLessThanOrEqual(381);
      expect(top).toBeGreaterThanOrEqual(-1);
      expect(bottom).toBeLessThanOrEqual(200);
    }
    expect(svg.match(/fill="#e1e5e8"/g)?.length).toBeGreaterThan(100);
    expect(svg).not.toMatch(/d="[^"]*\d\.\d\d[^"]*" fill="#e1e5e8"/);
  });

  it('colours each country of a list once', async () => {
    const { drawing } = await draw({ kind: 'map', dataset: 'test.lists', country: 'country' }, project);
    expect(drawing?.data.rows).toEqual([['Mali'], ['Niger']]);
    expect(drawing?.uses).toHaveLength(3);
  });

  it('says what its colours stand for where they have labels', async () => {
    const svg = await svgOf({ ...map, labels: 'terms:region' }, project, { height: 190 });
    expect(wordsOf(svg)).toEqual(['west-africa']);
  });

  it('has markers with names', async () => {
    const markers = { dataset: 'test.cities', lon: 'lon', lat: 'lat', label: 'terms:city' };
    const svg = await svgOf({ ...map, markers }, project, { height: 190 });
    expect(wordsOf(svg)).toEqual(['bamako']);
    expect(shapesOf(svg, '#1c2733')).toHaveLength(1);
  });

  it('reports countries without a shape or outside it, and columns of markers', async () => {
    const odd = await draw({ kind: 'map', dataset: 'test.odd', country: 'country' }, project);
    expect(odd.drawing).toBeUndefined();
    expect(odd.diagnostics).toMatchObject([{ code: 'missing-country-shape', severity: 'error' }]);
    expect(odd.diagnostics[0]?.message).toContain('"Tuvalu" (TV)');
    const away = await draw({ ...map, extent: [0, 8, 18, 11], where: { country: 'CV' } }, project);
    expect(away.diagnostics).toMatchObject([{ code: 'country-outside-map', severity: 'warning' }]);
    const markers = { dataset: 'test.cities', lon: 'longitude', lat: 'lat' };
    expect(codesOf((await draw({ ...map, markers }, project)).diagnostics)).toEqual(['unknown-column']);
  });
});

describe('the atlas', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await readAtlas();
  });
  const shapes = (code: string) => {
    const view = createView(undefined, 1000, 500);
    return shapesIn(atlas, view, 1000, 500, new Set([code])).shapes.find((shape) => shape.code === code);
  };

  it('has the countries by their codes, without Antarctica', () => {
    const codes = new Set(atlas.territories.map(({ code }) => code));
    for (const code of ['ZW', 'CV', 'TL', 'MU', 'XK', 'CI']) expect(codes).toContain(code);
    expect(codes).not.toContain('AQ');
  });

  it('keeps polygons across the date line in one piece', () => {
    const wide =
      shapes('RU')
        ?.polygons.flat()
        .map((ring) => ring.map(([x]) => x)) ?? [];
    for (const xs of wide) expect(Math.min(...xs)).toBeGreaterThan(300);
  });

  it('counts to Ukraine what the United Nations do', () => {
    const inCrimea = (code: string) =>
      atlas.territories
        .filter((one) => one.code === code)
        .flatMap(({ polygons }) => polygons.flat(2))
        .some((arc) =>
          (atlas.arcs[arc < 0 ? ~arc : arc] ?? []).some(([x, y]) => x > 33 && x < 34 && y > 44 && y < 45),
        );
    expect(inCrimea('UA')).toBe(true);
    expect(inCrimea('RU')).toBe(false);
  });
});

describe('a view', () => {
  it('fits an extent into its drawing, north up', () => {
    const view = createView([0, 0, 20, 10], 400, 100);
    expect(view.regional).toBe(true);
    const [x, y] = view.at([10, 5]);
    expect(x).toBeCloseTo(200);
    expect(y).toBeCloseTo(50, 0);
    expect(view.at([10, 10])[1]).toBeCloseTo(0);
    expect(view.at([10, 0])[1]).toBeCloseTo(100);
    expect(view.at([20, 5])[0]).toBeGreaterThan(x);
  });

  it('shows the world where it is given no extent', () => {
    const view = createView(undefined, 400, 200);
    expect(view.regional).toBe(false);
    const [east] = view.at([179, 0]);
    const [atPole] = view.at([179, 77]);
    expect(east).toBeLessThanOrEqual(400);
    expect(atPole).toBeLessThan(east);
  });
});

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contrast, mixed, textOn } from '../../src/charts/colours.js';
import { middleOf, periodOf } from '../../src/charts/dates.js';
import { createChartService } from '../../src/charts/draw.js';
import { TextRuler } from '../../src/charts/text-ruler.js';
import { chartSpecSchema } from '../../src/project/chart-spec.js';
import { dataset, draw, fonts, projectOf, read, svgOf, theme } from './fixture.js';

const project = projectOf({
  actions: dataset('test.actions', [
    { id: 'one', country: 'ML', n: 3, start: '2012-01-01', end: '2015', status: 'illustrative' },
    { id: 'two', country: 'NE', n: 4, start: '2016-07', end: '2018-06-30' },
  ]),
});
const specs = [
  { kind: 'bar', dataset: 'test.actions', category: 'id', series: [{ column: 'n', label: 'charts:n' }] },
  { kind: 'timeline', dataset: 'test.actions', label: 'actions:title', start: 'start', end: 'end' },
  { kind: 'milestones', dataset: 'test.actions', label: 'actions:title', date: 'start' },
  { kind: 'map', dataset: 'test.actions', country: 'country', extent: [-20, 5, 20, 26] },
  { kind: 'cover-art', dataset: 'test.actions', start: 'start', end: 'end' },
];

describe('a drawing', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(specs)('of kind $kind is the same in every time zone and by every service', async (spec) => {
    process.env.TZ = 'Pacific/Kiritimati';
    const first = await svgOf(spec, project, { height: 170 });
    process.env.TZ = 'America/Los_Angeles';
    expect(await svgOf(spec, project, { height: 170 })).toBe(first);
  });

  it('has exactly the size that was asked for', async () => {
    const [spec] = specs;
    const svg = await svgOf(spec ?? {}, project, { width: 379.84, height: 120.25 });
    expect(svg).toMatch(/^<svg [^>]*width="379.84" height="120.25"[^>]*viewBox="0 0 379 120"/);
  });

  it.each(specs)('of kind $kind is made at a size that shows nothing, too', async (spec) => {
    const { drawing, diagnostics } = await draw(spec, project, { width: 0.4, height: 0.3 });
    expect(drawing?.svg ?? '').not.toMatch(/NaN|Infinity/);
    // It is told to be too small, never a fault of the program.
    if (!drawing) expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  });

  it('comes one after the other from one service, at any size', async () => {
    const service = createChartService(theme, fonts);
    for (const width of [200, 300]) {
      for (const spec of specs) {
        const drawable = read(spec, project, { width, height: 100 }).value?.drawable;
        const svg = drawable && (await service.draw(drawable)).value;
        expect(svg).toContain(`width="${width}" height="100"`);
        expect(svg).toContain(`viewBox="0 0 ${width} 100"`);
      }
    }
  });

  it('names the family of its theme', async () => {
    const [spec] = specs;
    const svg = await svgOf(spec ?? {}, project, { theme: { ...theme, family: 'lent' } });
    expect(svg).toContain('font-family="lent"');
  });
});

describe('specs', () => {
  it('are those of the report, all of them', () => {
    const path = new URL('../../data/charts.yaml', import.meta.url);
    const charts: unknown = parse(readFileSync(path, 'utf8'), { merge: true });
    const entries = Object.entries(Object(charts));
    expect(entries.length).toBeGreaterThan(10);
    for (const [, spec] of entries) expect(chartSpecSchema.safeParse(spec).error).toBeUndefined();
  });

  it.each([
    { kind: 'pie' },
    { ...specs[0], colour: 'red' },
    { ...specs[0], series: [] },
    { ...specs[1], from: 'soon' },
    { ...specs[3], extent: [20, 5, -20, 26] },
    { ...specs[3], dataset: 'actions' },
  ])('are refused where they make no sense: %o', (spec) => {
    expect(chartSpecSchema.safeParse(spec).success).toBe(false);
  });
});

describe('dates', () => {
  it('are as long as they leave open', () => {
    expect(periodOf('2018')).toEqual({ from: 2018, to: 2019 });
    expect(periodOf(2018)).toEqual({ from: 2018, to: 2019 });
    expect(periodOf('2018-12').to).toBe(2019);
    expect(periodOf('2018-12-31').to).toBe(2019);
    expect(periodOf('2019-07').from).toBeCloseTo(2019 + 181 / 365, 6);
    expect(middleOf(periodOf('2018'))).toBe(2018.5);
  });
});

describe('colours', () => {
  it('mix and contrast', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(textOn('#a8431f', theme)).toBe('#ffffff');
    expect(textOn('#f2b134', theme)).toBe('#1c2733');
  });
});

describe('texts', () => {
  createChartService(theme, fonts);
  const ruler = new TextRuler(theme);
  const font = { size: 8 };

  it('break at spaces into lines that fit, evenly if asked', () => {
    const text = 'Central, Eastern and Southern Africa';
    const limit = ruler.width('Central, Eastern and Southern', font) + 1;
    expect(ruler.wrap(text, limit, font)).toEqual(['Central, Eastern and Southern', 'Africa']);
    expect(ruler.wrapEvenly(text, limit, font)).toEqual(['Central, Eastern and', 'Southern Africa']);
  });

  it('keep words that are too wide and no-break spaces', () => {
    expect(ruler.wrap('Donaudampfschiff 12\u00a0%', 10, font)).toEqual(['Donaudampfschiff', '12\u00a0%']);
    expect(ruler.wrap('', 10, font)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartLooks } from '../../src/charts/chart-looks.js';
import { ChartServices } from '../../src/charts/chart-services.js';
import { ChartThread } from '../../src/charts/chart-thread.js';
import { dataset, fonts, nowhere, projectOf, read, theme } from './fixture.js';

const looks: ChartLooks = { theme, fonts, madeOf: [theme] };
const project = projectOf(
  {
    actions: dataset('test.actions', [
      { id: 'one', country: 'ML', n: 3, start: '2012-01-01', end: '2015', status: 'illustrative' },
      { id: '漢字', country: 'NE', n: 4, start: '2016-07', end: '2018-06-30' },
      { id: 'far', country: 'XK', n: 4, start: '2016-07', end: '2018-06-30' },
    ]),
  },
  new Map([['chart.extent', nowhere]]),
);
const specs = [
  { kind: 'bar', dataset: 'test.actions', category: 'id', series: [{ column: 'n', label: 'charts:n' }] },
  { kind: 'timeline', dataset: 'test.actions', label: 'actions:title', start: 'start', end: 'end' },
  { kind: 'map', dataset: 'test.actions', country: 'country', extent: [-20, 5, 20, 26] },
];

/** What runs in a thread is JavaScript. */
const thread = new ChartThread(new URL('../../dist/charts/chart-worker.js', import.meta.url));
const here = new ChartServices();

beforeAll(() => thread.prepare());
afterAll(() => thread.close());

describe('a thread that draws', () => {
  it.each(specs)('draws and finds of the kind $kind what is drawn and found here', async (spec) => {
    const drawable = read(spec, project).value?.drawable;
    if (!drawable) throw new Error('the spec is unsound');
    const drawn = await thread.draw(drawable, looks);
    expect(drawn.value).toContain('<svg ');
    expect(drawn).toEqual(await here.draw(drawable, looks));
  });

  it('draws in other looks when it is asked to', async () => {
    const drawable = read(specs[0] ?? {}, project).value?.drawable;
    if (!drawable) throw new Error('the spec is unsound');
    const other: ChartLooks = { theme: { ...theme, family: 'lent', size: 9 }, fonts, madeOf: ['other'] };
    expect((await thread.draw(drawable, other)).value).toContain('font-family="lent"');
    expect((await thread.draw(drawable, looks)).value).toContain('font-family="sans"');
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ChartServices } from '../../src/charts/chart-services.js';
import { drawWanted, type WantedGraphic } from '../../src/charts/draw-wanted.js';
import type { Drawing } from '../../src/charts/drawing.js';
import { Typeface } from '../../src/fonts/typeface.js';
import { chartSpecSchema } from '../../src/project/chart-spec.js';
import type { Project } from '../../src/project/project.js';
import { dataset, language, projectOf } from './fixture.js';

const root = new URL('../../', import.meta.url).pathname;
const layout = { file: 'templates/main.hbs', line: 3, column: 5, length: 6 };

const bars = { kind: 'bar', dataset: 'test.shelves', category: 'id' };
const specs = {
  loans: { ...bars, series: [{ column: 'loans', label: 'terms:loans', colour: 'accent' }] },
  wrong: { ...bars, series: [{ column: 'lones', label: 'terms:loans' }] },
};

function project(): Project {
  return {
    ...projectOf({ shelves: dataset('test.shelves', [{ id: 'novels', loans: 3 }]) }),
    charts: new Map(Object.entries(specs).map(([id, spec]) => [id, chartSpecSchema.parse(spec)])),
  };
}

/** All faces of the theme, by their path. */
function faces({ theme }: Project): ReadonlyMap<string, Typeface> {
  const { regular, bold = regular } = theme.families.get(theme.charts.family) ?? { regular: '' };
  return new Map([regular, bold].map((path) => [path, new Typeface(readFileSync(root + path))]));
}

async function drawn(...names: readonly string[]) {
  const kept = new Map<WantedGraphic, Drawing>();
  const wanted = names.map((spec) => ({ spec, width: 300, height: 80, origin: { layout } }));
  const own = project();
  const keep = (one: WantedGraphic, drawing: Drawing) => kept.set(one, drawing);
  const drawing = drawWanted(wanted, keep, faces(own), own, language, new ChartServices());
  const diagnostics = await drawing.done;
  return { wanted, kept, diagnostics };
}

it('hands over each drawing for what asked for it, in the looks of the theme', async () => {
  const { wanted, kept, diagnostics } = await drawn('loans', 'loans');
  expect(diagnostics).toEqual([]);
  expect([...kept.keys()]).toEqual(wanted);
  const [first, second] = wanted.map((one) => kept.get(one));
  expect(first).toMatchObject({ width: 300, height: 80 });
  expect(second?.svg).toBe(first?.svg);
  const { theme } = project();
  expect(first?.svg).toContain(`font-family="${theme.charts.family}"`);
  expect(first?.svg).toContain(`fill="${theme.colours.get('accent')?.hex}"`);
});

it('goes on after one that cannot be drawn, and tells its place', async () => {
  const { wanted, kept, diagnostics } = await drawn('wrong', 'loans');
  expect([...kept.keys()]).toEqual([wanted[1]]);
  expect(diagnostics).toMatchObject([{ code: 'unknown-column', span: layout }]);
});

it('leaves a graphic that is not known to the document stage, which has told of it', async () => {
  const { kept, diagnostics } = await drawn('none');
  expect(kept.size).toBe(0);
  expect(diagnostics).toEqual([]);
});

it('loads no fonts where nothing is wanted', async () => {
  const own = project();
  const { failed, done } = drawWanted([], () => {}, new Map(), own, language, new ChartServices());
  expect(failed).toBe(false);
  expect(await done).toEqual([]);
});

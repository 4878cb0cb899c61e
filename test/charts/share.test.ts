import { describe, expect, it } from 'vitest';
import { codesOf, draw, projectOf, shapesOf, svgOf, value, wordsOf } from './fixture.js';

const share = {
  kind: 'share',
  part: 'test.part',
  whole: 'test.whole',
  labels: { part: 'charts:part', rest: 'charts:the-rest' },
};
const project = projectOf({
  part: value('test.part', 28),
  whole: value('test.whole', 139),
  guess: value('test.guess', 28, 'illustrative'),
  word: value('test.word', 'many'),
});

describe('a share', () => {
  it('is a ring with the percentage in it and both numbers beside it', async () => {
    expect(wordsOf(await svgOf(share, project))).toEqual(['20%', '28', 'part', '111', 'the-rest']);
  });

  it('has the colour of the spec, or the first of the palette', async () => {
    expect(await svgOf({ ...share, colour: 'muted' }, project)).toContain('#55616e');
    expect(await svgOf(share, project)).toContain('#a8431f');
  });

  it('is hatched and marked where a value is illustrative', async () => {
    const { drawing } = await draw({ ...share, part: 'test.guess' }, project);
    const svg = drawing?.svg ?? '';
    expect(wordsOf(svg)).toEqual(['20%‡', '28‡', 'part', '111‡', 'the-rest']);
    expect(svg).toContain('clip-path');
    expect(drawing?.uses.map(({ status }) => status)).toEqual(['illustrative', 'sourced']);
  });

  it('keeps its ring within a low drawing', async () => {
    // Its labels have no room: that is told.
    const { drawing, diagnostics } = await draw(share, project, { height: 60 });
    expect(codesOf(diagnostics)).toEqual(['clipped-label']);
    for (const { top, bottom } of shapesOf(drawing?.svg ?? '', '#a8431f')) {
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(60);
    }
  });

  it('goes aside and then gets smaller for long words, and is told of those that no ring leaves room for', async () => {
    const label = (name: string) => ({ labels: { part: `charts:${name}`, rest: 'charts:rest' } });
    const ring = async (name: string) => {
      const { drawing, diagnostics } = await draw({ ...share, ...label(name) }, project, {
        width: 200,
        height: 90,
      });
      const [{ left = 0, right = 0 } = {}] = shapesOf(drawing?.svg ?? '', '#a8431f');
      return { left, right, codes: codesOf(diagnostics) };
    };
    const [usual, long, longer, longest] = [
      await ring('part'),
      await ring('Zusammenarbeitenden'),
      await ring('Zusammenarbeitsvereinbarung'),
      await ring('Zusammenarbeitsvereinbarungsverfahren'),
    ];
    expect(long.left).toBeLessThan(usual.left);
    expect(long.right - long.left).toBeCloseTo(usual.right - usual.left, 1);
    expect(longer.right - longer.left).toBeLessThan(usual.right - usual.left);
    expect([usual, long, longer, longest].map(({ codes }) => codes)).toEqual([[], [], [], ['clipped-label']]);
  });

  it('needs two numbers, of which one is part of the other', async () => {
    const codes = async (change: object) =>
      codesOf((await draw({ ...share, ...change }, project)).diagnostics);
    expect(await codes({ part: 'test.prat', whole: 'test.word' })).toEqual(['unknown-value', 'not-a-number']);
    expect(await codes({ part: 'test.whole', whole: 'test.part' })).toEqual(['not-a-share']);
  });
});

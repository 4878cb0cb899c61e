import { expect, test } from 'vitest';
import { baselineGrid } from '../../src/preview/baseline-grid.js';
import type { LineBox } from '../../src/typeset/page-boxes.js';
import { points } from '../../src/typeset/units.js';
import { reportTheme } from '../typeset/fixture.js';

const theme = reportTheme();
const top = points(theme.page.margins.top);

/** Lines of body text, and of another leading, with baselines so far below the top of the text. */
function linesAt(baselines: readonly number[], height = 14): readonly LineBox[] {
  return baselines.map((baseline) => ({
    kind: 'line',
    x: 0,
    y: top + baseline - 10,
    width: 300,
    height,
    over: 0,
    baseline: top + baseline,
    words: [],
  }));
}

test('goes through the lines that most body text stands on', () => {
  const pages = [linesAt([10, 24, 38, 55]), linesAt([10, 24]), linesAt([2, 13, 24, 35, 46], 11)];
  expect(baselineGrid(pages, theme)).toMatchObject({ first: expect.closeTo(top + 10, 1), step: 14 });
});

test('is that of the theme where it has one', () => {
  const pages = [linesAt([10, 24, 45, 59])];
  expect(baselineGrid(pages, { ...theme, grid: 7 })).toMatchObject({
    first: expect.closeTo(top + 3, 1),
    step: 7,
  });
});

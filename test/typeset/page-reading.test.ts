import { expect, it, vi } from 'vitest';
import type { LaidOutPage } from '../../src/typeset/engine.js';
import { NumberedReading, PageReading } from '../../src/typeset/page-reading.js';

const margins = { top: 0, right: 0, bottom: 0, left: 0 };
const page = (): LaidOutPage => ({
  items: [],
  pageMargins: margins,
  pageSize: { width: 1, height: 1, orientation: 'portrait' },
});

it('reads each page once, and numbers what stands on pages that come to have another place', () => {
  const read = vi.fn(() => [{ word: 'a' }]);
  const reading = new NumberedReading(new PageReading(read));
  const [first, second, added] = [page(), page(), page()];
  const before = reading.of([first, second]);
  expect(before).toEqual([
    { word: 'a', page: 1 },
    { word: 'a', page: 2 },
  ]);
  const after = reading.of([first, added, second]);
  expect(after.map((one) => one.page)).toEqual([1, 2, 3]);
  expect(after[0]).toBe(before[0]);
  expect(reading.of([second]).map((one) => one.page)).toEqual([1]);
  expect(read).toHaveBeenCalledTimes(3);
});

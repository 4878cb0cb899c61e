import { describe, expect, it } from 'vitest';
import {
  areaOf,
  boxOf,
  centroidOf,
  clippedRing,
  distance,
  isInside,
  largestOf,
  overlap,
  type Ring,
  rounded,
  simplified,
} from '../../src/charts/geometry.js';

const square: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];

describe('rings', () => {
  it('have an area and a centre, whichever way they run', () => {
    expect(areaOf(square)).toBe(100);
    expect(areaOf([...square].reverse())).toBe(100);
    expect(centroidOf(square)).toEqual([5, 5]);
    expect(centroidOf([[3, 4]])).toEqual([3, 4]);
  });

  it('know what is inside them', () => {
    expect(isInside([5, 5], square)).toBe(true);
    expect(isInside([15, 5], square)).toBe(false);
    expect(isInside([5, -1], square)).toBe(false);
  });

  it('are cut at a box and stay closed', () => {
    const cut = clippedRing(square, { left: 5, top: -5, right: 20, bottom: 5 });
    expect(areaOf(cut)).toBe(25);
    expect(cut.at(0)).toEqual(cut.at(-1));
    expect(clippedRing(square, { left: 20, top: 20, right: 30, bottom: 30 })).toEqual([]);
    // A box inside a ring is all that is left of it.
    expect(areaOf(clippedRing(square, { left: 4, top: 4, right: 6, bottom: 6 }))).toBe(4);
  });

  it('are compared by area', () => {
    const small = square.map(([x, y]) => [x / 2, y / 2] as const);
    expect(largestOf([small, square])).toBe(square);
    expect(largestOf([])).toBeUndefined();
  });
});

describe('lines', () => {
  it('lose points that are nearly on them and keep those that are not', () => {
    const line = [
      [0, 0],
      [5, 0.1],
      [10, 0],
      [15, 4],
      [20, 0],
    ] as const;
    expect(simplified(line, 0.5)).toEqual([
      [0, 0],
      [10, 0],
      [15, 4],
      [20, 0],
    ]);
  });

  it('are rounded to tenths, and what falls together is one point', () => {
    expect(
      rounded([
        [0.04, 1.26],
        [0.01, 1.28],
        [0.06, 1.3],
      ]),
    ).toEqual([
      [0, 1.3],
      [0.1, 1.3],
    ]);
  });

  it('are as far from a point as their nearest part', () => {
    expect(distance([5, 3], [0, 0], [10, 0])).toBe(3);
    expect(distance([13, 4], [0, 0], [10, 0])).toBe(5);
    expect(distance([3, 4], [0, 0], [0, 0])).toBe(5);
  });
});

it('boxes surround points and overlap only where they share ground', () => {
  const box = boxOf(square);
  expect(box).toEqual({ left: 0, top: 0, right: 10, bottom: 10 });
  expect(overlap(box, { left: 9, top: 9, right: 20, bottom: 20 })).toBe(true);
  expect(overlap(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
});

import { expect, it } from 'vitest';
import { isSameData } from '../src/same-data.js';

it.each([
  [1, 1],
  [Number.NaN, Number.NaN],
  [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }],
  [Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
])('is the same: %j and %j', (a, b) => {
  expect(isSameData(a, b)).toBe(true);
});

it.each([
  [1, '1'],
  [[1], { 0: 1 }],
  [[1], [1, 2]],
  [{ a: undefined }, { b: undefined }],
  [{ a: 1 }, { a: 1, b: 1 }],
  [null, {}],
  [new Map(), new Map()],
  [new Date(0), new Date(0)],
])('is not the same: %j and %j', (a, b) => {
  expect(isSameData(a, b)).toBe(false);
  expect(isSameData(b, a)).toBe(false);
});

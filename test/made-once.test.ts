import { expect, it } from 'vitest';
import { MadeOnce } from '../src/made-once.js';

it('makes again what is made of others', () => {
  const memory = new MadeOnce<number>();
  let made = 0;
  const of = (...parts: readonly [object, ...unknown[]]) => memory.of(parts, () => ++made);
  const [a, b] = [{}, {}];
  expect([of(a), of(a), of(b), of(a)]).toEqual([1, 1, 2, 1]);
  expect([of(a, b, 'x'), of(a, b, 'x'), of(a, b, 'y'), of(a, {}, 'y')]).toEqual([3, 3, 4, 5]);
  expect([of(b, a), of(b, undefined), of(b, undefined)]).toEqual([6, 7, 7]);
});

import { unwrapped } from '../../language/scope.js';
import type { LayoutHelper } from '../layout-helper.js';
import { plainArgument } from './plain.js';

/** `(eq a b)`: whether two values are the same; a number and the text that writes it are. */
export const eq: LayoutHelper = {
  name: 'eq',
  params: ['a', 'b'],
  options: [],
  call: ({ args: [a, b] }) => same(a, b),
};

export function same(a: unknown, b: unknown): boolean {
  const [one, other] = [plainArgument(a), plainArgument(b)];
  return one !== undefined && other !== undefined ? one === other : unwrapped(a) === unwrapped(b);
}

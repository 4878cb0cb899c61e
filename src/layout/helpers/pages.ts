import { unwrapped, walk } from '../../language/scope.js';
import type { LayoutHelper } from '../layout-helper.js';

/**
 * `{{pages range}}`: a range of pages given as `{ first, last }`, in the words of `labels:pages` or `labels:page`. Where it
 * has `labels`, these are printed.
 */
export const pages: LayoutHelper = {
  name: 'pages',
  params: ['range'],
  options: [],
  call({ args, written, language, ask, fail }) {
    const first = pageOf(args[0], 'first');
    const last = pageOf(args[0], 'last');
    if (first === undefined || last === undefined) {
      return fail({
        code: 'wrong-type',
        message: `"${written[0]}" is no range of pages with "first" and "last"`,
      });
    }
    const from = labelOf(args[0], 'first') ?? first;
    const to = labelOf(args[0], 'last') ?? last;
    return first === last
      ? language.text('labels:page', { ...ask, variables: { number: from } })
      : language.text('labels:pages', { ...ask, variables: { first: from, last: to } });
  },
};

function pageOf(range: unknown, name: string): number | undefined {
  const page = at(range, [name]);
  return typeof page === 'number' ? page : undefined;
}

function labelOf(range: unknown, name: string): string | undefined {
  const label = at(range, ['labels', name]);
  return typeof label === 'string' ? label : undefined;
}

function at(range: unknown, path: readonly string[]): unknown {
  const found = walk(range, path, '');
  return found.found ? unwrapped(found.value) : undefined;
}

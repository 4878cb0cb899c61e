import { unwrapped, walk } from '../../language/scope.js';
import type { LayoutHelper } from '../layout-helper.js';

/** `{{pages range}}`: a range of pages given as `{ first, last }`, in the words of `labels:pages` or `labels:page`. */
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
    return first === last
      ? language.text('labels:page', { ...ask, variables: { number: first } })
      : language.text('labels:pages', { ...ask, variables: { first, last } });
  },
};

function pageOf(range: unknown, name: string): number | undefined {
  const found = walk(range, [name], '');
  const page = found.found ? unwrapped(found.value) : undefined;
  return typeof page === 'number' ? page : undefined;
}

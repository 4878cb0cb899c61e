import { walk } from '../../language/scope.js';
import type { LayoutHelper } from '../layout-helper.js';
import { plainArgument } from './plain.js';

/** `(lookup group name)`: a field whose name is itself a value. */
export const lookup: LayoutHelper = {
  name: 'lookup',
  params: ['group', 'name'],
  options: [],
  call({ args, written, fail }) {
    const [group, name = ''] = [args[0], plainArgument(args[1])];
    const found = walk(group, [name], written[0] ?? '');
    if (found.found) return found.value;
    return fail({
      code: 'missing-variable',
      message: `"${written[0]}" has no field "${name}"`,
      hints: found.hints,
    });
  },
};

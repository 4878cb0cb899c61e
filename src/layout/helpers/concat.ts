import type { LayoutHelper } from '../layout-helper.js';
import { plainArgument } from './plain.js';

/** `(concat "actions:" id ".title")`: one text of several, for keys and ids. */
export const concat: LayoutHelper = {
  name: 'concat',
  params: ['text'],
  rest: true,
  options: [],
  call({ args, written, fail }) {
    const texts = args.map(plainArgument);
    const wrong = texts.indexOf(undefined);
    if (wrong >= 0) return fail({ code: 'wrong-type', message: `"${written[wrong]}" is no text` });
    return texts.join('');
  },
};

import type { LayoutHelper } from '../layout-helper.js';
import { plainArgument } from './plain.js';

/** `{{t "namespace:key" name=value}}`: a string of the catalogue; options are its variables, `count` its plural. */
export const t: LayoutHelper = {
  name: 't',
  params: ['key'],
  options: 'any',
  call({ args, written, language, ask, fail }) {
    const key = plainArgument(args[0]);
    if (key === undefined)
      return fail({ code: 'wrong-type', message: `"${written[0]}" is no key of a text` });
    return language.text(key, ask);
  },
};

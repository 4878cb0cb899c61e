import type { LayoutHelper } from '../layout-helper.js';
import { printedProse } from '../print.js';
import { plainArgument } from './plain.js';

/** `{{prose "chapter/section" name=value}}`: a prose file as block markup; options are its variables. */
export const prose: LayoutHelper = {
  name: 'prose',
  params: ['path'],
  options: 'any',
  print({ args, written, language, target, ask, fail, mark }) {
    const path = plainArgument(args[0]);
    if (path === undefined)
      return fail({ code: 'wrong-type', message: `"${written[0]}" is no path of prose` });
    return printedProse(language.prose(path, ask, target), { language, target, mark });
  },
};

import { escapeXml } from '../../language/escape.js';
import type { LayoutHelper } from '../layout-helper.js';
import { plainArgument } from './plain.js';

/** `{{ref "id" form="page"}}`: a reference; the document stage knows whether there is such an id and form. */
export const ref: LayoutHelper = {
  name: 'ref',
  params: ['id'],
  options: ['form'],
  print({ args, written, options, target, fail, mark }) {
    const id = plainArgument(args[0]);
    if (id === undefined) return fail({ code: 'wrong-type', message: `"${written[0]}" is no id` });
    if (target === 'page') {
      const hints = ['the page knows chapters by {{pages chapters.id}}'];
      return fail({ code: 'report-only', message: 'a reference has no place outside the report', hints });
    }
    const form = plainArgument(options.form) ?? 'number';
    return `${mark()}<ref to="${escapeXml(id)}" form="${escapeXml(form)}"/>`;
  },
};

import { FORMAT_NAMES, FORMAT_OPTIONS, isFormatName } from '../../language/format-names.js';
import type { Formatted } from '../../language/value-formatter.js';
import type { HelperCall, LayoutHelper } from '../layout-helper.js';

/** `value` prints as a bare path does; the others are the formats that texts name, with the same options. */
export const FORMAT_HELPERS: readonly LayoutHelper[] = [
  {
    name: 'value',
    params: ['value'],
    options: [],
    call: (call) => result(call, call.language.formatter.natural(call.args[0], call.written[0] ?? '')),
  },
  ...FORMAT_NAMES.flatMap((name): LayoutHelper[] => {
    if (!isFormatName(name)) return [];
    const isRange = name === 'dateRange';
    return [
      {
        name,
        params: isRange ? ['from', 'to'] : ['value'],
        options: isRange ? [] : FORMAT_OPTIONS[name],
        call: (call) => {
          const [value, to] = call.args;
          const options = isRange ? { to } : call.options;
          return result(call, call.language.formatter.format(name, value, options, call.written[0] ?? ''));
        },
      },
    ];
  }),
];

function result(call: HelperCall, formatted: Formatted): unknown {
  return 'problem' in formatted
    ? call.fail(formatted.problem)
    : { kind: 'marked-text', runs: formatted.runs };
}

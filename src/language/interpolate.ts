import { type Names, resolveName } from './data-lookup.js';
import type { Expression, TextPart } from './interpolation.js';
import type { Run } from './marked-text.js';
import type { Problem } from './problem.js';
import type { ValueFormatter } from './value-formatter.js';

/** Where a text's values come from, and how they are printed. */
export interface Values {
  readonly names: Names;
  readonly formatter: ValueFormatter;
}

export interface Interpolated {
  readonly runs: readonly Run[];
  readonly problems: readonly Problem[];
}

/** Prints one expression. A value that cannot be had leaves `[path]` in its place, and a problem. */
export function interpolate(expression: Expression, { names, formatter }: Values): Interpolated {
  const { path, format } = expression;
  const failed = (problem: Problem): Interpolated => ({ runs: [{ text: `[${path}]` }], problems: [problem] });
  const options: { [name: string]: unknown } = {};
  for (const [name, option] of Object.entries(expression.options)) {
    if ('literal' in option) {
      options[name] = option.literal;
      continue;
    }
    const resolved = resolveName(option.path, names);
    if (!resolved.found) return failed(missingVariable(option.path, resolved.hints));
    options[name] = resolved.value;
  }
  const resolved = resolveName(path, names);
  if (!resolved.found) return failed(missingVariable(path, resolved.hints));
  const printed = format
    ? formatter.format(format, resolved.value, options, path)
    : formatter.natural(resolved.value, path);
  return 'problem' in printed ? failed(printed.problem) : { runs: printed.runs, problems: [] };
}

/** Prints the parts of a string one after the other. */
export function interpolateParts(parts: readonly TextPart[], values: Values): Interpolated {
  const runs: Run[] = [];
  const problems: Problem[] = [];
  for (const part of parts) {
    if (part.kind === 'text') {
      runs.push({ text: part.text });
      continue;
    }
    const printed = interpolate(part.expression, values);
    runs.push(...printed.runs);
    problems.push(...printed.problems);
  }
  return { runs, problems };
}

function missingVariable(path: string, hints: readonly string[]): Problem {
  return { code: 'missing-variable', message: `unknown variable "${path}"`, hints };
}

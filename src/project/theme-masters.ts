import type { Colour, Master, MasterName, RunningLine, Style, Theme } from './theme.js';
import type { ThemeSource } from './theme-schema.js';
import type { YamlPath } from './yaml-file.js';

/** Finds what a theme names, and reports what it has not. */
interface Names {
  style(name: string, path: YamlPath): Style | undefined;
  colour(name: string, path: YamlPath): Colour | undefined;
}

/** What the ends of running lines say that do not say what they say. */
const usualEnds = {
  head: { start: 'report', end: 'chapter' },
  foot: { start: 'none', end: 'page-of' },
} as const;

/** The running lines of each sort of page: its own, or those of all; without a head of its own, the first has none. */
export function resolveMasters(source: ThemeSource, names: Names): Theme['masters'] {
  const all = {
    head: runningLine('head', source.head, ['head'], names),
    foot: runningLine('foot', source.foot, ['foot'], names),
  };
  const master = (name: MasterName): Master => {
    const line = (key: 'head' | 'foot') => {
      const own = source.masters?.[name]?.[key];
      if (own !== undefined) return runningLine(key, own, ['masters', name, key], names);
      return name === 'first' && key === 'head' ? undefined : all[key];
    };
    const [head, foot] = [line('head'), line('foot')];
    return { ...(head && { head }), ...(foot && { foot }) };
  };
  return { first: master('first'), left: master('left'), right: master('right') };
}

function runningLine(
  key: 'head' | 'foot',
  source: ThemeSource['head'],
  at: YamlPath,
  names: Names,
): RunningLine | undefined {
  if (source === 'none') return undefined;
  const rule = source.rule === undefined ? undefined : names.colour(source.rule, [...at, 'rule']);
  const style = names.style(source.style, [...at, 'style']);
  const { start = usualEnds[key].start, end = usualEnds[key].end } = source;
  return style && { style, start, end, ...(rule && { rule }) };
}

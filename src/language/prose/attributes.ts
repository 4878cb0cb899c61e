import type { Problem } from '../problem.js';

/** An attribute, with the offsets of itself and of its value in the text it was read from. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly offset: number;
}

export interface Attributes {
  readonly list: readonly Attribute[];
  readonly problems: readonly AttributeProblem[];
}

/** With the place of what is wrong, as offset and length. */
interface AttributeProblem extends Problem {
  readonly start: number;
  readonly length: number;
}

/** `{… }` at the end of a block, after a space or on a line of its own; never an interpolation's braces. */
const AT_END = /(?<=^|\s)\{(?!\{)([^{}]*)\}\s*$/;
const ONE = /\s*(?:([#.])([\p{L}\p{N}_-]+)|([a-z][a-z-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))/uy;

/** The attributes that a block's text ends with, and the text before them; undefined where it ends with none. */
export function trailingAttributes(
  text: string,
): { readonly text: string; readonly attributes: Attributes } | undefined {
  const match = AT_END.exec(text);
  if (!match) return undefined;
  const attributes = parseAttributes(match[1] ?? '', match.index + 1);
  return { text: text.slice(0, match.index).trimEnd(), attributes };
}

/** Reads `#id .class name="value"`; `offset` is where the source begins in its text. Classes come as one `class`. */
export function parseAttributes(source: string, offset: number): Attributes {
  const list: Attribute[] = [];
  const classes: Attribute[] = [];
  ONE.lastIndex = 0;
  let end = 0;
  for (let match = ONE.exec(source); match; match = ONE.exec(source)) {
    end = ONE.lastIndex;
    const [whole, sign, word = '', name, double, single, bare] = match;
    const value = sign ? word : (double ?? single ?? bare ?? '');
    const quote = double !== undefined || single !== undefined ? 1 : 0;
    const written = whole.trimStart();
    const start = offset + match.index + whole.length - written.length;
    const at = { start, offset: start + written.length - value.length - quote };
    if (sign === '.') classes.push({ name: 'class', value, ...at });
    else list.push({ name: sign ? 'id' : (name ?? ''), value, ...at });
  }
  const [first] = classes;
  if (first) list.push({ ...first, value: classes.map(({ value }) => value).join(' ') });
  const rest = source.slice(end).trim();
  const problems = rest === '' ? [] : [wrongAttributes(rest, offset + source.indexOf(rest, end))];
  const twice = list.find(({ name }, index) => list.findIndex((one) => one.name === name) !== index);
  return { list, problems: twice ? [...problems, duplicate(twice)] : problems };
}

function wrongAttributes(rest: string, start: number): AttributeProblem {
  return {
    code: 'attribute-syntax',
    message: `"${rest}" is no attribute`,
    hints: ['write #id, .class or name="value", with spaces between'],
    start,
    length: rest.length,
  };
}

function duplicate({ name, start }: Attribute): AttributeProblem {
  const message = `the attribute "${name}" stands twice`;
  return { code: 'duplicate-attribute', message, start, length: name.length };
}

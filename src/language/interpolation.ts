import { didYouMean } from '../nearest.js';
import { FORMAT_NAMES, FORMAT_OPTIONS, type FormatName, isFormatName } from './format-names.js';
import type { Problem } from './problem.js';

/** An option of a format: a literal, or the path of another value (`to: actions.end`). */
export type OptionSource = { readonly literal: string | number | boolean } | { readonly path: string };

/** `{{path, format(option: value)}}`, taken apart. */
export interface Expression {
  readonly path: string;
  readonly format?: FormatName;
  readonly options: { readonly [name: string]: OptionSource };
}

/** A part of a text: words, or a place where a value goes. Offsets and lengths are in UTF-16 units. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  | {
      readonly kind: 'value';
      readonly expression: Expression;
      readonly offset: number;
      readonly length: number;
    };

export interface ParsedText {
  readonly parts: readonly TextPart[];
  readonly problems: readonly Problem[];
}

const PATH = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*$/u;
const FORMAT = /^([a-z]+)\s*(?:\((.*)\))?$/is;

/** Takes a string of the catalogue apart. What is wrong in it is told, and left out of the parts. */
export function parseText(text: string): ParsedText {
  const parts: TextPart[] = [];
  const problems: Problem[] = [];
  let offset = 0;
  const addText = (end: number) => {
    const piece = text.slice(offset, end);
    if (piece.includes('}}')) problems.push(syntax('"}}" without a "{{" before it'));
    if (piece.includes('$t(')) {
      problems.push({
        code: 'nesting-unsupported',
        message: 'a text cannot take in another with "$t("',
        hints: ['give the other text to {{t}} as a variable: name=(t "namespace:key")'],
      });
    }
    if (piece !== '') parts.push({ kind: 'text', text: piece, offset });
  };
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', offset)) {
    addText(open);
    const close = text.indexOf('}}', open);
    if (close < 0) {
      problems.push(syntax('"{{" without a "}}" after it'));
      return { parts, problems };
    }
    offset = close + 2;
    const expression = parseExpression(text.slice(open + 2, close));
    if ('code' in expression) problems.push(expression);
    else parts.push({ kind: 'value', expression, offset: open, length: offset - open });
  }
  addText(text.length);
  return { parts, problems };
}

/** Reads what stands between `{{` and `}}`. */
export function parseExpression(source: string): Expression | Problem {
  const comma = source.indexOf(',');
  const path = (comma < 0 ? source : source.slice(0, comma)).trim();
  if (!PATH.test(path)) {
    return syntax(`"{{${source}}}" does not name a value`, ['write {{path}} or {{path, format}}']);
  }
  if (comma < 0) return { path, options: {} };
  const written = source.slice(comma + 1).trim();
  const match = FORMAT.exec(written);
  if (!match) return syntax(`"${written}" is no format`, ['write {{path, number(decimals: 1)}}']);
  const name = match[1] ?? '';
  if (!isFormatName(name)) {
    const hints = [...didYouMean(name, FORMAT_NAMES), `the formats are ${FORMAT_NAMES.join(', ')}`];
    return { code: 'unknown-format', message: `unknown format "${name}"`, hints };
  }
  const options = parseOptions(match[2] ?? '', name);
  return 'problem' in options ? options.problem : { path, format: name, options: options.values };
}

/** The paths of all values that a text shows. */
export function pathsOf(parts: readonly TextPart[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'value' ? expressionPaths(part.expression) : []));
}

export function expressionPaths({ path, options }: Expression): readonly string[] {
  return [path, ...Object.values(options).flatMap((option) => ('path' in option ? [option.path] : []))];
}

type Options = { readonly values: { readonly [name: string]: OptionSource } } | { readonly problem: Problem };

function parseOptions(source: string, format: FormatName): Options {
  const values: { [name: string]: OptionSource } = {};
  if (source.trim() === '') return { values };
  for (const written of source.split(',')) {
    const match = /^\s*([a-z]+)\s*:\s*(\S.*?)\s*$/is.exec(written);
    const [name, value] = [match?.[1], match?.[2]];
    if (name === undefined || value === undefined) {
      return { problem: syntax(`"${written.trim()}" is no option of a format`, ['write name: value']) };
    }
    if (!FORMAT_OPTIONS[format].includes(name)) {
      const hints = didYouMean(name, FORMAT_OPTIONS[format]);
      return {
        problem: { code: 'unknown-option', message: `the format "${format}" has no option "${name}"`, hints },
      };
    }
    values[name] = optionSource(name, value);
  }
  return { values };
}

function optionSource(name: string, written: string): OptionSource {
  const quoted = /^(["'])(.*)\1$/s.exec(written);
  if (quoted) return { literal: quoted[2] ?? '' };
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return { literal: Number(written) };
  if (written === 'true' || written === 'false') return { literal: written === 'true' };
  // Only the end of a range is a value; every other option is a word of the format's own.
  return name === 'to' ? { path: written } : { literal: written };
}

function syntax(message: string, hints: readonly string[] = []): Problem {
  return { code: 'interpolation-syntax', message, hints };
}

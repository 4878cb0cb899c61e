import type { MarkdownIt, Token } from 'markdown-it';
import { parseText } from '../language/interpolation.js';
import { startOf } from '../language/prose/positioned-inline.js';

/** Words to translate, or a code that a translator moves about as a whole: a value, a mark of emphasis, a link's address. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: string };

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** What a reader sees of it: `\.` is a point. */
  readonly text: string;
}

const EXPANSION = /^(\]\{(?:.*\s)?abbr=")([^"]*)(".*)$/s;

/** A string of the catalogue as words and codes. What is wrong in its interpolations stays words. */
export function stringInlines(raw: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const part of parseText(raw).parts) {
    if (part.kind !== 'value') continue;
    const end = part.offset + part.length;
    inlines.push(...wordsOf(raw.slice(from, part.offset)), {
      kind: 'code',
      code: raw.slice(part.offset, end),
    });
    from = end;
  }
  return [...inlines, ...wordsOf(raw.slice(from))];
}

/** The text of a paragraph or heading as words and codes. All that is neither word nor escape of one is code. */
export function proseInlines(raw: string, markdown: MarkdownIt): readonly Inline[] {
  const tokens: Token[] = [];
  markdown.inline.parse(raw, markdown, {}, tokens);
  const inlines: Inline[] = [];
  let from = 0;
  let codes: number[] = [];
  const flush = (end: number) => {
    // Tokens know where they begin: of several codes in a row each ends where the next begins.
    const starts = [from, ...codes.filter((start) => start > from && start < end), end];
    starts.slice(1).forEach((to, index) => {
      const code = raw.slice(starts[index], to);
      if (code !== '') inlines.push(...codeInlines(code));
    });
    codes = [];
  };
  for (const token of tokens) {
    const words = stretchOf(token, raw);
    if (!words || words.start < from) {
      if (token.content !== '' || token.type !== 'text') codes.push(codeStart(token));
      continue;
    }
    flush(words.start);
    inlines.push(...wordsOf(words.text));
    from = words.end;
  }
  flush(raw.length);
  return joined(inlines);
}

function stretchOf(token: Token, raw: string): Stretch | undefined {
  const start = startOf(token);
  if (token.type === 'softbreak') {
    return raw[start] === '\n' ? { start, end: start + 1, text: '\n' } : undefined;
  }
  if (token.type !== 'text' && token.type !== 'text_special') return undefined;
  const written = token.type === 'text' ? token.content : token.markup;
  const end = start + written.length;
  return written !== '' && raw.slice(start, end) === written
    ? { start, end, text: token.content }
    : undefined;
}

/** A link's token is pushed behind its bracket. */
function codeStart(token: Token): number {
  return startOf(token) - (token.type === 'link_open' && token.markup !== 'autolink' ? 1 : 0);
}

/** The expansion of an abbreviation is to be translated, inside its code. */
function codeInlines(code: string): readonly Inline[] {
  const [, before = '', expansion = '', after = ''] = EXPANSION.exec(code) ?? [];
  return expansion === ''
    ? [{ kind: 'code', code }]
    : [{ kind: 'code', code: before }, ...wordsOf(expansion), { kind: 'code', code: after }];
}

function wordsOf(text: string): readonly Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function joined(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else result.push(inline);
  }
  return result;
}

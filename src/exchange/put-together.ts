import type { MarkdownIt, Token } from 'markdown-it';
import { parseText } from '../language/interpolation.js';
import { trailingAttributes } from '../language/prose/attributes.js';
import type { Inline } from './inlines.js';
import type { ReturnedText } from './returned.js';
import { inlinesOf, type Segment } from './segments.js';

/** What came back as the catalogue is to have it, or why it cannot be had. */
export type PutTogether =
  | { readonly raw: string }
  | { readonly code: string; readonly message: string; readonly hints?: readonly string[] };

/** Signs that Markdown could read as its own. */
const SIGNS = /[\\`*_[\]<>&@^{}]/g;
const BLOCK_STARTS = /^(\s*)([#>=~+-]|\d{1,9}(?=[.)]))/;

/**
 * Makes a text of the catalogue of what a translator wrote: codes by their numbers, words with the escapes that keep
 * them words. What would be read in another way than it was written is refused.
 */
export function putTogether(segment: Segment, text: ReturnedText, markdown: MarkdownIt): PutTogether {
  const { unit } = segment;
  if (text.kind === 'written') {
    const found = unit.kind === 'prose' ? blockFault(text.text, markdown) : stringFault(text.text);
    return found ?? { raw: text.text };
  }
  const codes = new Map(
    [...segment.source, ...segment.target].flatMap((one) =>
      one.kind === 'code' ? [[one.id, one.code]] : [],
    ),
  );
  const wanted: Inline[] = [];
  for (const part of text.parts) {
    if ('text' in part) wanted.push({ kind: 'text', text: part.text });
    else {
      const code = codes.get(part.id);
      if (code === undefined) {
        return { code: 'unknown-placeholder', message: `there is no placeholder "${part.id}"` };
      }
      wanted.push({ kind: 'code', code });
    }
  }
  const used = usedEscapes(segment, markdown);
  const asUsed = (words: string) => [...words].map((sign) => used.get(sign) ?? sign).join('');
  for (const escaping of unit.kind === 'prose' ? [asUsed, asIs, escaped] : [asIs]) {
    const raw = wanted.map((one) => (one.kind === 'code' ? one.code : escaping(one.text))).join('');
    const whole = escaping === escaped ? raw.replace(BLOCK_STARTS, escapedStart) : raw;
    if (reads(whole, wanted, segment, markdown)) return { raw: whole };
  }
  return {
    code: 'broken-markup',
    message: 'the placeholders do not belong together in this order, or words look like one',
    hints: ['what opens has to close, as in the reference'],
  };
}

function reads(raw: string, wanted: readonly Inline[], { unit }: Segment, markdown: MarkdownIt): boolean {
  if (unit.kind === 'prose' && blockFault(raw, markdown)) return false;
  return written(inlinesOf(unit, raw, markdown)) === written(wanted);
}

/** Codes that adjoin may be cut in other places: what counts is where words stop. */
function written(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => (one.kind === 'code' ? `\uE000${one.code}\uE001` : one.text))
    .join('')
    .replaceAll('\uE001\uE000', '');
}

/** How the text writes signs that Markdown has a meaning for: `&amp;`, `\\*`. It goes on to write them so. */
function usedEscapes({ unit, translation }: Segment, markdown: MarkdownIt): ReadonlyMap<string, string> {
  const tokens: Token[] = [];
  if (unit.kind === 'prose') markdown.inline.parse(translation, markdown, {}, tokens);
  const specials = tokens.filter(({ type }) => type === 'text_special');
  return new Map(specials.map(({ content, markup }) => [content, markup]));
}

function asIs(text: string): string {
  return text;
}

function escaped(text: string): string {
  return text.replace(SIGNS, '\\$&');
}

function escapedStart(_: string, space: string, sign: string): string {
  return /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`;
}

/** A text of prose has to stay the one block that it is. */
function blockFault(raw: string, markdown: MarkdownIt): PutTogether | undefined {
  if (raw === '') return undefined;
  const tokens = markdown.parse(raw, {});
  const [open, inline] = tokens;
  const isOne = tokens.length === 3 && open?.type === 'paragraph_open' && inline?.content === raw;
  if (isOne && !trailingAttributes(raw)) return undefined;
  return {
    code: 'broken-markup',
    message: 'the text would not stay one paragraph',
    hints: ['write it in one paragraph; escaping a sign at its head that Markdown has a meaning for ("\\#")'],
  };
}

function stringFault(raw: string): PutTogether | undefined {
  const [problem] = parseText(raw).problems;
  return problem && { code: problem.code, message: problem.message, hints: problem.hints ?? [] };
}

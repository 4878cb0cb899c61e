import Handlebars from 'handlebars';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics.js';
import { checkNesting } from './block-nesting.js';
import type { TemplateText } from './template-text.js';

export type ParsedTemplate = { readonly program: hbs.AST.Program } | { readonly error: Diagnostic };

/** Handlebars shows the place of an error as a line of context with a caret below. */
const SHOWN = /^(?:Parse|Lexical) error on line (\d+)[^\n]*\n([^\n]*)\n(-*)\^/;

/** Parses a template; what is wrong with its syntax is told at its line and column. */
export function parseTemplate(source: TemplateText): ParsedTemplate {
  try {
    return { program: Handlebars.parse(source.text, { srcName: source.file }) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof RangeError) {
      return {
        error: diagnostic('error', 'template-syntax', 'blocks are nested too deeply', {
          span: source.span(0, 0),
        }),
      };
    }
    return { error: checkNesting(source) ?? syntaxError(error.message, source) };
  }
}

function syntaxError(message: string, source: TemplateText): Diagnostic {
  const shown = SHOWN.exec(message);
  if (!shown) {
    return diagnostic('error', 'template-syntax', firstLine(message), { span: placeIn(message, source) });
  }
  const [, line = '1', context = '', dashes = ''] = shown;
  const span = place(Number(line), context, dashes.length, source);
  const open = source.text.lastIndexOf('{{', source.offset(span.line, span.column - 1));
  if (open >= 0 && !isClosed(source.text, open)) {
    return diagnostic('error', 'unclosed-mustache', '"{{" is never closed', { span: source.span(open, 2) });
  }
  const hints = ['a mustache is written {{helper argument name=value}}, with texts in quotes'];
  const text = /^[^\s}]*\}*/.exec(source.text.slice(source.offset(span.line, span.column - 1)))?.[0] ?? '';
  const what = text === '' ? 'the template ends too early' : `"${text}" is not expected here`;
  return diagnostic('error', 'template-syntax', what, { span, hints });
}

/** Whether a mustache ends before the next one begins. */
function isClosed(text: string, open: number): boolean {
  const close = text.indexOf('}}', open);
  const next = text.indexOf('{{', open + 2);
  return close >= 0 && (next < 0 || close < next);
}

/** The context is up to twenty characters on both sides of the place, without line ends: it is looked for as such. */
function place(line: number, context: string, caret: number, source: TemplateText): Span {
  const before = context.slice(0, caret).replace(/^\.\.\./, '');
  const after = context.slice(caret).replace(/\.\.\.$/, '');
  const offsets = [...source.text].flatMap((character, index) => (character === '\n' ? [] : [index]));
  const flat = offsets.map((offset) => source.text[offset]).join('');
  const lineStart = source.offset(line, 0);
  let best = lineStart;
  for (let at = flat.indexOf(before + after); at >= 0; at = flat.indexOf(before + after, at + 1)) {
    const offset = offsets[at + before.length] ?? source.text.length;
    best = offset;
    // The parser's line is that of the place or of the token before it: the first place from there on is meant.
    if (offset >= lineStart) break;
  }
  return source.span(best, 0);
}

/** Errors of Handlebars' later steps end with "- line:column". */
function placeIn(message: string, source: TemplateText): Span {
  const match = / - (\d+):(\d+)$/.exec(message);
  return source.span(match ? source.offset(Number(match[1]), Number(match[2])) : 0, 0);
}

function firstLine(message: string): string {
  const [line = ''] = message.replace(/ - \d+:\d+$/, '').split('\n', 1);
  return line.charAt(0).toLowerCase() + line.slice(1);
}

import type { Token } from 'markdown-it';
import type { Findings } from '../../diagnostics.js';
import { didYouMean } from '../../nearest.js';
import { parseExpression } from '../interpolation.js';
import { type Attribute, parseAttributes } from './attributes.js';
import { startOf } from './positioned-inline.js';
import type { MarkupAttribute, ProsePart } from './prose-document.js';
import type { SourceMap } from './source-map.js';

const REFERENCE_FORMS = ['page', 'pages', 'number', 'title'];
const SPAN_ATTRIBUTES = ['lang', 'class', 'abbr', 'id'];

/** The elements of tokens that open and close. */
const ELEMENTS: { readonly [token: string]: string } = {
  em: 'em',
  strong: 'strong',
  link: 'a',
  footnote: 'footnote',
};

/** What reports have no element for, in words. */
const UNSUPPORTED: { readonly [token: string]: string } = {
  image: 'images: they belong in a layout, with their alternative text',
  code_inline: 'code between backticks',
};

/** The inside of a block as parts. */
export function inlineParts(
  tokens: readonly Token[],
  source: SourceMap,
  findings: Findings,
): readonly ProsePart[] {
  const parts: ProsePart[] = [];
  /** What closes each span that is open: a span may have become an abbreviation. */
  const spans: string[] = [];
  const open = (element: string, attributes: readonly MarkupAttribute[], token: Token) => {
    parts.push({ kind: 'open', element, attributes, span: source.span(startOf(token)) });
  };
  for (const token of tokens) {
    const start = startOf(token);
    const [, name = token.type, end] = /^(.*?)(?:_(open|close))?$/.exec(token.type) ?? [];
    const element = ELEMENTS[name];
    if (token.type === 'text' || token.type === 'text_special') {
      const advances = token.type === 'text';
      if (token.content !== '') {
        const span = source.span(start, (token.markup || token.content).length);
        if (advances) checkOpened(token.content, start, source, findings);
        parts.push({ kind: 'text', text: token.content, span, advances });
      }
    } else if (token.type === 'softbreak') {
      parts.push({ kind: 'text', text: '\n', span: source.span(start), advances: false });
    } else if (token.type === 'hardbreak') {
      parts.push({ kind: 'empty', element: 'br', attributes: [], span: source.span(start) });
    } else if (token.type === 'interpolation') {
      const span = source.span(start, token.content.length + 4);
      const expression = parseExpression(token.content);
      if ('code' in expression)
        findings.error(expression.code, expression.message, { span, hints: expression.hints });
      else parts.push({ kind: 'value', expression, span });
    } else if (token.type === 'reference') {
      parts.push(...referencePart(token, source, findings));
    } else if (name === 'span') {
      if (end === 'close') {
        parts.push({ kind: 'close', element: spans.pop() ?? 'span' });
      } else {
        const { element: spanElement, attributes } = spanAttributes(token, source, findings);
        spans.push(spanElement);
        open(spanElement, attributes, token);
      }
    } else if (element !== undefined) {
      if (end === 'close') parts.push({ kind: 'close', element });
      else open(element, element === 'a' ? linkAttributes(token, source, findings) : [], token);
    } else if (token.type === 'html_inline') {
      const span = source.span(start, token.content.length);
      findings.error('raw-html', `prose has no HTML: "${token.content}"`, { span, hints: HTML_HINTS });
    } else {
      const span = source.span(start);
      findings.error('unsupported-markdown', `prose has no ${UNSUPPORTED[token.type] ?? token.type}`, {
        span,
      });
      parts.push({ kind: 'text', text: token.content, span, advances: false });
    }
  }
  return parts;
}

interface Opened {
  readonly sign: RegExp;
  readonly message: string;
  readonly hint: string;
}

/** What would be printed as it is, since nothing closes it. */
const OPENED: readonly Opened[] = [
  { sign: /\^\[/, message: 'the footnote is never closed', hint: 'close it with "]"' },
  { sign: /\{\{/, message: '"{{" without a "}}" after it', hint: 'close it with "}}"' },
  {
    sign: /\{(?:[.#][\w-]|[a-z]+=)/,
    message: 'these attributes are no part of anything',
    hint: 'attributes stand at the end of a paragraph after a space, or after [words], and are closed with "}"',
  },
];

function checkOpened(text: string, start: number, source: SourceMap, findings: Findings): void {
  for (const { sign, message, hint } of OPENED) {
    const found = sign.exec(text);
    if (!found) continue;
    const span = source.span(start + found.index, found[0].length);
    findings.error('unclosed-sign', message, { span, hints: [hint] });
  }
}

export const HTML_HINTS: readonly string[] = ['write Markdown; for a literal "<" write "\\<"'];

function referencePart(token: Token, source: SourceMap, findings: Findings): readonly ProsePart[] {
  const span = source.span(startOf(token), token.info.length + token.content.length + 3);
  if (REFERENCE_FORMS.includes(token.info) && token.content !== '') {
    const attributes: readonly MarkupAttribute[] = [
      ['to', token.content],
      ['form', token.info],
    ];
    return [{ kind: 'empty', element: 'ref', attributes, span }];
  }
  const hints = [
    ...(REFERENCE_FORMS.includes(token.info) ? [] : didYouMean(token.info, REFERENCE_FORMS)),
    'write @page(id), @pages(id), @number(id) or @title(id)',
  ];
  findings.error('reference-syntax', `"@${token.info}(${token.content})" is no reference`, { span, hints });
  return [];
}

function linkAttributes(token: Token, source: SourceMap, findings: Findings): readonly MarkupAttribute[] {
  const span = source.span(startOf(token));
  const href = String(token.attrGet('href') ?? '');
  if (/%7B%7B|\{\{/i.test(href))
    findings.error('interpolation-syntax', 'an address cannot show a value', { span });
  if (token.attrGet('title')) findings.error('unsupported-markdown', 'a link has no title', { span });
  return [['href', href]];
}

function spanAttributes(
  token: Token,
  source: SourceMap,
  findings: Findings,
): { readonly element: string; readonly attributes: readonly MarkupAttribute[] } {
  const { list, problems } = parseAttributes(token.content, Number(token.info));
  for (const { code, message, hints, start, length } of problems) {
    findings.error(code, message, { span: source.span(start, length), hints });
  }
  const known = knownAttributes(list, SPAN_ATTRIBUTES, source, findings);
  const isAbbreviation = known.some(({ name }) => name === 'abbr');
  const attributes = known.map(
    ({ name, value }): MarkupAttribute => [name === 'abbr' ? 'title' : name, value],
  );
  return { element: isAbbreviation ? 'abbr' : 'span', attributes };
}

/** The attributes whose names are allowed; the others are reported. */
export function knownAttributes(
  list: readonly Attribute[],
  allowed: readonly string[],
  source: SourceMap,
  findings: Findings,
): readonly Attribute[] {
  return list.filter(({ name, start }) => {
    if (allowed.includes(name)) return true;
    const hints = [...didYouMean(name, allowed), `allowed are ${allowed.join(', ')}`];
    findings.error('unknown-attribute', `unknown attribute "${name}"`, {
      span: source.span(start, name.length),
      hints,
    });
    return false;
  });
}

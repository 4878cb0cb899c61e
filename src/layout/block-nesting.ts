import { type Diagnostic, diagnostic, type Span } from '../diagnostics.js';
import type { TemplateText } from './template-text.js';

const TAG =
  /\\\{\{|\{\{~?!--.*?--~?\}\}|\{\{~?!.*?\}\}|\{\{\{?~?\s*(#|\/|\^)(?:[>*]\s*)?\s*([^\s}~|(]*)[^}]*\}\}\}?/gsu;

interface Tag {
  readonly closes: boolean;
  readonly name: string;
  readonly span: Span;
}

/**
 * Looks for blocks that are not closed, or closed in the wrong order. Handlebars' own parser stops at the first of
 * them, tells the end of the file as the place of a block that is never closed, and names its grammar's tokens.
 */
export function checkNesting(source: TemplateText): Diagnostic | undefined {
  const tags = tagsOf(source);
  const open: Tag[] = [];
  for (const [index, tag] of tags.entries()) {
    if (!tag.closes) {
      open.push(tag);
      continue;
    }
    const last = open.pop();
    if (last?.name === tag.name) continue;
    if (!last) {
      return diagnostic('error', 'unopened-block', `"{{/${tag.name}}}" closes nothing`, { span: tag.span });
    }
    return closedLater(tags.slice(index + 1), last.name) || !open.some(({ name }) => name === tag.name)
      ? wrongNesting(tag, last)
      : unclosed(last);
  }
  const last = open.at(-1);
  return last && unclosed(last);
}

function tagsOf(source: TemplateText): readonly Tag[] {
  return [...source.text.matchAll(TAG)].flatMap((match) => {
    const [whole, sign, name = ''] = match;
    // "{{^}}" is an else, "{{^name}}" opens a block.
    if (sign === undefined || name === '') return [];
    return [{ closes: sign === '/', name, span: source.span(match.index, whole.length) }];
  });
}

function closedLater(tags: readonly Tag[], name: string): boolean {
  const balance = tags
    .filter((tag) => tag.name === name)
    .reduce((sum, tag) => sum + (tag.closes ? 1 : -1), 0);
  return balance > 0;
}

function unclosed({ name, span }: Tag): Diagnostic {
  const hints = [`close it with "{{/${name}}}"`];
  return diagnostic('error', 'unclosed-block', `the block "{{#${name}}}" is never closed`, { span, hints });
}

function wrongNesting(close: Tag, open: Tag): Diagnostic {
  return diagnostic(
    'error',
    'wrong-nesting',
    `"{{/${close.name}}}" stands inside the block "{{#${open.name}}}"`,
    {
      span: close.span,
      trace: [{ message: `"{{#${open.name}}}" opens here`, span: open.span }],
      hints: [`close "{{#${open.name}}}" before it`],
    },
  );
}

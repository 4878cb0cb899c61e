import { SaxesParser } from 'saxes';
import type { Diagnostic } from '../diagnostics.js';
import { decodeEntities, textPieces } from './character-data.js';
import type { MarkupAttribute, MarkupElement, MarkupNode } from './element.js';
import { nestingFault, tooDeepFault, unclosedFault } from './nesting-faults.js';
import type { Places } from './places.js';
import { hasStrayAmpersand, syntaxFault } from './syntax-faults.js';

/** The markup as a tree, or what keeps it from being one. */
export type ReadMarkup = { readonly root: MarkupElement } | { readonly fault: Diagnostic };

/** An element whose end tag has not been read yet. */
export interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[];
  end: number;
}

class MarkupFault extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

/** Deeper than any report, and shallow enough for the stack. */
const DEEPEST = 100;

/**
 * Reads markup by the strict rules of XML. The first fault ends it: what follows one would be misread, and its
 * diagnostics would mislead.
 */
export function readMarkup(places: Places): ReadMarkup {
  try {
    return { root: parsed(places) };
  } catch (error) {
    if (error instanceof MarkupFault) return { fault: error.diagnostic };
    throw error;
  }
}

function parsed(places: Places): MarkupElement {
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  // Where the last tag or comment ended: text begins there, and the next tag stands after it.
  let end = 0;

  const stop = (reason: string): MarkupFault =>
    new MarkupFault(syntaxFault(places, { reason, position: parser.position, from: end }));
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '');
    const top = open.at(-1);
    const unclosed = reason.startsWith('unclosed tag') && !hasStrayAmpersand(places.text.slice(end));
    throw unclosed && top ? new MarkupFault(unclosedFault(top)) : stop(reason);
  });
  parser.on('text', () => {
    const pieces = textPieces(places, end, parser.position - 1);
    open.at(-1)?.children.push(...pieces);
    end = parser.position - 1;
  });
  parser.on('opentag', (tag) => {
    const start = places.text.indexOf('<', end);
    if (open.length >= DEEPEST) throw new MarkupFault(tooDeepFault(places, tag.name, start));
    const element: OpenElement = {
      kind: 'element',
      name: tag.name,
      attributes: attributesIn(places.text.slice(start, parser.position), start),
      children: [],
      offset: start,
      end: parser.position,
      origin: places.at(start, tag.name.length + 1),
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    end = parser.position;
  });
  parser.on('closetag', (tag) => {
    const top = open.at(-1);
    if (!tag.isSelfClosing && top) {
      const start = places.text.lastIndexOf('</', parser.position - 1);
      const name = places.text.slice(start + 2, parser.position - 1).trim();
      if (name !== top.name) throw new MarkupFault(nestingFault(places, name, start, open));
    }
    open.pop();
    end = parser.position;
    if (top) top.end = end;
  });
  parser.on('comment', () => {
    // The parser tells of a comment before it has read the last character of "-->".
    end = parser.position + 1;
  });
  const refuse = (): void => {
    throw stop('foreign');
  };
  parser.on('cdata', refuse);
  parser.on('processinginstruction', refuse);
  parser.on('xmldecl', refuse);
  parser.on('doctype', refuse);

  parser.write(places.text).close();
  if (!root) throw stop('document must contain a root element.');
  return root;
}

/** The attributes of a start tag that the parser has accepted, so that the pattern need not be strict. */
function attributesIn(tag: string, start: number): ReadonlyMap<string, MarkupAttribute> {
  const attributes = new Map<string, MarkupAttribute>();
  for (const match of tag.matchAll(/\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const [whole, name = '', quoted = ''] = match;
    attributes.set(name, {
      name,
      value: decodeEntities(quoted.slice(1, -1).replaceAll(/\r\n|[\r\n\t]/g, ' ')),
      nameAt: start + match.index + 1,
      valueAt: start + match.index + whole.length - quoted.length + 1,
    });
  }
  return attributes;
}

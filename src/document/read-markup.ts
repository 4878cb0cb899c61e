import { SaxesParser } from 'saxes';
import type { Diagnostic } from '../diagnostics.js';
import type { Markup } from '../layout/origins.js';
import { decodeEntities, textPieces } from './character-data.js';
import type { MarkupAttribute, MarkupElement, MarkupNode } from './element.js';
import { nestingFault, tooDeepFault, unclosedFault } from './nesting-faults.js';
import type { Places } from './places.js';
import { hasStrayAmpersand, syntaxFault } from './syntax-faults.js';

/** An element whose end tag has not been read yet. */
interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[];
  end: number;
}

/** Markup that was read: elements and texts. */
export interface Content {
  readonly nodes: readonly MarkupNode[];
  /** How deep its elements stand in one another. */
  readonly depth: number;
}

export class MarkupFault extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

/** Deeper than any report, and shallow enough for the stack. */
const DEEPEST = 100;

/**
 * Reads markup by the strict rules of XML. The first fault ends it: what follows one would be misread, and its
 * diagnostics would mislead.
 *
 * @param contentOf what of the markup that is read by itself stands there; none that stands elsewhere than among text is asked for
 * @param isWhole whether it is a document, with one root; else elements and texts stand beside one another
 * @throws MarkupFault at the first fault
 */
export function readMarkup(places: Places, contentOf: (inner: Markup) => Content, isWhole: boolean): Content {
  const parser = new SaxesParser({ fragment: !isWhole });
  const open: OpenElement[] = [];
  const nodes: MarkupNode[] = [];
  let depth = 0;
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
    const siblings = open.at(-1)?.children ?? nodes;
    const upTo = parser.position - 1;
    for (const { at, markup } of places.innerBetween(end, upTo)) {
      const inner = contentOf(markup);
      if (open.length + inner.depth > DEEPEST) throw new MarkupFault(tooDeepFault(places, '', at));
      siblings.push(...textPieces(places, end, at), ...inner.nodes);
      depth = Math.max(depth, open.length + inner.depth);
      end = at + 1;
    }
    siblings.push(...textPieces(places, end, upTo));
    end = upTo;
  });
  parser.on('opentag', (tag) => {
    const start = places.text.indexOf('<', end);
    if (open.length >= DEEPEST) throw new MarkupFault(tooDeepFault(places, tag.name, start));
    const element: OpenElement = {
      kind: 'element',
      name: tag.name,
      attributes: attributesIn(places.text.slice(start, parser.position), start),
      children: [],
      places,
      offset: start,
      end: parser.position,
      origin: places.at(start, tag.name.length + 1),
    };
    (open.at(-1)?.children ?? nodes).push(element);
    open.push(element);
    depth = Math.max(depth, open.length);
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
  if (isWhole && !nodes.some(({ kind }) => kind === 'element'))
    throw stop('document must contain a root element.');
  return { nodes, depth };
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

import { type Diagnostic, diagnostic } from '../diagnostics.js';
import { placeOf } from './place.js';
import type { Places } from './places.js';

interface Fault {
  readonly code: string;
  readonly message: string;
  /** Offset and length in the markup of what is at fault. */
  readonly at: number;
  readonly length: number;
  readonly hints?: readonly string[];
}

/** Where the parser stopped, and why. */
export interface Stop {
  /** The parser's own message. */
  readonly reason: string;
  /** The offset it had come to. */
  readonly position: number;
  /** The offset where the last good tag ended. */
  readonly from: number;
}

/** An `&` that begins no reference. */
const STRAY_AMPERSAND = /&(?!#\d+;|#x[\da-f]+;|[a-z][\w.-]*;)/i;

/** What is wrong where the parser stopped, in the words of an author. */
export function syntaxFault(places: Places, stop: Stop): Diagnostic {
  const fault = explained(places.text, stop);
  return diagnostic('error', fault.code, fault.message, {
    ...placeOf(places.at(fault.at, fault.length)),
    hints: fault.hints,
  });
}

/** Whether an `&` has swallowed the markup up to its end. */
export function hasStrayAmpersand(text: string): boolean {
  return STRAY_AMPERSAND.test(text);
}

function explained(text: string, stop: Stop): Fault {
  const { reason, position, from } = stop;
  const stray = STRAY_AMPERSAND.exec(text.slice(from, position));
  if (stray) {
    return {
      code: 'stray-ampersand',
      message: '"&" begins no character reference',
      at: from + stray.index,
      length: 1,
      hints: ['write "&amp;" for the sign itself'],
    };
  }
  const opening = text.lastIndexOf('<', position - 1);
  const foreign = foreignKind(text.slice(Math.max(opening, from), position + 10));
  if (foreign) {
    return {
      code: 'foreign-markup',
      message: `a ${foreign} has no place in a layout`,
      at: opening,
      length: 2,
    };
  }
  switch (reason) {
    case 'disallowed character in tag name':
      return {
        code: 'stray-less-than',
        message: '"<" begins no element',
        at: opening,
        length: 1,
        hints: ['write "&lt;" for the sign itself'],
      };
    case 'unquoted attribute value.':
    case 'attribute without value.':
      return valueFault(text, stop);
    case 'disallowed character in attribute name.':
      return text[position - 1] === '/' ? valueFault(text, stop) : tagFault(text, stop);
    case 'undefined entity.':
    case 'malformed character entity.': {
      const at = text.lastIndexOf('&', position - 1);
      return {
        code: 'unknown-character-reference',
        message: `unknown character reference "${text.slice(at, position)}"`,
        at,
        length: position - at,
        hints: ['type the character itself; of named ones there are &amp; &lt; &gt; &quot; and &apos;'],
      };
    }
    case 'text data outside of root node.':
    case 'documents may contain only one root.': {
      const at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
      return { code: 'outside-report', message: 'text outside of <report>', at, length: 1 };
    }
    case 'document must contain a root element.':
      return { code: 'empty-markup', message: 'the layout yields no markup', at: 0, length: 0 };
    case 'the string "]]>" is disallowed in char data.':
      return { code: 'malformed-markup', message: '"]]>" in text', at: position - 3, length: 3 };
    default:
      return tagFault(text, stop);
  }
}

function foreignKind(text: string): string | undefined {
  if (text.startsWith('<![CDATA[')) return 'CDATA section';
  if (/^<!doctype/i.test(text)) return 'document type';
  if (/^<\?xml\b/i.test(text)) return 'XML declaration';
  return text.startsWith('<?') ? 'processing instruction' : undefined;
}

/** An attribute whose value is not quoted, or that has none: points at its name. */
function valueFault(text: string, { reason, position, from }: Stop): Fault {
  const match = /([^\s=<>"'/]+)\s*(?:=\s*\S?|\s\S|[/>])?$/.exec(text.slice(from, position));
  const name = match?.[1] ?? '';
  const place = { at: from + (match?.index ?? 0), length: name.length };
  return reason.startsWith('unquoted')
    ? { code: 'unquoted-attribute', message: `the value of "${name}" is not quoted`, ...place }
    : {
        code: 'attribute-without-value',
        message: `the attribute "${name}" has no value`,
        ...place,
        hints: [`write ${name}="true"`],
      };
}

/** What is wrong inside a tag, or what else the parser has to say. */
function tagFault(text: string, { reason, position, from }: Stop): Fault {
  const at = Math.max(from, position - 1);
  const duplicate = /^duplicate attribute: (.*)\.$/.exec(reason)?.[1];
  if (duplicate) {
    const second = from + Math.max(0, text.slice(from, position).lastIndexOf(`${duplicate}=`));
    return {
      code: 'duplicate-attribute',
      message: `the attribute "${duplicate}" stands twice`,
      at: second,
      length: duplicate.length,
    };
  }
  if (reason === 'disallowed character.' && text[at] === '<') {
    return {
      code: 'less-than-in-attribute',
      message: '"<" in the value of an attribute',
      at,
      length: 1,
      hints: ['is a closing quote missing before it?', 'write "&lt;" for the sign itself'],
    };
  }
  const said = reason.replace(/\.$/, '');
  const tag = /<\/?[^\s<>]*/.exec(text.slice(from, position))?.[0];
  return tag && /attribute|forward-slash|tag/.test(reason)
    ? { code: 'malformed-tag', message: `the tag "${tag}" is malformed: ${said}`, at, length: 1 }
    : { code: 'malformed-markup', message: `malformed markup: ${said}`, at, length: 1 };
}

import { SaxesParser } from 'saxes';
import type { Findings, Span } from '../diagnostics.js';
import type { SourceText } from '../project/source-text.js';

export interface XmlElement {
  /** With the prefix that it was written with, if any. */
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly (XmlElement | string)[];
  readonly span: Span;
}

interface OpenXml extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Deeper than any file of translators, and shallow enough for the stack. */
const DEEPEST = 100;

class XmlFault extends Error {}

/**
 * Reads XML strictly; the first fault is told and leaves nothing. A document type is refused as a whole: what it
 * declares are entities, which could name files or grow without end.
 */
export function parseXml(source: SourceText, findings: Findings): XmlElement | undefined {
  const parser = new SaxesParser();
  const open: OpenXml[] = [];
  let root: XmlElement | undefined;
  let start = 0;
  const stop = (code: string, message: string, hints: readonly string[] = []): never => {
    const at = Math.max(0, Math.min(parser.position - 1, source.text.length));
    findings.error(code, message, { span: source.span(at), hints });
    throw new XmlFault();
  };
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const isEntity = reason.includes('undefined entity');
    stop(
      isEntity ? 'xml-entity' : 'xml-syntax',
      `XML does not parse: ${reason}`,
      isEntity ? ['only &lt; &gt; &amp; &quot; &apos; and numbers such as &#233; are known'] : [],
    );
  });
  parser.on('doctype', () =>
    stop('xml-doctype', 'the file has a document type, which is never read', ['take the <!DOCTYPE …> away']),
  );
  parser.on('opentagstart', () => {
    start = source.text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEEPEST) stop('xml-depth', `"${name}" is nested too deeply`);
    const span = source.span(start, start + name.length + 1);
    const element: OpenXml = { name, attributes, children: [], span };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string) => open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(source.text).close();
    return root;
  } catch (error) {
    if (error instanceof XmlFault) return undefined;
    throw error;
  }
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).flatMap((child) =>
    typeof child !== 'string' && child.name === name ? [child] : [],
  );
}

export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* descendants(child);
  }
}

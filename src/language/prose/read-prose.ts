import type { Env, MarkdownIt, Token } from 'markdown-it';
import { Findings, type Span, type StageResult } from '../../diagnostics.js';
import { didYouMean } from '../../nearest.js';
import type { TextFile } from '../../project/project.js';
import { type Attributes, trailingAttributes } from './attributes.js';
import { splitFrontMatter } from './front-matter.js';
import { HTML_HINTS, inlineParts, knownAttributes } from './inline-parts.js';
import type { MarkupAttribute, ProseDocument, ProsePart } from './prose-document.js';
import { SourceMap } from './source-map.js';

const PARAGRAPH_ATTRIBUTES = ['facts', 'class', 'id', 'lang'];
const HEADING_ATTRIBUTES = ['id', 'class', 'lang'];

/** The line under the head of a table, which would be printed as it is: CommonMark knows no tables. */
const TABLE = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/m;

/** The elements of blocks that hold other blocks. */
const CONTAINERS: { readonly [token: string]: string } = {
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  blockquote: 'blockquote',
};

/** Reads a prose file; `facts` are the ids that paragraphs may rest on. Every mistake in it is told with its place. */
export function readProse(
  markdown: MarkdownIt,
  file: TextFile,
  facts: ReadonlySet<string>,
): StageResult<ProseDocument> {
  const text = file.text.replace(/\r\n?/g, '\n');
  const { body, meta, diagnostics } = splitFrontMatter({ file: file.file, text });
  const reader = new ProseReader(markdown, file.file, body, facts);
  reader.findings.add(...diagnostics);
  return { value: { file: file.file, meta, parts: reader.read() }, diagnostics: reader.findings.list };
}

class ProseReader {
  readonly findings = new Findings();
  readonly #parts: ProsePart[] = [];
  readonly #lines: readonly string[];
  /** Filled by the blocks with the addresses that links name (`[id]: https://…`). */
  readonly #env: Env = {};

  constructor(
    readonly markdown: MarkdownIt,
    readonly file: string,
    readonly text: string,
    readonly facts: ReadonlySet<string>,
  ) {
    this.#lines = text.split('\n');
  }

  read(): readonly ProsePart[] {
    let opened: Token | undefined;
    for (const token of this.markdown.parse(this.text, this.#env)) {
      if (token.type === 'paragraph_open' || token.type === 'heading_open') opened = token;
      else if (token.type === 'inline' && opened) this.#textBlock(opened, token);
      else this.#block(token);
    }
    return this.#parts;
  }

  /** A paragraph or heading: its attributes, then its text. */
  #textBlock(opened: Token, { content, map }: Token): void {
    const source = new SourceMap(this.file, this.#lines, map?.[0] ?? 0, content);
    const trailing = trailingAttributes(content);
    const element = opened.type === 'heading_open' ? opened.tag : 'p';
    const span = source.span(0);
    if (element === 'h5' || element === 'h6') {
      this.findings.error('unsupported-markdown', 'headings go down to the fourth level', { span });
    }
    if (TABLE.test(content)) {
      const hints = ['put it into a layout as <table>, with its texts in the catalogue'];
      this.findings.error('unsupported-markdown', 'prose has no tables', { span, hints });
    }
    const attributes = trailing ? this.#attributes(trailing.attributes, element, source) : [];
    const written = trailing?.text ?? content;
    this.#parts.push({ kind: 'open', element, attributes, span, source: written });
    const children: Token[] = [];
    this.markdown.inline.parse(written, this.markdown, this.#env, children);
    this.#parts.push(...inlineParts(children, source, this.findings), { kind: 'close', element });
  }

  #attributes(
    { list, problems }: Attributes,
    element: string,
    source: SourceMap,
  ): readonly MarkupAttribute[] {
    for (const { code, message, hints, start, length } of problems) {
      this.findings.error(code, message, { span: source.span(start, length), hints });
    }
    const allowed = element === 'p' ? PARAGRAPH_ATTRIBUTES : HEADING_ATTRIBUTES;
    const known = knownAttributes(list, allowed, source, this.findings);
    for (const { name, value, offset } of known)
      if (name === 'facts') this.#checkFacts(value, offset, source);
    return known.map(({ name, value }) => [name, value]);
  }

  #checkFacts(value: string, offset: number, source: SourceMap): void {
    for (const match of value.matchAll(/\S+/g)) {
      const [id] = match;
      if (this.facts.has(id)) continue;
      const span = source.span(offset + match.index, id.length);
      this.findings.error('unknown-fact', `unknown fact "${id}"`, {
        span,
        hints: didYouMean(id, this.facts),
      });
    }
  }

  #block(token: Token): void {
    const span = { file: this.file, line: (token.map?.[0] ?? 0) + 1, column: 1, length: 0 };
    const [, name = token.type, end] = /^(.*?)(?:_(open|close))?$/.exec(token.type) ?? [];
    const element = CONTAINERS[name];
    if (element !== undefined && end === 'close') {
      this.#parts.push({ kind: 'close', element });
    } else if (element !== undefined) {
      const column = (this.#lines[span.line - 1] ?? '').search(/\S/) + 1;
      if (name === 'ordered_list') this.#checkListStart(token, { ...span, column });
      this.#parts.push({ kind: 'open', element, attributes: [], span: { ...span, column } });
    } else if (token.type === 'hr') {
      this.#parts.push({ kind: 'empty', element: 'hr', attributes: [], span });
    } else if (token.type === 'html_block') {
      const shown = token.content.split('\n', 1)[0] ?? '';
      this.findings.error('raw-html', `prose has no HTML: "${shown.trim()}"`, { span, hints: HTML_HINTS });
    } else if (token.type === 'code_block' || token.type === 'fence') {
      const hints =
        token.type === 'code_block' ? ['four spaces before a line make it code: take them away'] : [];
      this.findings.error('unsupported-markdown', 'prose has no blocks of code', { span, hints });
    }
  }

  /** A sentence that ends in a number at the head of a line ("… on\n12. March …") would become a list in silence. */
  #checkListStart(token: Token, span: Span): void {
    const start = token.attrGet('start');
    if (start === null) return;
    const hints = [
      `for a sentence that begins with a number write "${start}\\."`,
      'lists are numbered from 1',
    ];
    this.findings.warning('list-start', `this list begins with ${start}`, { span, hints });
  }
}

import { type Diagnostic, Findings, type Span } from '../diagnostics.js';
import type { TextFile } from '../project/project.js';
import type { Alternative, DocumentNode, DocumentTree } from './nodes.js';
import { nodesIn } from './walk.js';

const LETTERS = /\p{L}/u;
/** What a pseudo-translation begins with, values in front of it too. */
const FROM_CATALOGUE = /\[/;

/**
 * The words of an edition in the pseudo-language that stand in a layout itself, where no translator finds them. Words
 * in another language that say so (`lang`), such as names and titles, are the same in all editions.
 */
export function hardCodedTexts(
  tree: DocumentTree,
  templates: ReadonlyMap<string, TextFile>,
): readonly Diagnostic[] {
  const findings = new Findings();
  const lines = new TemplateLines(templates);
  const tell = (words: string, span: Span | undefined) => {
    const message = `"${words.trim()}" stands in the layout: it is the same in every language`;
    const hints = [
      'put it into the catalogues and print it with {{t "namespace:key"}}',
      'words in another language are marked: <span lang="es">',
    ];
    findings.warning('hard-coded-text', message, { span, hints });
  };
  for (const node of nodesOutsideOtherLanguages(tree.children)) {
    const { text, value, layout } = node.origin;
    if (node.kind === 'text' && !text && !value && LETTERS.test(node.text) && !lines.isMustache(layout)) {
      tell(node.text, layout);
    }
    for (const words of attributesOf(node)) {
      if (LETTERS.test(words) && !FROM_CATALOGUE.test(words)) tell(words, layout);
    }
  }
  return findings.list;
}

function* nodesOutsideOtherLanguages(nodes: readonly DocumentNode[]): Generator<DocumentNode> {
  const inside = new Set<DocumentNode>();
  for (const node of nodesIn(nodes)) {
    if (node.lang !== undefined) for (const one of nodesIn([node])) inside.add(one);
    if (!inside.has(node)) yield node;
  }
}

/** The words that only some readers get. An expansion is left out where prose gives it: there it is no layout's. */
function attributesOf(node: DocumentNode): readonly string[] {
  if ('alternative' in node) return wordsOf(node.alternative);
  return node.kind === 'abbreviation' && !node.origin.text ? [node.expansion] : [];
}

function wordsOf(alternative: Alternative): readonly string[] {
  return alternative === 'decorative' ? [] : [alternative.text];
}

/** Tells words that a layout has from data that it prints (`{{source.title}}`). */
class TemplateLines {
  readonly #lines: ReadonlyMap<string, readonly string[]>;

  constructor(templates: ReadonlyMap<string, TextFile>) {
    this.#lines = new Map([...templates.values()].map(({ file, text }) => [file, text.split(/\r\n|\r|\n/)]));
  }

  isMustache(span: Span | undefined): boolean {
    const line = span && this.#lines.get(span.file)?.[span.line - 1];
    return line?.startsWith('{{', (span?.column ?? 1) - 1) ?? false;
  }
}

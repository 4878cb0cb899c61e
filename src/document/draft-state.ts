import type { Diagnostic } from '../diagnostics.js';
import type { Language } from '../language/language.js';
import type { Block, DocumentTree, Heading, Paragraph } from './nodes.js';

/** A draft's document with a last page that says what its diagnostics are, so that the print says what is open. */
export function withDraftState(
  tree: DocumentTree,
  diagnostics: readonly Diagnostic[],
  language: Pick<Language, 'label'>,
): DocumentTree {
  const heading: Heading = {
    kind: 'heading',
    level: 1,
    id: freeId(tree),
    origin: {},
    classes: ['unlisted'],
    children: [words(language.label('labels:draft.state'))],
  };
  const lines = diagnostics.map(lineOf);
  const said = lines.length > 0 ? lines : [language.label('labels:draft.nothing')];
  const children: Block[] = [
    ...tree.children,
    { kind: 'page-break', ...bare },
    heading,
    ...said.map(paragraph),
  ];
  const notable = [...tree.notable, heading];
  return { ...tree, children, notable, ids: new Map([...tree.ids, [heading.id, heading]]) };
}

/** The report may have a heading of that id of its own. */
function freeId({ ids }: DocumentTree): string {
  let id = 'draft-state';
  while (ids.has(id)) id += '-x';
  return id;
}

const bare = { origin: {}, classes: [] } as const;

function words(text: string) {
  return { kind: 'text', text, ...bare } as const;
}

function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', facts: [], ...bare, children: [words(text)] };
}

function lineOf({ severity, code, message, span }: Diagnostic): string {
  const place = span ? `${span.file}:${span.line}:${span.column} ` : '';
  return `${place}${severity} ${code}: ${message}`;
}

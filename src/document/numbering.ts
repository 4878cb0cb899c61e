import type { DocumentTree, Figure, Heading, Table } from './nodes.js';

/** What is numbered in a document, each kind from 1 in the order of the document. */
export interface Numbering {
  /** Of all levels, numbered or not. */
  readonly headings: readonly Heading[];
  /** The `h1`s. */
  readonly chapters: readonly Heading[];
  /** Figures with a caption. */
  readonly figures: readonly Figure[];
  /** Tables with a caption. */
  readonly tables: readonly Table[];
  /** The number of each by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The id of the heading that each heading stands under; a chapter has none. */
  readonly parents: ReadonlyMap<string, string>;
}

export function numberingOf(tree: DocumentTree): Numbering {
  const nodes = tree.notable;
  const headings = nodes.filter((node) => node.kind === 'heading');
  const chapters = headings.filter(({ level }) => level === 1);
  const figures = nodes.filter((node) => node.kind === 'figure').filter(({ caption }) => caption);
  const tables = nodes.filter((node) => node.kind === 'table').filter(({ caption }) => caption);
  const numbers = [chapters, figures, tables].flatMap((kind) =>
    kind.flatMap(({ id }, index): readonly [string, number][] => (id ? [[id, index + 1]] : [])),
  );
  return { headings, chapters, figures, tables, numbers: new Map(numbers), parents: parentsOf(headings) };
}

function parentsOf(headings: readonly Heading[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const open: Heading[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const parent = open.at(-1);
    if (parent) parents.set(heading.id, parent.id);
    open.push(heading);
  }
  return parents;
}

import type { DocumentNode, DocumentTree } from './nodes.js';
import { walk } from './walk.js';

/** How many words a document has. */
export interface SectionWords {
  readonly all: number;
  /** By the id of the `h1` or `h2` that opens them; those of its `h2`s are an `h1`'s too, those on covers no one's. */
  readonly sections: ReadonlyMap<string, number>;
}

/** What stands in a line with words; all else parts them. */
const INSIDE = new Set<DocumentNode['kind']>(['text', 'span', 'abbreviation', 'link', 'reference']);

/** What begins with a letter or digit, up to white space; spaces between digits part thousands. */
const WORD = /[\p{L}\p{N}](?:\S|(?<=\d)[\u00A0\u202F](?=\d))*/gu;

/** Counts the words of texts, titles, tables, captions and footnotes; not what graphics show or references become. */
export function sectionWords({ children }: DocumentTree): SectionWords {
  const texts: { readonly opened: readonly string[]; text: string }[] = [];
  // A key figure's label stands below its figure, though nothing is between them.
  const below = new Set<DocumentNode>();
  let opened: readonly string[] = [];
  const add = (text: string) => {
    const last = texts.at(-1);
    if (last?.opened === opened) last.text += text;
    else texts.push({ opened, text });
  };
  walk(children, {
    enter(node) {
      if (node.kind === 'cover') opened = [];
      if (node.kind === 'heading' && node.level === 1) opened = [node.id];
      if (node.kind === 'heading' && node.level === 2) opened = [...opened.slice(0, 1), node.id];
      if (node.kind === 'key-figure') for (const first of node.label.slice(0, 1)) below.add(first);
      if (below.has(node) || !INSIDE.has(node.kind)) add(' ');
      if (node.kind === 'text') add(node.text);
    },
    leave(node) {
      if (node.kind === 'cover') opened = [];
      if (!INSIDE.has(node.kind)) add(' ');
    },
  });
  const sections = new Map<string, number>();
  let all = 0;
  for (const part of texts) {
    const words = part.text.match(WORD)?.length ?? 0;
    all += words;
    for (const id of part.opened) sections.set(id, (sections.get(id) ?? 0) + words);
  }
  return { all, sections };
}

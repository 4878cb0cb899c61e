import { entry, type PdfFile } from './pdf-file.js';
import { type StructureElement, structureOf, textOf } from './pdf-structure.js';
import type { TaggedFile } from './tagged-page.js';

/** The words of each piece of marked content, by its page's object number and its number there: pdf.js names it by both. */
export function wordsByMark({ pages }: TaggedFile): ReadonlyMap<string, string> {
  const entries = pages.flatMap(({ marked }) => [...marked]);
  return new Map(
    entries.map(([id, text]) => {
      const [, page, mcid] = /^p(\d+)R_mc(\d+)$/.exec(id) ?? [];
      return [`${page} ${mcid}`, text.replaceAll(/\s+/g, ' ').trim()];
    }),
  );
}

/** What an element says by itself and, where `within` has it so, by the elements in it. */
export function wordsOf(
  element: StructureElement,
  words: ReadonlyMap<string, string>,
  within: (child: StructureElement) => boolean = () => true,
): string {
  const said = element.children.map((child) => {
    if ('mcid' in child) return words.get(`${child.page} ${child.mcid}`) ?? '';
    return 'role' in child && within(child) ? wordsOf(child, words, within) : '';
  });
  return said.join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** So few that an edit of a text seldom changes the structure under review. */
const firstWords = 3;

/** A structure to be reviewed: an element a line, indented as it stands in others, with the first words that are its own. */
export function structureText(file: PdfFile, words: ReadonlyMap<string, string>): string {
  const lines: string[] = [];
  const add = (element: StructureElement, indent: string) => {
    const { role, dictionary, children } = element;
    const scope = file.list(entry(dictionary, 'A')).flatMap((one) => entry(one, 'Scope') ?? []);
    const attributes = ['Lang', 'E', 'Alt'].flatMap((key) => {
      const text = textOf(entry(dictionary, key));
      return text === undefined ? [] : [` ${key}=${shortened(text)}`];
    });
    const own = shortened(wordsOf(element, words, () => false));
    lines.push(`${indent}${role}${scope.join('')}${attributes.join('')}${own && ` ${own}`}`);
    for (const child of children) if ('role' in child) add(child, `${indent} `);
  };
  add(structureOf(file), '');
  return `${lines.join('\n')}\n`;
}

function shortened(text: string): string {
  const all = text.split(/ /);
  return all.length > firstWords ? `${all.slice(0, firstWords).join(' ')} …` : text;
}

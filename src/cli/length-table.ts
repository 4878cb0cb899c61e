import type { DocumentTree } from '../document/nodes.js';
import { sectionWords } from '../document/section-words.js';
import type { Chapter } from '../typeset/chapters.js';
import { textTable } from './text-table.js';

/** An edition as far as its length goes. */
export interface MeasuredEdition {
  readonly language: string;
  readonly tree: DocumentTree;
  readonly chapters: readonly Chapter[];
  readonly pages: number;
}

export interface Length {
  readonly words: number;
  readonly pages: number;
  /** Beside the reference: of its words, 0.07 where there are 7 % more; in pages. */
  readonly longer?: { readonly words: number; readonly pages: number };
}

/** A chapter or section with its length in each language that has it. */
export interface LengthRow {
  readonly id: string;
  /** In the first language that has it. */
  readonly title: string;
  readonly level: number;
  readonly editions: Readonly<Record<string, Length>>;
}

/** How long editions are, the reference first. */
export interface Lengths {
  readonly languages: readonly string[];
  readonly sections: readonly LengthRow[];
  readonly all: Readonly<Record<string, Length>>;
}

/** Measures editions, section by section in the order of the reference; what it lacks stands at the end. */
export function lengthsOf(editions: readonly MeasuredEdition[]): Lengths {
  const rows = new Map<string, LengthRow & { editions: Record<string, Length> }>();
  const all: Record<string, Length> = {};
  const [reference = ''] = editions.map(({ language }) => language);
  for (const { language, tree, chapters, pages } of editions) {
    const words = sectionWords(tree);
    all[language] = beside(all[reference], { words: words.all, pages });
    for (const { id, title, level, first, last } of chapters) {
      const row = rows.get(id) ?? { id, title, level, editions: {} };
      rows.set(id, row);
      const own = { words: words.sections.get(id) ?? 0, pages: last - first + 1 };
      row.editions[language] = beside(row.editions[reference], own);
    }
  }
  return { languages: editions.map(({ language }) => language), sections: [...rows.values()], all };
}

function beside(reference: Length | undefined, own: Length): Length {
  if (!reference || reference.words === 0) return own;
  const share = own.words / reference.words - 1;
  const longer = { words: Math.round(share * 1000) / 1000, pages: own.pages - reference.pages };
  return { ...own, longer };
}

/** The lengths for a person: a line a section, those of a chapter indented below it. */
export function lengthTable({ languages, sections, all }: Lengths): string {
  const line = (name: string, editions: LengthRow['editions']): readonly string[] => [
    name,
    ...languages.flatMap((language, index) => cellsOf(editions[language], index > 0)),
  ];
  const head = languages.flatMap((language, index) =>
    [`WORDS (${language})`, `PAGES (${language})`].flatMap((name) => (index > 0 ? [name, ''] : [name])),
  );
  const lines = [
    ['SECTION', ...head],
    ...sections.map(({ title, level, editions }) => line(`${'  '.repeat(level - 1)}${title}`, editions)),
    line('All, with covers', all),
  ];
  return textTable(lines, (column) => column > 0);
}

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', signDisplay: 'exceptZero' });
const PAGES = new Intl.NumberFormat('en', { signDisplay: 'exceptZero' });

function cellsOf(length: Length | undefined, compares: boolean): readonly string[] {
  if (!length) return compares ? ['–', '', '–', ''] : ['–', '–'];
  const { words, pages, longer } = length;
  if (!compares) return [String(words), String(pages)];
  const [more, further] = longer ? [PERCENT.format(longer.words), PAGES.format(longer.pages)] : ['', ''];
  return [String(words), more, String(pages), further];
}

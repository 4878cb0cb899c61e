import type { BuiltEdition } from '../edition.js';
import type { Project } from '../project/project.js';
import { type PrintedRow, placesText } from './printed-table.js';
import { textTable } from './text-table.js';

/** A text with numbers of its own, which no value of `data/` gives, with all places where editions print them. */
export interface TypedRow {
  /** The key of a string, or the path of a prose file. */
  readonly text: string;
  /** Those of the paragraphs with the numbers. */
  readonly facts: readonly string[];
  /** Ids in `data/sources.yaml` that the facts come from. */
  readonly sources: readonly string[];
  readonly editions: PrintedRow['editions'];
}

/** What editions print of numbers that were typed into texts, a text a row. */
export function typedRows(
  { facts: known }: Pick<Project, 'facts'>,
  editions: readonly Pick<BuiltEdition, 'language' | 'typed'>[],
): readonly TypedRow[] {
  const rows = new Map<
    string,
    { facts: Set<string>; editions: Record<string, { page: number; text: string }[]> }
  >();
  for (const { language, typed } of editions) {
    for (const { number, text, facts, page } of typed) {
      const row = rows.get(text.key) ?? { facts: new Set<string>(), editions: {} };
      rows.set(text.key, row);
      for (const fact of facts) row.facts.add(fact);
      const places = row.editions[language] ?? [];
      row.editions[language] = places;
      if (!places.some((one) => one.page === page && one.text === number))
        places.push({ page, text: number });
    }
  }
  return [...rows].map(([text, { facts, editions: of }]) => ({
    text,
    facts: [...facts],
    sources: [...new Set([...facts].map((id) => known.get(id)?.source ?? id))],
    editions: of,
  }));
}

/** The rows for a person. */
export function typedTable(rows: readonly TypedRow[], languages: readonly string[]): string {
  const head = ['TEXT', ...languages.map((one) => `TYPED IN TEXT (${one})`), 'FACTS', 'SOURCES'];
  const body = rows.map(({ text, facts, sources, editions }) => [
    text,
    ...languages.map((one) => placesText(editions[one] ?? [])),
    ...[facts, sources].map((ids) => ids.join(' ') || '–'),
  ]);
  return textTable([head, ...body]);
}

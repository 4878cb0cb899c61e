import type { BuiltEdition } from '../edition.js';
import type { ValueOrigin } from '../origin.js';
import { lookUp } from '../project/lookup.js';
import type { Project } from '../project/project.js';
import { textTable } from './text-table.js';

/** A value of `data/` with all places where editions print it. */
export interface PrintedRow {
  readonly path: string;
  /** Its cell: file:line. */
  readonly cell: string;
  readonly status: ValueOrigin['status'];
  /** Ids in `data/sources.yaml`. */
  readonly sources: readonly string[];
  /** The paths that it is computed from. */
  readonly inputs: readonly string[];
  /** By language, in the order of the pages. */
  readonly editions: Readonly<Record<string, readonly { readonly page: number; readonly text: string }[]>>;
}

/** What editions print of `data/`, a value a row, in the order in which the first edition comes to them. */
export function printedRows(
  project: Pick<Project, 'data'>,
  editions: readonly Pick<BuiltEdition, 'language' | 'printed'>[],
): readonly PrintedRow[] {
  const rows = new Map<string, PrintedRow & { editions: Record<string, { page: number; text: string }[]> }>();
  for (const { language, printed } of editions) {
    for (const { value, page, text } of printed) {
      const { path, span, status, sources } = value;
      const found = lookUp(project.data, path.replace(/\[.*$/, ''));
      const inputs = (found && 'inputs' in found && found.inputs) || [];
      const cell = `${span.file}:${span.line}`;
      const row = rows.get(path) ?? { path, cell, status, sources, inputs, editions: {} };
      rows.set(path, row);
      const places = row.editions[language] ?? [];
      row.editions[language] = places;
      if (!places.some((one) => one.page === page && one.text === text)) places.push({ page, text });
    }
  }
  return [...rows.values()];
}

/** The rows for a person: a line a value, in columns that fit. */
export function printedTable(rows: readonly PrintedRow[], languages: readonly string[]): string {
  const head = ['VALUE', 'CELL', 'STATUS', ...languages.map((one) => `PRINTED (${one})`), 'SOURCES'];
  const body = rows.map(({ path, cell, status, sources, inputs, editions }) => [
    path,
    cell,
    status,
    ...languages.map((one) => placesText(editions[one] ?? [])),
    [...sources, ...(inputs.length > 0 ? [`from ${inputs.join(', ')}`] : [])].join(' ') || '–',
  ]);
  return textTable([head, ...body]);
}

/** "61 (11, 14), sixty-one (3)": each wording with its pages. */
export function placesText(places: readonly { readonly page: number; readonly text: string }[]): string {
  const pages = new Map<string, number[]>();
  for (const { page, text } of places) pages.set(text, [...(pages.get(text) ?? []), page]);
  return [...pages].map(([text, of]) => `${text} (${of.join(', ')})`).join(', ') || '–';
}

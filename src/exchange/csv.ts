import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { Findings } from '../diagnostics.js';
import { csvProblem } from '../project/csv-file.js';
import type { SourceText } from '../project/source-text.js';
import type { ReturnedFile } from './returned.js';
import { type Exchange, notesOf } from './segments.js';

const KNOWN = ['key', 'state', 'max length', 'pages', 'notes'];

/** What spreadsheets take for a formula, and what such a cell is guarded with. */
const FORMULA = /^'*[=+\-@\t]/;
const GUARDED = /^'+[=+\-@\t]/;

/**
 * A table for a spreadsheet (RFC 4180, UTF-8): the last two columns bear the codes of the two languages. A cell that
 * spreadsheets would take for a formula begins with an apostrophe more, which is taken away again.
 */
export function writeCsv({ segments, reference, language }: Exchange): string {
  const rows = segments.map((segment) => [
    segment.unit.id,
    segment.state,
    segment.maxLength === undefined ? '' : String(segment.maxLength),
    segment.pages.join(' '),
    notesOf({ ...segment, maxLength: undefined, pages: [] }).join('; '),
    segment.reference,
    segment.translation,
  ]);
  return stringify([[...KNOWN, reference, language], ...rows.map((row) => row.map(guarded))], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
  });
}

function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** Reads the table back, with whatever columns more; the two languages are the last two that are no column of ours. */
export function readCsv(source: SourceText): ReturnedFile {
  const findings = new Findings();
  const nothing = { reference: undefined, language: undefined, items: [] };
  const records = parseRecords(source, findings);
  const [header = [], ...rows] = records ?? [];
  const languages = header
    .map(({ text }) => text.trim())
    .filter((name) => name !== '' && !KNOWN.includes(name));
  const [reference, language] = languages;
  const column = (name: string | undefined) => header.findIndex(({ text }) => text.trim() === name);
  const [keys, from, to, states] = [column('key'), column(reference), column(language), column('state')];
  if (records && (keys < 0 || languages.length !== 2)) {
    findings.error('exchange-format', 'the first line must name the column "key" and two languages', {
      span: source.span(0),
      hints: ['keep the first line as it was exported; columns are divided by commas'],
    });
  }
  if (!records || findings.failed) return { ...nothing, diagnostics: findings.list };
  const items = rows.map((row) => {
    const cell = (index: number) => unguarded(row[index]?.text ?? '');
    const { line } = row[0] ?? { line: 1 };
    return {
      id: cell(keys).trim(),
      reference: { kind: 'written' as const, text: cell(from) },
      translation: { kind: 'written' as const, text: cell(to) },
      unfinished: cell(states) === 'stale' && ('stale' as const),
      span: { file: source.file, line, column: 1, length: 0 },
    };
  });
  return { reference, language, items, diagnostics: findings.list };
}

interface PlacedCell {
  readonly text: string;
  readonly line: number;
}

function parseRecords(
  source: SourceText,
  findings: Findings,
): readonly (readonly PlacedCell[])[] | undefined {
  // A cell may hold line ends; those that a spreadsheet writes are not those of the catalogue.
  const text = source.text.replaceAll(/\r\n?/g, '\n');
  try {
    const rows: (readonly PlacedCell[])[] = [];
    let line = 1;
    parse(text, {
      relax_column_count: true,
      record_delimiter: '\n',
      on_record: (record: readonly string[], { lines }) => {
        rows.push(record.map((cell) => ({ text: cell, line })));
        line = lines + 1;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 1);
    findings.error('csv-syntax', `CSV does not parse: ${csvProblem(error)}`, {
      span: { file: source.file, line, column: 1, length: 0 },
      hints: ['files to import are XLIFF, PO, or CSV with a comma between cells, as they were exported'],
    });
    return undefined;
  }
}

import { CsvError, parse } from 'csv-parse/sync';
import { counted } from '../counted.js';
import type { Findings, Span } from '../diagnostics.js';
import type { SourceText } from './source-text.js';

export interface CsvCell {
  /** Without quotes, and without spaces around it. */
  readonly text: string;
  readonly span: Span;
}

export interface CsvRow {
  /** As many as the header has. */
  readonly cells: readonly CsvCell[];
  readonly span: Span;
}

/** A CSV file: its first line names the columns. */
export interface CsvFile {
  readonly header: readonly CsvCell[];
  readonly rows: readonly CsvRow[];
  /** No row was left out. */
  readonly isWhole: boolean;
}

/** Parses CSV (RFC 4180, any line ends); rows that are too short or too long are findings and left out. */
export function parseCsv(source: SourceText, findings: Findings): CsvFile | undefined {
  const records = parseRecords(source, findings);
  const [first, ...others] = records ?? [];
  if (!records) return undefined;
  if (!first) {
    findings.error('empty-file', 'the file is empty, its first line must name the columns', {
      span: source.span(0),
    });
    return undefined;
  }
  if (hasOtherSeparator(first, findings)) return undefined;
  const rows = others.filter((row) => isComplete(row, first.cells, findings));
  return { header: first.cells, rows, isWhole: rows.length === others.length };
}

function parseRecords(source: SourceText, findings: Findings): readonly CsvRow[] | undefined {
  let records: readonly (readonly string[])[];
  try {
    records = parse(source.text, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED' ? openQuote(source.text) : undefined;
    // Elsewhere the parser gives a line's number only, counted from 1.
    const line = { file: source.file, line: Number(error.lines ?? 1), column: 1, length: 0 };
    findings.error('csv-syntax', `CSV does not parse: ${csvProblem(error)}`, {
      span: open === undefined ? line : source.span(open, open + 1),
      hints: ['put a cell with a comma, a quote or a line end in quotes, and double the quotes inside it'],
    });
    return undefined;
  }
  let position = 0;
  const rows = records.map((record) => {
    const start = position;
    const cells = record.map((text, index) => {
      const cell = scanCell(source.text, position);
      position = index < record.length - 1 ? cell.next + 1 : cell.next;
      return { text, span: source.span(cell.start, cell.end) };
    });
    const end = position;
    position += source.text.startsWith('\r\n', position) ? 2 : 1;
    return { cells, span: source.span(start, end) };
  });
  return rows.filter(({ cells }) => cells.length > 1 || cells[0]?.span.length !== 0);
}

const SYNTAX: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is not closed',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that does not begin with one',
};

/** What the parser has stumbled on, in our words. */
export function csvProblem({ code }: CsvError): string {
  return SYNTAX[code] ?? 'the quotes are wrong';
}

/** Where the quote stands that is never closed. */
function openQuote(text: string): number | undefined {
  let open: number | undefined;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (open === undefined) open = at;
    else if (text[at + 1] === '"') at++;
    else open = undefined;
  }
  return open;
}

interface ScannedCell {
  readonly start: number;
  readonly end: number;
  /** Where the comma or the line end stands. */
  readonly next: number;
}

/** Finds the place of a cell, which the parser does not tell, in a text that it has accepted. */
function scanCell(text: string, from: number): ScannedCell {
  const start = from + (/^[ \t]*/.exec(text.slice(from, from + 200))?.[0].length ?? 0);
  const pattern = text[start] === '"' ? /"(?:[^"]|"")*"/y : /[^,\r\n]*/y;
  pattern.lastIndex = start;
  const content = pattern.exec(text)?.[0] ?? '';
  const end = start + content.trimEnd().length;
  const rest = /[^,\r\n]*/y;
  rest.lastIndex = start + content.length;
  return { start, end, next: start + content.length + (rest.exec(text)?.[0].length ?? 0) };
}

function hasOtherSeparator(header: CsvRow, findings: Findings): boolean {
  const [only, ...others] = header.cells;
  const separator = others.length === 0 ? /[;\t|]/.exec(only?.text ?? '')?.[0] : undefined;
  if (separator === undefined) return false;
  const name = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[separator] ?? 'other characters';
  findings.error('csv-separator', `the columns are separated by ${name}`, {
    span: header.span,
    hints: ['use commas'],
  });
  return true;
}

function isComplete(row: CsvRow, header: readonly CsvCell[], findings: Findings): boolean {
  const [found, expected] = [row.cells.length, header.length];
  if (found === expected) return true;
  const count = `the row has ${counted(found, 'cell')}, the header has ${expected}`;
  if (found < expected) {
    const last = row.cells.at(-1)?.span ?? row.span;
    const missing = header.slice(found).map(({ text }) => `"${text}"`);
    findings.error('short-row', count, {
      span: { ...last, column: last.column + last.length, length: 0 },
      hints: [`missing: ${missing.join(', ')}`],
    });
  } else {
    findings.error('long-row', count, {
      span: row.cells[expected]?.span ?? row.span,
      hints: ['put a cell with a comma in quotes'],
    });
  }
  return false;
}

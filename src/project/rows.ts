import type { Findings, Span } from '../diagnostics.js';
import type { Status } from '../origin.js';
import { endsBefore } from './calendar.js';
import { type CellText, emptyCell, type RawCell, readListCell, readScalarCell, splitItems } from './cells.js';
import { holdsList } from './column-types.js';
import type { Cell, Column, Row, Value } from './project.js';
import { type Evidence, type Library, type Provenance, unique } from './provenance.js';

/** A row as written, by column; columns that it leaves out are not there. */
export interface RawRow {
  readonly cells: ReadonlyMap<string, RawCell>;
  readonly span: Span;
}

/** What a dataset says for all its rows. */
export interface RowDefaults extends Evidence {
  readonly status?: Status | undefined;
  /** The dataset names evidence, be it unknown, which has been told. */
  readonly isNamed: boolean;
}

/** Reads the rows of one dataset; `path` is the dataset's. */
export class RowReader {
  readonly #ids = new Map<string, Span>();

  constructor(
    readonly path: string,
    readonly columns: readonly Column[],
    readonly defaults: RowDefaults,
    readonly library: Library,
    readonly findings: Findings,
  ) {}

  /** A cell that cannot be read is a finding, and faulty in its row. `number` counts from 1. */
  read(raw: RawRow, number: number): Row {
    const provenance = this.#provenance(raw);
    // Without a prototype, so that no column is mistaken for a method.
    const row: { [column: string]: Cell } = Object.create(null);
    for (const column of this.columns) {
      const path = `${this.path}[${number}].${column.name}`;
      row[column.name] = this.#cell(column, raw, (read) => ({ kind: 'value', path, ...read, ...provenance }));
    }
    this.#checkRange(row);
    this.#checkId(row);
    return row;
  }

  #cell(
    column: Column,
    raw: RawRow,
    make: (read: Pick<Value, 'value' | 'isFaulty' | 'span'>) => Value,
  ): Cell {
    const cell = raw.cells.get(column.name);
    if (!cell) {
      if (!column.optional) emptyCell(column, raw.span, this.findings);
      if (holdsList(column.type)) return [];
      return make({ value: null, ...(!column.optional && { isFaulty: true }), span: raw.span });
    }
    if (holdsList(column.type)) return (readListCell(column, cell, this.findings) ?? []).map(make);
    return make(
      readScalarCell(column, cell, this.findings) ?? { value: null, isFaulty: true, span: cell.span },
    );
  }

  /** A row's own `status`, `facts` and `source` refine what the dataset says. */
  #provenance(raw: RawRow): Provenance {
    const own = this.library.evidence({ facts: items(raw, 'facts'), sources: items(raw, 'source') });
    const sources = unique([...this.defaults.sources, ...own.sources]);
    const facts = unique([...this.defaults.facts, ...own.facts]);
    const written = statusOf(raw.cells.get('status')?.text);
    const status = written ?? this.defaults.status ?? 'sourced';
    const isNamed = this.defaults.isNamed || items(raw, 'facts').length + items(raw, 'source').length > 0;
    if (status !== 'illustrative' && !isNamed) {
      noEvidence('the row', raw.span, this.findings);
    }
    return { status, sources, facts };
  }

  #checkRange(row: Row): void {
    const { start, end } = row;
    if (!start || !end || isList(start) || isList(end)) return;
    if (typeof start.value !== 'string' || typeof end.value !== 'string') return;
    if (!this.#isDateColumn('start') || !this.#isDateColumn('end')) return;
    if (!endsBefore(start.value, end.value)) return;
    const message = `the range ends on ${end.value}, before it starts on ${start.value}`;
    this.findings.error('range-ends-before-start', message, { span: end.span });
  }

  #isDateColumn(name: string): boolean {
    return this.columns.some((column) => column.name === name && column.type === 'date');
  }

  #checkId(row: Row): void {
    const { id } = row;
    if (!id || isList(id) || id.value === null) return;
    const key = String(id.value);
    const first = this.#ids.get(key);
    if (!first) {
      this.#ids.set(key, id.span);
      return;
    }
    this.findings.error('duplicate-id', `the id "${key}" stands twice in the column "id"`, {
      span: id.span,
      trace: [{ message: 'it stands here first', span: first }],
    });
  }
}

export function isList(cell: Cell): cell is readonly Value[] {
  return Array.isArray(cell);
}

/** A number, a date or a word that comes from nowhere may not be printed as if it were known. */
export function noEvidence(what: string, span: Span, findings: Findings): void {
  findings.error('missing-source', `${what} has neither a source nor facts`, {
    span,
    hints: ['name its "facts" or its "source", or give it the status "illustrative"'],
  });
}

function items(raw: RawRow, column: string): readonly CellText[] {
  const cell = raw.cells.get(column);
  return cell ? (cell.items ?? splitItems(cell)) : [];
}

function statusOf(text: string | undefined): Status | undefined {
  return text === 'sourced' || text === 'derived' || text === 'illustrative' ? text : undefined;
}

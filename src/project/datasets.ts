import { posix } from 'node:path';
import type { Findings, Span } from '../diagnostics.js';
import type { ProjectFiles } from '../host.js';
import { didYouMean, nearestNames } from '../nearest.js';
import type { CellText, RawCell } from './cells.js';
import { holdsList, isColumnType } from './column-types.js';
import { type CsvFile, parseCsv } from './csv-file.js';
import { type DatasetSource, datasetSchema } from './data-schema.js';
import type { Group } from './derive.js';
import type { Column, Dataset } from './project.js';
import { type Library, together } from './provenance.js';
import { type RawRow, RowReader } from './rows.js';
import { validate } from './schema-issues.js';
import { readText } from './text-file.js';
import { namedEvidence } from './yaml-evidence.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

/** Columns that say what a row rests on, rather than hold its data. */
const PROVENANCE_TYPES: Readonly<Record<string, readonly string[]>> = {
  status: ['status'],
  facts: ['ids', 'id'],
  source: ['ids', 'id'],
};

/** Reads the datasets of one data file, and the CSV files that they name. */
export class DatasetReader {
  constructor(
    readonly file: YamlFile,
    readonly namespace: string,
    readonly library: Library,
    readonly files: ProjectFiles,
    readonly findings: Findings,
  ) {}

  /** The dataset, or the group to be made of another; nothing where what it says is not to be used. */
  async read(name: string): Promise<Dataset | Group | undefined> {
    const at = ['datasets', name];
    const source = validate(datasetSchema, this.file, this.findings, at);
    if (!source) return undefined;
    const path = `${this.namespace}.${name}`;
    if (source.group) return { kind: 'group', path, group: source.group, source, file: this.file, at };
    const columns = this.#columns(source, at);
    const rows = source.rows
      ? this.#yamlRows(columns, at)
      : await this.#csvRows(source.csv ?? '', columns, [...at, 'csv']);
    if (!rows) return undefined;
    const named = namedEvidence(this.file, at);
    const evidence = this.library.evidence(named);
    const isNamed = named.facts.length + named.sources.length > 0;
    const reader = new RowReader(
      path,
      columns,
      { ...evidence, status: source.status, isNamed },
      this.library,
      this.findings,
    );
    const read = rows.map((row, index) => reader.read(row, index + 1));
    const cells = read.flatMap((row) => Object.values(row).flat());
    const whole = cells.length > 0 ? together(cells) : { ...evidence, status: source.status ?? 'sourced' };
    return {
      kind: 'dataset',
      path,
      columns,
      rows: read,
      ...whole,
      span: this.file.keySpan(at),
    };
  }

  #columns(source: DatasetSource, at: YamlPath): readonly Column[] {
    return Object.entries(source.columns ?? {}).flatMap(([name, spec]) => {
      const type = spec.replace(/\?$/, '');
      if (!isColumnType(type)) return [];
      const allowed = PROVENANCE_TYPES[name];
      if (allowed && !allowed.includes(type)) {
        const message = `the column "${name}" must be of the type "${allowed[0]}", found "${type}"`;
        this.findings.error('wrong-column-type', message, { span: this.file.span([...at, 'columns', name]) });
      }
      return [{ name, type, optional: spec.endsWith('?') || allowed !== undefined }];
    });
  }

  #yamlRows(columns: readonly Column[], at: YamlPath): readonly RawRow[] {
    const names = columns.map(({ name }) => name);
    return Array.from({ length: this.file.length([...at, 'rows']) ?? 0 }, (_, index) => {
      const path = [...at, 'rows', index];
      const keys = this.file.keys(path);
      const cells = keys.map((key): [string, RawCell] => {
        const place = [...path, key];
        if (!names.includes(key)) this.#unknownColumn(key, names, this.file.keySpan(place));
        return [meantColumn(key, names, keys), this.#yamlCell(columns, key, place)];
      });
      const [first] = cells;
      return { cells: new Map(cells), span: first?.[1].span ?? this.file.keySpan(path) };
    });
  }

  #yamlCell(columns: readonly Column[], key: string, path: YamlPath): RawCell {
    const count = this.file.length(path);
    if (count === undefined) return this.#text(path);
    const items = Array.from({ length: count }, (_, index) => this.#text([...path, index]));
    const isListColumn = columns.some(
      ({ name, type }) => name === key && (holdsList(type) || name in PROVENANCE_TYPES),
    );
    const span = isListColumn && items[0] ? items[0].span : this.file.keySpan(path);
    return { text: items.map(({ text }) => text).join(' '), items, span };
  }

  #text(path: YamlPath): CellText {
    return this.file.scalar(path) ?? { text: '', span: this.file.span(path) };
  }

  async #csvRows(
    csv: string,
    columns: readonly Column[],
    at: YamlPath,
  ): Promise<readonly RawRow[] | undefined> {
    const namedAt = this.file.span(at);
    const path = posix.normalize(`data/${csv}`);
    if (!path.startsWith('data/') || !csv.endsWith('.csv') || /^\/|\\|^[a-z][a-z0-9+.-]*:/i.test(csv)) {
      this.findings.error('outside-data', `"${csv}" is not a CSV file in data/`, {
        span: namedAt,
        hints: ['name a file such as "actions.csv"'],
      });
      return undefined;
    }
    const text = await readText(this.files, path, this.findings, namedAt);
    const parsed = text && parseCsv(text.source, this.findings);
    return parsed && csvRows(parsed, columns, path, this.findings);
  }

  #unknownColumn(name: string, known: readonly string[], span: Span): void {
    unknownColumn(name, known, span, this.findings);
  }
}

/** The rows of a CSV file that has all columns, each in every row; nothing where it has not. */
export function csvRows(
  csv: CsvFile,
  columns: readonly Column[],
  file: string,
  findings: Findings,
): readonly RawRow[] | undefined {
  const names = columns.map(({ name }) => name);
  const seen = new Set<string>();
  for (const { text, span } of csv.header) {
    if (seen.has(text)) findings.error('duplicate-column', `the column "${text}" stands twice`, { span });
    else if (!names.includes(text)) unknownColumn(text, names, span, findings);
    seen.add(text);
  }
  const meant = csv.header.map(({ text }) => meantColumn(text, names, [...seen]));
  const missing = names.filter((name) => !meant.includes(name) && !(name in PROVENANCE_TYPES));
  for (const name of missing) {
    const span = { file, line: 1, column: 1, length: 0 };
    findings.error('missing-column', `the column "${name}" is missing`, { span });
  }
  if (missing.length > 0 || !csv.isWhole) return undefined;
  return csv.rows.map(({ cells, span }) => ({
    cells: new Map(cells.map((cell, index) => [meant[index] ?? '', cell])),
    span,
  }));
}

/** The column that a name most likely means: one that it nearly is and that is not there; else itself. */
function meantColumn(name: string, columns: readonly string[], there: readonly string[]): string {
  if (columns.includes(name)) return name;
  const open = columns.filter((column) => !there.includes(column));
  return nearestNames(name, open)[0] ?? name;
}

function unknownColumn(name: string, known: readonly string[], span: Span, findings: Findings): void {
  findings.error('unknown-column', `unknown column "${name}"`, { span, hints: didYouMean(name, known) });
}

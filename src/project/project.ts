import type { Span } from '../diagnostics.js';
import type { Status } from '../origin.js';
import type { ChartSpec } from './chart-spec.js';
import type { KeyNote } from './key-notes.js';
import type { ReportConfig } from './report-config.js';
import type { Term } from './term-base.js';
import type { Theme } from './theme.js';
import type { TranslationLock } from './translation-lock.js';

/** What a project says of itself; other files are named where they are read. */
export const REPORT_FILE = 'data/report.yaml';
export const CHARTS_FILE = 'data/charts.yaml';

/** A text file of the project, as read: decoded, without a byte order mark, line ends as they are. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

export type Scalar = string | number | boolean | null;

/** A named number, date or word of `data/`, with what it rests on. */
export interface Value {
  readonly kind: 'value';
  readonly path: string;
  readonly value: Scalar;
  readonly status: Status;
  /** Ids in `data/sources.yaml`: named by the value, or through the facts it names. */
  readonly sources: readonly string[];
  readonly facts: readonly string[];
  /** The paths that it is computed from. */
  readonly inputs?: readonly string[];
  /** What is written cannot be read, which has been told. */
  readonly isFaulty?: true;
  readonly span: Span;
}

export type ColumnType =
  | 'text'
  | 'id'
  | 'integer'
  | 'number'
  | 'date'
  | 'country'
  | 'countries'
  | 'ids'
  | 'status';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Cells may be empty (null, or a list of none). */
  readonly optional: boolean;
}

/** A cell that lists codes (types `countries` and `ids`) has one value per code. */
export type Cell = Value | readonly Value[];

export interface Row {
  readonly [column: string]: Cell;
}

export interface Dataset {
  readonly kind: 'dataset';
  readonly path: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** As weak as its weakest row. */
  readonly status: Status;
  readonly sources: readonly string[];
  readonly facts: readonly string[];
  /** The paths that it is computed from. */
  readonly inputs?: readonly string[];
  readonly span: Span;
}

/**
 * What one file of `data/` holds: its values (in groups, where it groups them) and datasets by name. The file's name
 * in camelCase is the first part of their paths.
 */
export interface DataNamespace {
  readonly [name: string]: Value | Dataset | DataNamespace;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  /** Who publishes it. */
  readonly site?: string | undefined;
  readonly url: string;
  /** When it was read, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly read: string;
  readonly language: string;
  readonly span: Span;
}

/** A statement of the outside world that values and paragraphs rest on (`data/facts.csv`). */
export interface Fact {
  readonly id: string;
  readonly statement: string;
  readonly source: string;
  /** `stated` by the source, or `derived` from what it states. */
  readonly confidence: 'stated' | 'derived';
  readonly span: Span;
}

/** A string of a catalogue; plural forms are keys of their own, as i18next has them (`actions_one`). */
export interface CatalogueEntry {
  readonly text: string;
  readonly span: Span;
}

/** The catalogue of one language: namespace (a file's name) → dotted key → entry. */
export interface Catalogue {
  readonly language: string;
  readonly strings: ReadonlyMap<string, ReadonlyMap<string, CatalogueEntry>>;
  /** Prose files by their path below `prose/`, without `.md`. */
  readonly prose: ReadonlyMap<string, TextFile>;
}

/** A project as read, checked and frozen: what all stages work from. */
export interface Project {
  readonly config: ReportConfig;
  readonly theme: Theme;
  /** A faulty value stands for each entry, or whole file, that is left out. */
  readonly data: { readonly [namespace: string]: DataNamespace | Value };
  /** The paths that the checks of `data/` compare. */
  readonly checked: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly charts: ReadonlyMap<string, ChartSpec>;
  /** Layouts and partials by their path below `templates/`, without `.hbs`. */
  readonly templates: ReadonlyMap<string, TextFile>;
  /** By language, the reference first. */
  readonly catalogues: ReadonlyMap<string, Catalogue>;
  /** What texts were translated from, by language; none for a language without a lock file. */
  readonly locks: ReadonlyMap<string, TranslationLock>;
  /** `locales/keys.yaml`, by the key of a string or the path of a prose file. */
  readonly keyNotes: ReadonlyMap<string, KeyNote>;
  /** `locales/glossary.csv`. */
  readonly terms: readonly Term[];
  /**
   * Where the parts of the configuration stand: `data/report.yaml`, `data/charts.yaml`, `templates/theme.yaml` and
   * `data/sources.yaml` by path, then the keys that lead to a part, joined with dots (`activities-by-region.dataset`).
   */
  readonly spans: ReadonlyMap<string, ReadonlyMap<string, Span>>;
}

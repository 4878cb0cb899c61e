import type { Findings, Span } from '../diagnostics.js';
import type { Language } from '../language/language.js';
import type { Project, Value } from '../project/project.js';
import type { ChartTheme } from './chart-theme.js';
import type { DrawnData } from './drawing.js';

/** What one entry of `data/charts.yaml` is read with, and where reading leaves what it finds. */
export interface Reading {
  readonly project: Project;
  readonly language: Language;
  readonly theme: ChartTheme;
  readonly findings: Findings;
  /** The place to report: that of a part of the entry, or that of the whole graphic. */
  spanOf(part?: string): Span | undefined;
  /** Notes that a value is shown. */
  use(...values: readonly Value[]): void;
}

/** What an entry shows: what is drawn of it, in its language and its colours, as plain data; and the same as a table. */
export interface Shown<Content> {
  readonly content: Content;
  readonly data: DrawnData;
}

import type { ChartConfiguration } from 'chart.js';
import type { Findings, Span } from '../diagnostics.js';
import type { Language } from '../language/language.js';
import type { ChartSpec } from '../project/chart-spec.js';
import type { Project, Value } from '../project/project.js';
import type { ChartTheme } from './chart-theme.js';
import type { TextRuler } from './text-ruler.js';

/** A graphic to be drawn: an entry of `data/charts.yaml`, in a language and at a size. */
export interface GraphicRequest {
  readonly spec: ChartSpec;
  readonly specId: string;
  readonly project: Project;
  readonly language: Language;
  /** In points. */
  readonly width: number;
  /** In points. */
  readonly height: number;
  /** The place to report for findings; without it, that of the entry in `data/charts.yaml`. */
  readonly span?: Span | undefined;
}

/** What a graphic shows, as a table with names in the request's language. */
export interface DrawnData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Drawing {
  readonly svg: string;
  /** In points. */
  readonly width: number;
  /** In points. */
  readonly height: number;
  /** The values that are shown, so that illustrative ones can be noted. */
  readonly uses: readonly Value[];
  readonly data: DrawnData;
}

/** What one drawing is made with, and where it leaves what it finds. One unit of the canvas is one point. */
export interface Task {
  readonly request: GraphicRequest;
  readonly language: Language;
  readonly theme: ChartTheme;
  readonly width: number;
  readonly height: number;
  readonly ruler: TextRuler;
  readonly findings: Findings;
  /** The place to report: the request's, or that of a part of the spec. */
  spanOf(part?: string): Span | undefined;
  /** Notes that a value is shown. */
  use(...values: readonly Value[]): void;
}

/** A drawing before the canvas. */
export interface Picture {
  readonly config: ChartConfiguration;
  readonly data: DrawnData;
}

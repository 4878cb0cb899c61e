import type { Findings, Span } from '../diagnostics.js';
import type { ChartTheme } from './chart-theme.js';
import type { TextRuler } from './text-ruler.js';

/** What one drawing is made with, and where it leaves what it finds. One unit of the canvas is one point. */
export interface Task {
  /** The name of its entry in `data/charts.yaml`. */
  readonly specId: string;
  readonly theme: ChartTheme;
  readonly width: number;
  readonly height: number;
  readonly ruler: TextRuler;
  readonly findings: Findings;
  /** The place to report: that of a part of the spec, or that of the whole graphic. */
  spanOf(part?: string): Span | undefined;
}

import { Findings, type Span, type StageResult } from '../diagnostics.js';
import type { Language } from '../language/language.js';
import type { ChartSpec } from '../project/chart-spec.js';
import type { Project, Value } from '../project/project.js';
import { type BarContent, readBars } from './bar-series.js';
import type { ChartTheme } from './chart-theme.js';
import { type CoverArtContent, readCoverArt } from './cover-strands.js';
import type { Drawing } from './drawing.js';
import { type MapContent, readMap } from './map-countries.js';
import { type MilestonesContent, readMilestones } from './milestone-points.js';
import { type Places, placeOf, placesOf } from './places.js';
import type { Reading, Shown } from './reading.js';
import { readShare, type ShareContent } from './share-arcs.js';
import { readTimeline, type TimelineContent } from './timeline-rows.js';

/** A graphic to be read: an entry of `data/charts.yaml`, in a language and at a size. */
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

type GraphicContent =
  | BarContent
  | ShareContent
  | TimelineContent
  | MilestonesContent
  | MapContent
  | CoverArtContent;

/** A graphic to be drawn, in another thread if need be: plain data, with all words and colours that it shows. */
export interface Drawable {
  readonly specId: string;
  readonly content: GraphicContent;
  /** In points. */
  readonly width: number;
  /** In points. */
  readonly height: number;
  readonly places: Places;
}

/** A graphic that was read: what is to be drawn, and what pages need to know of it before. */
export interface ReadGraphic {
  readonly drawable: Drawable;
  readonly drawing: Omit<Drawing, 'svg'>;
}

/** Reads what a graphic shows. Mistakes of the project leave it without a value, or with one that serves to find more of them. */
export function readGraphic(request: GraphicRequest, theme: ChartTheme): StageResult<ReadGraphic> {
  const { specId, project, language, width, height } = request;
  const findings = new Findings();
  const used = new Set<Value>();
  const places = placesOf(specId, project, request.span);
  const shown = shownBy(request.spec, {
    ...{ project, language, theme, findings },
    spanOf: (part) => placeOf(places, part),
    use(...values) {
      for (const value of values) used.add(value);
    },
  });
  if (!shown) return { diagnostics: findings.list };
  const { content, data } = shown;
  const value = {
    drawable: { specId, content, width, height, places },
    drawing: { width, height, uses: [...used], data },
  };
  return { value, diagnostics: findings.list };
}

function shownBy(spec: ChartSpec, reading: Reading): Shown<GraphicContent> | undefined {
  switch (spec.kind) {
    case 'bar':
      return readBars(spec, reading);
    case 'timeline':
      return readTimeline(spec, reading);
    case 'share':
      return readShare(spec, reading);
    case 'milestones':
      return readMilestones(spec, reading);
    case 'map':
      return readMap(spec, reading);
    case 'cover-art':
      return readCoverArt(spec, reading);
  }
}

import type { Value } from '../project/project.js';

/** What a graphic shows, as a table with names in its language. */
export interface DrawnData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A graphic in its place. All but its SVG is known as soon as its entry is read, so that pages are laid out while it is drawn. */
export interface Drawing {
  /** Empty until it is drawn. */
  readonly svg: string;
  /** In points. */
  readonly width: number;
  /** In points. */
  readonly height: number;
  /** The values that are shown, so that illustrative ones can be noted. */
  readonly uses: readonly Value[];
  readonly data: DrawnData;
}

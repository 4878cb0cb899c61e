import type { Typeface } from '../fonts/typeface.js';

/** What graphics take from a theme. Colours are `#rrggbb`. */
export interface ChartTheme {
  /** The colour with a name of the theme. */
  colour(name: string): string | undefined;
  readonly colourNames: Iterable<string>;
  /** The name of the font family, the same in the SVG and in the document that it is placed in. */
  readonly family: string;
  readonly fonts: { readonly regular: Typeface; readonly bold: Typeface };
  /** Of labels, in points. */
  readonly size: number;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly paper: string;
  readonly palette: readonly string[];
}

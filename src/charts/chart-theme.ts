/** What graphics take from a theme, as plain data. Colours are `#rrggbb`. */
export interface ChartTheme {
  /** By their names, in the theme's order. */
  readonly colours: ReadonlyMap<string, string>;
  /** The name of the font family, the same in the SVG and in the document that it is placed in. */
  readonly family: string;
  /** Of labels, in points. */
  readonly size: number;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly paper: string;
  readonly palette: readonly string[];
}

import type { Span } from '../diagnostics.js';
import type { Scalar, Value } from '../project/project.js';

/** Variables of a text: values of `data/` keep their provenance, plain scalars have none. */
export interface Variables {
  readonly [name: string]: Scalar | Value | Variables | object | undefined;
}

/** Formats of one language; all go through `Intl` and the language's spacing rules. */
export interface Formats {
  number(value: number, options?: { readonly decimals?: number }): string;
  /** Of a share: 0.36 is "36%" or "36 %". */
  percent(share: number, options?: { readonly decimals?: number }): string;
  /** Of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as the date is. */
  date(iso: string, options?: { readonly style?: 'long' | 'short' | 'month' | 'year' }): string;
  dateRange(from: string, to: string): string;
  list(items: readonly string[], options?: { readonly style?: 'and' | 'or' | 'plain' }): string;
  /** Of an ISO 3166 alpha-2 code; the catalogue's `countries` namespace overrides `Intl.DisplayNames`. */
  country(code: string): string;
  /**
   * In words up to sixteen where the catalogue has them (`labels:words.7`), else in figures. With the gender
   * `feminine`, `labels:words.feminine.1` goes before ("une").
   */
  words(value: number, options?: { readonly gender?: 'masculine' | 'feminine' }): string;
}

/** One language of a project, ready to give texts. Plain text in, plain text out: typographic, not escaped. */
export interface Language {
  readonly code: string;
  readonly formats: Formats;
  /**
   * A catalogue text without provenance, for what the engine itself prints (`labels:figure`) and for charts. A
   * missing key is recorded as a diagnostic, at the place that names it where there is one, and gives a visible mark.
   */
  label(key: string, variables?: Variables, span?: Span): string;
  /** Whether the catalogue has the key, in any plural form; no diagnostic. */
  has(key: string): boolean;
  /** Typographic spaces, quotes and apostrophes of the language; leaves addresses alone. Keeps what is right already. */
  typography(text: string): string;
  /**
   * The same over texts that adjoin, such as those before, in and after an `em`: the rules see their neighbours. Gives
   * as many pieces as it takes.
   */
  typographyOfRuns(runs: readonly string[]): readonly string[];
}

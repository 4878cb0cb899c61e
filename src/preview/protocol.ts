import type { Severity } from '../diagnostics.js';

/** What the server tells the page in the browser. Lengths are in pt from a page's upper left corner; pages from 1. */
export interface PreviewState {
  /** Counts the builds of this server. */
  readonly build: number;
  readonly project: string;
  readonly editions: readonly EditionState[];
  readonly findings: readonly Finding[];
  readonly comparisons: readonly Comparison[];
  /** What the build took, from the change to its pages. */
  readonly milliseconds: number;
}

export interface EditionState {
  readonly language: string;
  readonly title: string;
  /** The pages are of an earlier build: the last one had errors. */
  readonly stale: boolean;
  readonly pages: readonly PageState[];
  /** The pages that the last build has changed. */
  readonly changed: readonly number[];
  readonly outline: readonly OutlineEntry[];
}

export interface PageState {
  /** Tells how the page looks from any other; it is drawn by it. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** A heading, where it stands; the ids are the same in all languages. */
export interface OutlineEntry {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number;
}

/** A place in a file of the project, line and column from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly place?: SourcePlace;
  readonly frame: readonly string[];
  readonly trace: readonly { readonly message: string; readonly place: SourcePlace }[];
  readonly hints: readonly string[];
  readonly editions: readonly string[];
  /** Where it shows on the pages. */
  readonly spots: readonly Spot[];
}

export interface Spot {
  readonly language: string;
  readonly page: number;
  readonly y: number;
}

/** A section that fills another number of pages than in the reference language. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly pages: number;
  readonly reference: number;
}

/** What stands on a page and where it comes from, asked for page by page. */
export interface PageDetails {
  readonly boxes: readonly DetailBox[];
  readonly origins: readonly OriginDetails[];
  readonly grid?: BaselineGrid;
}

/** The lines that body text stands on: the first, then one each `step` down to `bottom`. */
export interface BaselineGrid {
  readonly first: number;
  readonly step: number;
  readonly bottom: number;
}

export interface DetailBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The element that it is part of, as the markup names it. */
  readonly tag: string;
  readonly alternative?: string;
  readonly overfull?: true;
  /** Of a line of text. */
  readonly baseline?: number;
  readonly words: readonly DetailWord[];
  /** Into the page's origins; of a graphic. */
  readonly origin?: number;
  /** The data that a graphic shows. */
  readonly shows?: readonly ValueDetails[];
}

export interface DetailWord {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  /** Into the page's origins; absent on what the engine adds. */
  readonly origin?: number;
  readonly missing?: true;
  /** The reference has changed since it was translated. */
  readonly stale?: true;
  readonly illustrative?: true;
}

export interface OriginDetails {
  readonly layout?: SourcePlace;
  readonly text?: TextDetails;
  readonly value?: ValueDetails;
}

export interface TextDetails {
  readonly kind: 'string' | 'prose';
  readonly key: string;
  readonly language: string;
  readonly place?: SourcePlace;
  readonly missing?: true;
  /** The same text in the reference language, where this is another. */
  readonly reference?: { readonly language: string; readonly place: SourcePlace; readonly text?: string };
}

export interface ValueDetails {
  readonly path: string;
  readonly status: string;
  readonly place: SourcePlace;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url: string }[];
}

/** A paragraph, a cell, a heading, a figure: what is translated as one, where it stands. */
export interface Passage {
  /** What it is made from, by names that all languages share. */
  readonly key: string;
  readonly tag: string;
  readonly text: string;
  readonly place?: SourcePlace;
  /** The values that it shows. */
  readonly values: readonly string[];
  /** One on each page that it goes over. */
  readonly pieces: readonly PassagePiece[];
}

export interface PassagePiece {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A passage, and what says the same in the other languages. */
export interface Counterparts {
  readonly own: Passage;
  readonly others: readonly { readonly language: string; readonly passage: Passage }[];
}

export interface SearchHit {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The line that it stands in. */
  readonly text: string;
}

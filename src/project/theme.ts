import type { Span } from '../diagnostics.js';

/** Shares of cyan, magenta, yellow and black. */
export type Ink = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** A colour of the theme; `hex` is `#rrggbb` in small letters. */
export interface Colour {
  readonly name: string;
  readonly hex: string;
  /** What it is printed with, in percent; converted where the theme does not say. */
  readonly ink?: Ink;
}

/** The faces of a family, as paths inside the project (`fonts/…`). */
export interface Family {
  readonly name: string;
  readonly regular: string;
  readonly italic?: string;
  readonly bold?: string;
  readonly boldItalic?: string;
  /** Where the theme names it. */
  readonly span: Span;
}

/** In points. */
export interface Sides<T> {
  readonly top: T;
  readonly right: T;
  readonly bottom: T;
  readonly left: T;
}

export const noSides: Sides<number> = { top: 0, right: 0, bottom: 0, left: 0 };

export interface BorderLine {
  /** In points. */
  readonly width: number;
  readonly colour: Colour;
}

export interface TextStyle {
  readonly family: string;
  readonly weight: 'regular' | 'bold';
  readonly italic: boolean;
  /** In points. */
  readonly size: number;
  /** From baseline to baseline, in points. */
  readonly leading: number;
  readonly colour: Colour;
  readonly align: 'left' | 'right' | 'center' | 'justify';
  readonly caps: 'none' | 'upper' | 'small';
  /** As high as capitals, or with ascenders and descenders; `usual` is what the face does by itself. */
  readonly figures: 'usual' | 'lining' | 'old-style';
  readonly figureWidth: 'usual' | 'proportional' | 'tabular';
  /** Whether the letters of French ordinals are raised: 1er, XXe. */
  readonly ordinals: 'plain' | 'raised';
  /** Added between letters, in points. */
  readonly tracking: number;
  /** Whether words may be divided at the ends of lines. */
  readonly hyphenate: boolean;
}

export interface BlockStyle {
  /** In points. */
  readonly spaceBefore: number;
  /** In points. */
  readonly spaceAfter: number;
  readonly fill?: Colour;
  /** In points. */
  readonly padding: Sides<number>;
  readonly border: Partial<Sides<BorderLine>>;
  readonly bleed: 'none' | 'sides' | 'top';
  readonly keepTogether: boolean;
  readonly keepWithNext: boolean;
  /** Of figures: where one does not fit, what follows goes before it and it to the top of the next page. */
  readonly float: boolean;
  /** Of the whole block from the left, in points. */
  readonly indent: number;
  /** Of terms that stand beside their descriptions, in mm; absent, they stand above. */
  readonly termWidth?: number;
}

export interface StyleProperties extends TextStyle, BlockStyle {}

export interface Style {
  readonly name: string;
  /** What the style itself says, with what it extends: for words and boxes that keep the rest from around them. */
  readonly declared: Partial<StyleProperties>;
  /** Everything: what is declared, over body's text properties and plain block properties. */
  readonly complete: StyleProperties;
}

export interface RunningLine {
  readonly style: Style;
  /** The colour of the hairline that sets it off. */
  readonly rule?: Colour;
  readonly start: RunningText;
  readonly end: RunningText;
}

/** What an end of a running line says: a title, or the number of the page, alone or "Page 3 of 44". */
export const runningTexts = ['none', 'report', 'chapter', 'section', 'page', 'page-of'] as const;
export type RunningText = (typeof runningTexts)[number];

/** What stands in the margins of pages of one sort. */
export interface Master {
  readonly head?: RunningLine;
  readonly foot?: RunningLine;
}

/** Pages that chapters open, and all others of each hand. */
export type MasterName = 'first' | 'left' | 'right';

/** The looks of a report, with inheritance applied and every name resolved. */
export interface Theme {
  /** The trimmed page, in millimetres. */
  readonly page: {
    readonly width: number;
    readonly height: number;
    /** Of right-hand pages. */
    readonly margins: Sides<number>;
    /** Whether left and right change places on left-hand pages. */
    readonly mirrored: boolean;
    readonly bleedless: boolean;
  };
  /** The step of the baseline grid that body text keeps, in points; absent, it keeps none. */
  readonly grid?: number;
  readonly colours: ReadonlyMap<string, Colour>;
  readonly families: ReadonlyMap<string, Family>;
  /** Those of `templates/theme.yaml` and all of {@link engineStyles}. */
  readonly styles: ReadonlyMap<string, Style>;
  readonly masters: Readonly<Record<MasterName, Master>>;
  readonly charts: {
    readonly family: string;
    /** In points. */
    readonly size: number;
    readonly ink: Colour;
    readonly muted: Colour;
    readonly grid: Colour;
    readonly paper: Colour;
    readonly palette: readonly Colour[];
  };
  readonly watermark: { readonly colour: Colour; readonly opacity: number };
}

/** The styles that the engine itself asks for; one that the theme leaves out looks like `body`. */
export const engineStyles = [
  'body',
  'paragraph',
  'h1',
  'h2',
  'h3',
  'h4',
  'caption',
  'caption-label',
  'source',
  'figure',
  'table',
  'table-head',
  'table-row-head',
  'table-cell',
  'table-stripe',
  'table-continued',
  'table-note',
  'list',
  'list-item',
  'list-marker',
  'definitions',
  'definition-term',
  'definition',
  'quote',
  'pull-quote',
  'aside',
  'footnote',
  'link',
  'reference',
  'missing',
  'stale',
  'key-figure',
  'key-figure-label',
  'contents',
  'unlisted',
  'toc-1',
  'toc-2',
  'toc-3',
  'list-of',
  'cover',
  'head',
  'foot',
  'rule',
] as const;

/** Paper sizes by name, [width, height] in millimetres. */
export const paperSizes = {
  A4: [210, 297],
  A5: [148, 210],
  B5: [176, 250],
  Letter: [215.9, 279.4],
} as const satisfies Record<string, readonly [number, number]>;

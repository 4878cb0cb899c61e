import type { Origin } from '../origin.js';

/** What every node of the document tree carries. */
export interface NodeBase {
  readonly origin: Origin;
  /** Explicit, language-neutral and unique in the document. */
  readonly id?: string;
  /** Names of theme styles, the most general first. */
  readonly classes: readonly string[];
  /** BCP 47 tag, where it differs from the edition's. */
  readonly lang?: string;
}

export interface Text extends NodeBase {
  readonly kind: 'text';
  readonly text: string;
}

export interface Span extends NodeBase {
  readonly kind: 'span';
  readonly role: 'strong' | 'em' | 'sup' | 'sub' | 'span';
  readonly children: readonly Inline[];
}

export interface Abbreviation extends NodeBase {
  readonly kind: 'abbreviation';
  readonly expansion: string;
  readonly children: readonly Inline[];
}

export interface Link extends NodeBase {
  readonly kind: 'link';
  /** An absolute `https:`, `http:` or `mailto:` address, or `#id` of a node of the document. */
  readonly href: string;
  readonly children: readonly Inline[];
}

export interface LineBreak extends NodeBase {
  readonly kind: 'line-break';
}

export type ReferenceForm = 'number' | 'title' | 'page' | 'pages';

/** A reference to a heading, figure or table by its id; `pages` is the range of what a heading opens. */
export interface Reference extends NodeBase {
  readonly kind: 'reference';
  readonly to: string;
  readonly form: ReferenceForm;
}

export interface Footnote extends NodeBase {
  readonly kind: 'footnote';
  readonly children: readonly Inline[];
}

export type Inline = Text | Span | Abbreviation | Link | LineBreak | Reference | Footnote;

/** Small or capital roman numerals, or digits. */
export type NumberStyle = 'arabic' | 'roman' | 'upper-roman';

/** How pages are numbered from the one on that a section begins, which is always a new one. */
export interface PageNumbering {
  readonly style: NumberStyle;
  /** The number of the first page. */
  readonly from: number;
}

export interface Section extends NodeBase {
  readonly kind: 'section';
  readonly numbering?: PageNumbering;
  readonly children: readonly Block[];
}

export interface Heading extends NodeBase {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly id: string;
  readonly children: readonly Inline[];
}

export interface Paragraph extends NodeBase {
  readonly kind: 'paragraph';
  /** Ids of the facts or sources that the paragraph rests on. */
  readonly facts: readonly string[];
  readonly children: readonly Inline[];
}

export interface ListItem extends NodeBase {
  readonly kind: 'item';
  readonly children: readonly Block[];
}

export interface List extends NodeBase {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface Definition extends NodeBase {
  readonly kind: 'definition';
  readonly term: readonly Inline[];
  readonly descriptions: readonly Description[];
}

/** A `dd`. */
export interface Description extends NodeBase {
  readonly kind: 'description';
  readonly children: readonly Block[];
}

/** A `dl`: terms with their descriptions. */
export interface Definitions extends NodeBase {
  readonly kind: 'definitions';
  readonly entries: readonly Definition[];
}

export interface TableCell extends NodeBase {
  readonly kind: 'cell';
  readonly header: boolean;
  readonly scope?: 'col' | 'row' | 'colgroup' | 'rowgroup';
  readonly columns: number;
  readonly rows: number;
  readonly children: readonly Block[];
}

export interface TableRow extends NodeBase {
  readonly kind: 'row';
  readonly cells: readonly TableCell[];
}

export type ColumnAlign = 'left' | 'right' | 'center' | 'decimal';

export interface TableColumn {
  /** A share of what the fixed columns leave (`fraction`), or a width of its own in mm. */
  readonly width: { readonly fraction: number } | { readonly mm: number } | 'auto';
  readonly align: ColumnAlign;
}

export interface Table extends NodeBase {
  readonly kind: 'table';
  /** Where the footnotes of its cells stand: at the foot of the page, or below the table, lettered. */
  readonly notes: 'page' | 'below';
  readonly caption?: readonly Inline[];
  readonly columns: readonly TableColumn[];
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
}

/** What a picture says to those who do not see it, and where that is written. */
export interface AlternativeText {
  readonly text: string;
  readonly origin: Origin;
}

/** What a picture says, or that it says nothing. */
export type Alternative = AlternativeText | 'decorative';

/** A graphic drawn from data: `spec` names an entry of `data/charts.yaml`. */
export interface DrawnGraphic extends NodeBase {
  readonly kind: 'chart' | 'map' | 'timeline';
  readonly spec: string;
  readonly alternative: Alternative;
  /** In mm; the width is the column's. */
  readonly height?: number;
}

export interface Image extends NodeBase {
  readonly kind: 'image';
  /** A path inside the project. */
  readonly source: string;
  readonly alternative: Alternative;
  /** In mm; absent, the column's width. */
  readonly width?: number;
}

export type Graphic = DrawnGraphic | Image;

/** A numbered illustration with its caption; `rest` is what follows them inside, such as the source line. */
export interface Figure extends NodeBase {
  readonly kind: 'figure';
  readonly graphic: Graphic;
  readonly caption?: readonly Inline[];
  readonly rest: readonly Block[];
}

export interface Quote extends NodeBase {
  readonly kind: 'quote';
  readonly children: readonly Block[];
}

/** `aside`, `div` and `pull-quote`: boxes whose looks are their classes'. */
export interface Box extends NodeBase {
  readonly kind: 'box';
  readonly role: 'aside' | 'group' | 'pull-quote';
  readonly children: readonly Block[];
}

export interface ColumnBox extends NodeBase {
  readonly kind: 'column';
  /** Its share of the width, 1 unless told. */
  readonly share: number;
  readonly children: readonly Block[];
}

/** Columns that stand side by side. */
export interface Columns extends NodeBase {
  readonly kind: 'columns';
  /** In mm. */
  readonly gap: number;
  readonly columns: readonly ColumnBox[];
}

/** Blocks that flow through columns, one after the other, which end at the same height. */
export interface FlowingColumns extends NodeBase {
  readonly kind: 'flowing-columns';
  readonly count: number;
  /** In mm. */
  readonly gap: number;
  readonly children: readonly Block[];
}

export interface Cover extends NodeBase {
  readonly kind: 'cover';
  /** The chart spec of artwork that fills the page behind the text. */
  readonly art?: string;
  /** Whether its pages are counted among those of the document. */
  readonly counted: boolean;
  readonly children: readonly Block[];
}

export interface Contents extends NodeBase {
  readonly kind: 'contents';
  /** Headings down to this level. */
  readonly depth: number;
}

export interface ListOf extends NodeBase {
  readonly kind: 'list-of';
  readonly of: 'figures' | 'tables';
}

export interface KeyFigure extends NodeBase {
  readonly kind: 'key-figure';
  readonly figure: readonly Inline[];
  readonly label: readonly Inline[];
}

export interface PageBreak extends NodeBase {
  readonly kind: 'page-break';
}

export interface Rule extends NodeBase {
  readonly kind: 'rule';
}

export type Block =
  | Section
  | Heading
  | Paragraph
  | List
  | Definitions
  | Table
  | Figure
  | Graphic
  | Quote
  | Box
  | Columns
  | FlowingColumns
  | Cover
  | Contents
  | ListOf
  | KeyFigure
  | PageBreak
  | Rule;

/** Any node of a document; all but text, breaks and rules may carry an id. */
export type DocumentNode =
  | Block
  | Inline
  | ListItem
  | Definition
  | Description
  | TableRow
  | TableCell
  | ColumnBox;

/** The parsed, checked, typed form of an edition's markup. */
export interface DocumentTree {
  readonly language: string;
  readonly children: readonly Block[];
  /** The nodes that have an id, and those that are numbered, listed or drawn, in document order. */
  readonly notable: readonly DocumentNode[];
  /** Every node with an id, in document order. */
  readonly ids: ReadonlyMap<string, DocumentNode>;
}

/** What an attribute's value must be. A list is the words that it may be. */
export type AttributeType =
  | 'text'
  | 'id'
  | 'id-reference'
  | 'classes'
  | 'language'
  | 'facts'
  | 'address'
  | 'path'
  | 'chart'
  | 'length'
  | 'count'
  | 'column-width'
  | readonly string[];

/**
 * What an element may hold: nothing; text and inline elements; blocks; `flow`, which is either text and inline
 * elements or the blocks that may stand in a cell or an item; or the elements of a list.
 */
export type ContentModel = 'nothing' | 'inlines' | 'blocks' | 'flow' | readonly string[];

export interface ElementRule {
  /** Where it may stand: among blocks, among text, or only where a content model names it. */
  readonly place: 'block' | 'inline' | 'part';
  readonly content: ContentModel;
  /** Beside `id`, `class` and `lang`, which all elements but those marked `bare` may have. */
  readonly attributes?: { readonly [name: string]: AttributeType };
  readonly required?: readonly string[];
  readonly bare?: true;
  /** The only elements it may stand in, at any depth; absent, any. */
  readonly within?: readonly string[];
  /** What an element holds that has an attribute of these. */
  readonly contentFor?: { readonly [attribute: string]: ContentModel };
  /** The elements that it may stand in. */
  readonly withinFor?: { readonly [attribute: string]: readonly string[] };
}

export const COMMON_ATTRIBUTES: { readonly [name: string]: AttributeType } = {
  id: 'id',
  class: 'classes',
  lang: 'language',
};

const SCOPES = ['col', 'row', 'colgroup', 'rowgroup'];
const NUMBERINGS = ['arabic', 'roman', 'upper-roman'];
const ALIGNMENTS = ['left', 'right', 'center', 'decimal'];

/** What stands in the flow of pages and so is neither in a cell nor in an item, a quotation or a figure. */
const PAGE_FLOW = ['report', 'section', 'div'];
const HEADED = [...PAGE_FLOW, 'aside', 'columns', 'column'];

const inline: ElementRule = { place: 'inline', content: 'inlines' };
const heading: ElementRule = { place: 'block', content: 'inlines', required: ['id'], within: HEADED };
const cell: ElementRule = {
  place: 'part',
  content: 'flow',
  attributes: { colspan: 'count', rowspan: 'count' },
};
const graphic: ElementRule = {
  place: 'block',
  content: 'nothing',
  attributes: { spec: 'chart', alt: 'text', decorative: ['true'], height: 'length' },
  required: ['spec'],
};
const list: ElementRule = { place: 'block', content: ['li'] };
const rows: ElementRule = { place: 'part', content: ['tr'], bare: true };

/** The closed vocabulary of the markup: all that layouts and prose may say. */
export const VOCABULARY: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  ['report', { place: 'part', content: 'blocks', bare: true }],
  [
    'cover',
    {
      place: 'block',
      content: 'blocks',
      attributes: { art: 'chart', numbering: ['none'] },
      within: ['report', 'section'],
    },
  ],
  [
    'section',
    {
      place: 'block',
      content: 'blocks',
      attributes: { numbering: NUMBERINGS, from: 'count' },
      within: HEADED,
      withinFor: { numbering: PAGE_FLOW, from: PAGE_FLOW },
    },
  ],
  ['h1', { ...heading, within: PAGE_FLOW }],
  ['h2', heading],
  ['h3', heading],
  ['h4', heading],
  ['p', { place: 'block', content: 'inlines', attributes: { facts: 'facts' } }],
  ['ul', list],
  ['ol', list],
  ['li', { place: 'part', content: 'flow' }],
  ['dl', { place: 'block', content: ['dt', 'dd'] }],
  ['dt', { place: 'part', content: 'inlines' }],
  ['dd', { place: 'part', content: 'flow' }],
  [
    'table',
    {
      place: 'block',
      content: ['caption', 'colgroup', 'col', 'thead', 'tbody', 'tr'],
      attributes: { notes: ['page', 'below'] },
    },
  ],
  ['caption', { place: 'part', content: 'inlines', bare: true }],
  ['colgroup', { place: 'part', content: ['col'], bare: true }],
  [
    'col',
    {
      place: 'part',
      content: 'nothing',
      attributes: { width: 'column-width', align: ALIGNMENTS },
      bare: true,
    },
  ],
  ['thead', rows],
  ['tbody', rows],
  ['tr', { place: 'part', content: ['th', 'td'] }],
  ['th', { ...cell, attributes: { ...cell.attributes, scope: SCOPES } }],
  ['td', cell],
  [
    'figure',
    {
      place: 'block',
      content: ['chart', 'map', 'timeline', 'img', 'figcaption', 'p', 'ul', 'ol', 'dl', 'div'],
    },
  ],
  ['figcaption', { place: 'part', content: 'inlines', bare: true }],
  [
    'img',
    {
      place: 'block',
      content: 'nothing',
      attributes: { src: 'path', alt: 'text', decorative: ['true'], width: 'length' },
      required: ['src'],
    },
  ],
  ['chart', graphic],
  ['map', graphic],
  ['timeline', graphic],
  ['blockquote', { place: 'block', content: 'flow' }],
  ['pull-quote', { place: 'block', content: 'flow' }],
  ['aside', { place: 'block', content: 'blocks' }],
  ['div', { place: 'block', content: 'blocks' }],
  [
    'columns',
    {
      place: 'block',
      content: ['column'],
      contentFor: { count: 'blocks' },
      attributes: { gap: 'length', count: ['2', '3', '4'] },
      within: [...HEADED, 'cover'],
      withinFor: { count: PAGE_FLOW },
    },
  ],
  ['column', { place: 'part', content: 'blocks', attributes: { width: 'length' } }],
  ['key-figure', { place: 'block', content: ['p'] }],
  ['toc', { place: 'block', content: 'nothing', attributes: { depth: 'count' }, within: HEADED, bare: true }],
  [
    'list-of',
    {
      place: 'block',
      content: 'nothing',
      attributes: { kind: ['figures', 'tables'] },
      required: ['kind'],
      within: HEADED,
      bare: true,
    },
  ],
  ['page-break', { place: 'block', content: 'nothing', bare: true, within: PAGE_FLOW }],
  ['hr', { place: 'block', content: 'nothing' }],
  ['a', { ...inline, attributes: { href: 'address' }, required: ['href'] }],
  ['strong', inline],
  ['em', inline],
  ['abbr', { ...inline, attributes: { title: 'text' }, required: ['title'] }],
  ['sup', inline],
  ['sub', inline],
  ['span', inline],
  ['br', { place: 'inline', content: 'nothing', bare: true }],
  ['footnote', inline],
  [
    'ref',
    {
      place: 'inline',
      content: 'nothing',
      attributes: { to: 'id-reference', form: ['number', 'title', 'page', 'pages'] },
      required: ['to'],
    },
  ],
]);

/** HTML's names for what the vocabulary says otherwise, with what to write. */
export const FOREIGN_NAMES: ReadonlyMap<string, string> = new Map([
  ['b', 'write <strong> for what matters'],
  ['i', 'write <em> for stress'],
  ['u', 'write <em> for stress'],
  ['small', 'write <span class="small">'],
  ['h5', 'headings go down to <h4>'],
  ['h6', 'headings go down to <h4>'],
  ['tfoot', 'put the rows into <tbody>'],
  ['style', 'looks belong in the theme: give the element a class'],
  ['link', 'looks belong in the theme: give the element a class'],
  ['svg', 'draw it with <chart>, <map> or <timeline>, or show a file with <img>'],
  ['html', 'the root of a layout is <report>'],
  ['body', 'the root of a layout is <report>'],
  ['header', 'running heads belong in the theme'],
  ['footer', 'running feet belong in the theme'],
]);

/** The ancestors that keep an element out, each with the elements that it keeps out at any depth. */
export const EXCLUDED_WITHIN: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['a', 'footnote', 'ref']],
  ['footnote', ['footnote']],
  ['figcaption', ['footnote']],
  ['caption', ['footnote']],
  ['li', ['figure', 'table']],
  ['td', ['figure', 'table']],
  ['th', ['figure', 'table']],
]);

export function isEmptyElement(name: string): boolean {
  return VOCABULARY.get(name)?.content === 'nothing';
}

export function isInline(name: string): boolean {
  return VOCABULARY.get(name)?.place === 'inline';
}

export function attributesOf(rule: ElementRule): { readonly [name: string]: AttributeType } {
  return rule.bare ? { ...rule.attributes } : { ...COMMON_ATTRIBUTES, ...rule.attributes };
}

import type { DocumentNode, NumberStyle } from '../document/nodes.js';
import type { PageMap, PageRange } from './page-map.js';

/** How a page is numbered. */
export type Folio = { readonly style: NumberStyle; readonly number: number } | 'uncounted';

/** Counts pages as they are gone through, from what stands on each. */
export class FolioCount {
  readonly folios: Folio[] = [];
  readonly #begun = new Set<DocumentNode>();
  #style: NumberStyle = 'arabic';
  #number = 1;
  #counted = true;

  /** A node, any number of times, on the current page. */
  meet(node: DocumentNode): void {
    if (node.kind === 'cover' && !node.counted) this.#counted = false;
    if (node.kind !== 'section' || !node.numbering || this.#begun.has(node)) return;
    this.#begun.add(node);
    this.#style = node.numbering.style;
    this.#number = node.numbering.from;
  }

  endPage(): void {
    this.folios.push(this.#counted ? { style: this.#style, number: this.#number++ } : 'uncounted');
    this.#counted = true;
  }
}

/** The number that is printed on a page and for it, in references too; empty where the page is not counted. */
export function pageLabel(page: number, { folios }: Pick<PageMap, 'folios'>): string {
  const folio = folios[page - 1];
  if (folio === undefined) return String(page);
  return folio === 'uncounted' ? '' : numeral(folio.number, folio.style);
}

export function rangeLabels({ first, last }: PageRange, pages: Pick<PageMap, 'folios'>) {
  return { first: pageLabel(first, pages), last: pageLabel(last, pages) };
}

/** The last page that is counted in one row with a page. */
export function lastInRow(page: number, { folios }: Pick<PageMap, 'folios'>): number {
  let last = page;
  while (follows(folios[last - 1], folios[last])) last += 1;
  return last;
}

/** Whether a page is counted on from the one before. */
export function follows(before: Folio | undefined, folio: Folio | undefined): boolean {
  if (before === undefined || folio === undefined) return false;
  if (before === 'uncounted' || folio === 'uncounted') return before === folio;
  return folio.style === before.style && folio.number === before.number + 1;
}

const romanDigits = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function numeral(number: number, style: NumberStyle): string {
  if (style === 'arabic') return String(number);
  let rest = number;
  const roman = romanDigits.map(([digits, value]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return digits.repeat(times);
  });
  return style === 'roman' ? roman.join('') : roman.join('').toUpperCase();
}

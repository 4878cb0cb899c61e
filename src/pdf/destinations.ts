import { destinationOf } from '../typeset/destination.js';
import type { ReportDocument } from './document.js';
import type { NamedPlace } from './drawn-page.js';
import { type PdfPage, type PdfReference, type PdfValue, pdfText } from './pdfkit.js';

/** The named destinations of a document: where each id first stands. */
export class Destinations {
  readonly #places = new Map<string, readonly PdfValue[]>();

  constructor(private readonly document: ReportDocument) {}

  /** A place on a page that is written. */
  reach({ name, x, y }: NamedPlace, { dictionary, height }: PdfPage): void {
    if (!this.#places.has(name)) this.#places.set(name, [dictionary, 'XYZ', x, height - y, null]);
  }

  /** As an explicit destination. */
  placeOf(id: string): readonly PdfValue[] | undefined {
    return this.#places.get(destinationOf(id));
  }

  /** As a name tree, in the order of bytes that readers search it by: pdfkit's own sorts by locale. */
  write(): void {
    const names = this.document.ref(nameTree(this.#places));
    this.document.pack(names);
    this.document._root.data.Names.data.Dests = names;
  }
}

/** A name tree whose names are sorted as readers search them. */
export function nameTree(values: ReadonlyMap<string, PdfReference | readonly PdfValue[]>): {
  readonly [key: string]: PdfValue;
} {
  const entries = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  return { Names: entries.flatMap(([name, value]): PdfValue[] => [pdfText(name), value]) };
}

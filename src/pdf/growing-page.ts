import { deflateSync } from 'node:zlib';
import type { Glyph } from '../fonts/shaped-text.js';
import type { Typeface } from '../fonts/typeface.js';
import { destinationOf } from '../typeset/destination.js';
import type { StampMark } from '../typeset/stamp.js';
import type { CoveredArea, DrawnPage, LinkedWords, NamedPlace, Opacity } from './drawn-page.js';

/** A page that is being drawn: notes all that is written on it. */
export class GrowingPage {
  readonly #operators: string[];
  readonly #faces = new Map<Typeface, Map<number, Glyph>>();
  readonly #opacities = new Map<string, Opacity>();
  readonly #images = new Set<string>();
  readonly #marks: StampMark[] = [];
  readonly #places = new Map<string, NamedPlace>();
  readonly #covered: CoveredArea[] = [];
  readonly #links: LinkedWords[] = [];
  readonly #marked = new Set<object>();
  /** As `DrawnPage` has it. */
  isBound = false;

  constructor(private readonly size: DrawnPage['size']) {
    // From the upper left corner, as all is laid out.
    this.#operators = [`1 0 0 -1 0 ${Math.round(size.height * 1e6) / 1e6} cm`];
  }

  write(operators: string): void {
    this.#operators.push(operators);
  }

  /** Notes glyphs of a face that operators show. */
  show(face: Typeface, glyphs: readonly Glyph[]): void {
    const shown = this.#faces.get(face) ?? new Map<number, Glyph>();
    this.#faces.set(face, shown);
    for (const glyph of glyphs) if (!shown.has(glyph.id)) shown.set(glyph.id, glyph);
  }

  setOpacity(name: string, opacity: Opacity): void {
    this.#opacities.set(name, opacity);
  }

  addImage(name: string): void {
    this.#images.add(name);
  }

  /** The number of a piece of marked content that begins. */
  mark(stamp: StampMark): number {
    return this.#marks.push(stamp) - 1;
  }

  /** Notes that a word or a graphic is marked as what it is. */
  account(thing: object): void {
    this.#marked.add(thing);
  }

  isAccounted(thing: object): boolean {
    return this.#marked.has(thing);
  }

  reach(name: string, x: number, y: number): void {
    if (!this.#places.has(name)) this.#places.set(name, { name, x, y });
  }

  /** What is drawn here is in the nodes of its stamp; in pt from the page's upper left corner. */
  reachNodes(stamp: StampMark | undefined, x: number, y: number): void {
    for (const { id } of stamp?.nodes ?? []) if (id !== undefined) this.reach(destinationOf(id), x, y);
  }

  cover(covered: CoveredArea): void {
    this.#covered.push(covered);
  }

  link(words: LinkedWords): void {
    this.#links.push(words);
  }

  /** The page, when all is drawn. */
  get drawn(): DrawnPage {
    return {
      size: this.size,
      content: deflateSync(Buffer.from(`${this.#operators.join('\n')}\n`, 'latin1')),
      faces: this.#faces,
      opacities: [...this.#opacities.values()],
      images: [...this.#images],
      marks: this.#marks,
      links: this.#links,
      places: [...this.#places.values()],
      covered: this.#covered,
      marked: this.#marked,
      isBound: this.isBound,
    };
  }
}

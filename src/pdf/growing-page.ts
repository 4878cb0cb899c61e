import { destinationOf } from '../typeset/destination.js';
import type { StampMark } from '../typeset/stamp.js';
import {
  type CoveredArea,
  type DrawnPage,
  type DrawnPicture,
  type LinkedWords,
  type NamedPlace,
  pictureName,
} from './drawn-page.js';
import { GrowingContent } from './growing-content.js';

/** A page that is being drawn: notes all that is written on it. */
export class GrowingPage extends GrowingContent {
  readonly #images = new Set<string>();
  readonly #pictures: DrawnPicture[] = [];
  readonly #marks: StampMark[] = [];
  readonly #places = new Map<string, NamedPlace>();
  readonly #covered: CoveredArea[] = [];
  readonly #links: LinkedWords[] = [];
  readonly #marked = new Set<object>();
  /** As `DrawnPage` has it. */
  isBound = false;

  constructor(private readonly size: DrawnPage['size']) {
    // From the upper left corner, as all is laid out.
    super(`1 0 0 -1 0 ${Math.round(size.height * 1e6) / 1e6} cm`);
  }

  addImage(name: string): void {
    this.#images.add(name);
  }

  /** Gives what operators call a picture that the page shows. */
  addPicture(picture: DrawnPicture): string {
    const known = this.#pictures.indexOf(picture);
    return pictureName(known >= 0 ? known : this.#pictures.push(picture) - 1);
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
  override get drawn(): DrawnPage {
    return {
      ...super.drawn,
      size: this.size,
      images: [...this.#images],
      pictures: this.#pictures,
      marks: this.#marks,
      links: this.#links,
      places: [...this.#places.values()],
      covered: this.#covered,
      marked: this.#marked,
      isBound: this.isBound,
    };
  }
}

import type { StampMark } from '../../typeset/stamp.js';
import { Content, type Element } from './element.js';
import type { Leaves } from './leaves.js';

interface MarkedPage {
  readonly marks: readonly StampMark[];
  /** By the numbers of its marked content, as their elements are. */
  readonly places: readonly Content[];
  readonly owners: readonly Element[];
}

/**
 * The pages of a file, their marked content entered at its places in the structure. What was entered for the last file stands
 * where the page is the same and all its places are.
 */
export class MarkedPages {
  #last: readonly MarkedPage[] = [];
  #pages: MarkedPage[] = [];

  constructor(private readonly leaves: Leaves) {}

  /** Drops the places in elements that the document no longer has. */
  drop(elements: readonly Element[]): void {
    for (const element of elements) for (const content of element.contents()) content.isDropped = true;
  }

  /** Enters the next page; gives the elements of its marked content. */
  enter(marks: readonly StampMark[]): readonly Element[] {
    const page = this.#pages.length;
    const last = this.#last[page];
    const stands = last?.marks === marks && !last.places.some(({ isDropped }) => isDropped);
    const entered = stands ? last : this.#placed(marks);
    this.#pages.push(entered);
    if (!stands) {
      for (const place of new Set(last?.places)) place.unmark(page);
      entered.places.forEach((place, mcid) => {
        place.mark({ page, mcid });
      });
    }
    return entered.owners;
  }

  #placed(marks: readonly StampMark[]): MarkedPage {
    const places = marks.map((stamp) => this.placeOf(stamp));
    return { marks, places, owners: places.map(({ element }) => element) };
  }

  /** All pages have been entered. */
  settle(): void {
    this.#last.slice(this.#pages.length).forEach(({ places }, at) => {
      for (const place of places) place.unmark(this.#pages.length + at);
    });
    this.#last = this.#pages;
    this.#pages = [];
  }

  placeOf(stamp: StampMark): Content {
    const place = this.leaves.placeOf(stamp);
    if (!(place instanceof Content) || place.isDropped)
      throw new Error('the structure has no place for what is drawn');
    return place;
  }
}

import type { DataLookup } from '../language/data-lookup.js';
import type { TextLookup } from '../language/text-lookup.js';
import { isSameData } from '../same-data.js';
import type { Template } from './compile.js';
import type { Markup } from './origins.js';

/** What a layout asked for, and what was found. */
export type Lookup = TextLookup | DataLookup | TemplateLookup;

/** A template by its name; none where there is none, or its syntax is wrong. */
interface TemplateLookup {
  readonly kind: 'template';
  readonly name: string;
  readonly found: Template | undefined;
}

/** A part of a layout that was rendered by itself, such as a partial with its arguments, and all that it was rendered from. */
export interface Fragment {
  /** The way to it through the layouts. */
  readonly place: string;
  /** What it was called with. */
  readonly given: unknown;
  /** What it asked for, in that order, and the fragments in it. */
  readonly asked: readonly (Lookup | Fragment)[];
  readonly markup: Markup;
}

/**
 * The fragments of an edition as they were rendered last: each is the very same again where it is called with the same,
 * what it asks for is found as it was, and the fragments in it are the same.
 */
export class FragmentMemory {
  #ground: readonly unknown[] = [];
  /** Whether what all fragments rest on is what it was. */
  #isGrounded = false;
  /** Those of the last rendering, by place, in its order, in which they are asked for again. */
  #last = new Map<string, Set<Fragment>>();
  #used = new Map<string, Set<Fragment>>();
  /** Of those that were looked at in this rendering, whether they hold. */
  readonly #holding = new Map<Fragment, boolean>();

  /**
   * Begins a rendering.
   *
   * @param ground what all fragments rest on beside what they ask for: nothing holds where any of it is another
   */
  begin(ground: readonly unknown[]): void {
    this.#isGrounded =
      ground.length === this.#ground.length && ground.every((one, at) => one === this.#ground[at]);
    this.#ground = ground;
    this.#used = new Map();
  }

  /** Ends it, and forgets what it has not used. */
  settle(): void {
    this.#last = this.#used;
    this.#holding.clear();
  }

  /**
   * What was rendered of the same at the same place.
   *
   * @param finds whether what was asked for is found as it was
   */
  recall(place: string, given: unknown, finds: (lookup: Lookup) => boolean): Fragment | undefined {
    if (!this.#isGrounded) return undefined;
    const last = this.#last.get(place) ?? new Set();
    for (const one of last) {
      if (!isSameData(one.given, given) || !this.#holds(one, finds)) continue;
      last.delete(one);
      this.keep(one);
      return one;
    }
    return undefined;
  }

  /** The markup as it came out last at a place, where it is alike: others know it by its identity. */
  known(place: string, markup: Markup): Markup {
    const last = this.#last.get(place) ?? new Set();
    for (const one of last) {
      if (one.markup.text !== markup.text || !one.markup.origins.isLike(markup.origins)) continue;
      last.delete(one);
      return one.markup;
    }
    return markup;
  }

  /** Keeps a fragment for the next rendering, with those in it. */
  keep(fragment: Fragment): void {
    const { place, asked } = fragment;
    const used = this.#used.get(place) ?? new Set();
    if (used.has(fragment)) return;
    this.#used.set(place, used.add(fragment));
    for (const one of asked) if ('markup' in one) this.keep(one);
  }

  #holds(fragment: Fragment, finds: (lookup: Lookup) => boolean): boolean {
    const known = this.#holding.get(fragment);
    if (known !== undefined) return known;
    const holds = fragment.asked.every((one) => ('markup' in one ? this.#holds(one, finds) : finds(one)));
    this.#holding.set(fragment, holds);
    return holds;
  }
}

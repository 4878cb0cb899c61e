import type { Origin } from '../origin.js';
import { isSameData } from '../same-data.js';

/** An origin as layouts note it: with `advances`, line and column go on with the text after the marker. */
export type MarkedOrigin = Origin & { readonly advances?: true };

/** What a layout yields: markup with markers in it, and what the markers stand for. */
export interface Markup {
  readonly text: string;
  readonly origins: Origins;
}

const OPEN = '\uE000';
const OPEN_INNER = '\uE002';
const CLOSE = '\uE001';
const MARKER = /([\uE000\uE002])(\d+)\uE001/gu;

/** What the markers of one markup stand for, by their ids. */
export class Origins {
  readonly #origins: MarkedOrigin[] = [];
  readonly #inner: Markup[] = [];

  /** Notes an origin; gives the marker to be written before what comes from it. It holds until the next marker. */
  add(origin: MarkedOrigin): string {
    this.#origins.push(origin);
    return `${OPEN}${this.#origins.length - 1}${CLOSE}`;
  }

  /** Notes markup that was made by itself; gives the marker to be written in its place. */
  addInner(markup: Markup): string {
    this.#inner.push(markup);
    return `${OPEN_INNER}${this.#inner.length - 1}${CLOSE}`;
  }

  get(id: number): MarkedOrigin | undefined {
    return this.#origins[id];
  }

  /** Whether they are alike, and what stands in them is the very same. */
  isLike(other: Origins): boolean {
    const inner = other.#inner;
    return (
      this.#inner.length === inner.length &&
      this.#inner.every((markup, at) => markup === inner[at]) &&
      isSameData(this.#origins, other.#origins)
    );
  }

  /** The markup that stands in this one, by its ids. */
  get inner(): readonly Markup[] {
    return this.#inner;
  }
}

/** A stretch of markup: text with its origin, absent before the first marker, or markup in its place. */
export type MarkedStretch = { readonly text: string; readonly origin?: MarkedOrigin } | Markup;

/** The stretches between the markers, without those that are empty. */
export function splitAtMarkers({ text, origins }: Markup): readonly MarkedStretch[] {
  // A capturing split gives texts, kinds of markers and ids in turn.
  const parts = text.split(MARKER);
  const stretches: MarkedStretch[] = [];
  let origin: MarkedOrigin | undefined;
  for (let index = 0; index < parts.length; index += 3) {
    const [kind, id] = [parts[index - 2], Number(parts[index - 1])];
    if (kind === OPEN) origin = origins.get(id);
    const inner = kind === OPEN_INNER ? origins.inner[id] : undefined;
    if (inner) stretches.push(inner);
    const piece = parts[index] ?? '';
    if (piece !== '') stretches.push(origin ? { text: piece, origin } : { text: piece });
  }
  return stretches;
}

export function isMarkup(stretch: MarkedStretch): stretch is Markup {
  return 'origins' in stretch;
}

export function stripMarkers(markup: Markup): string {
  return splitAtMarkers(markup)
    .map((stretch) => (isMarkup(stretch) ? stripMarkers(stretch) : stretch.text))
    .join('');
}

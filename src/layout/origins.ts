import type { Origin } from '../origin.js';

/** An origin as layouts note it: with `advances`, line and column go on with the text after the marker. */
export type MarkedOrigin = Origin & { readonly advances?: true };

/** What a layout yields: markup with markers in it, and what the markers stand for. */
export interface Markup {
  readonly text: string;
  readonly origins: Origins;
}

const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARKER = /\uE000(\d+)\uE001/gu;

/** The origins of one rendering by the ids that its markers bear. */
export class Origins {
  readonly #origins: MarkedOrigin[] = [];

  /** Notes an origin; gives the marker to be written before what comes from it. It holds until the next marker. */
  add(origin: MarkedOrigin): string {
    this.#origins.push(origin);
    return `${OPEN}${this.#origins.length - 1}${CLOSE}`;
  }

  get(id: number): MarkedOrigin | undefined {
    return this.#origins[id];
  }
}

export function stripMarkers(text: string): string {
  return text.replaceAll(MARKER, '');
}

/** A stretch of marked text with the id of its origin, absent before the first marker. */
export interface MarkedStretch {
  readonly text: string;
  readonly id?: number;
}

/** The stretches between the markers, without those that are empty. */
export function splitAtMarkers(text: string): readonly MarkedStretch[] {
  // A capturing split gives texts and ids in turn.
  const parts = text.split(MARKER);
  const stretches: MarkedStretch[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const piece = parts[index] ?? '';
    const id = parts[index - 1];
    if (piece !== '') stretches.push(id === undefined ? { text: piece } : { text: piece, id: Number(id) });
  }
  return stretches;
}

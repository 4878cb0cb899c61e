import type { Span } from '../diagnostics.js';
import { isMarkup, type MarkedOrigin, type Markup, splitAtMarkers } from '../layout/origins.js';
import type { Origin } from '../origin.js';
import { isSameData } from '../same-data.js';

const LINE_BREAK = /\r\n|\r|\n/g;

/** Stands in the text for markup that is read by itself; no text of a project has this character. */
const INNER = '\uE002';

interface Stretch {
  readonly start: number;
  readonly origin: MarkedOrigin;
}

/** Markup that is read by itself, and the offset of what stands for it. */
export interface InnerMarkup {
  readonly at: number;
  readonly markup: Markup;
}

/** A piece of the markup with where it comes from. */
export interface PlacedPiece {
  readonly text: string;
  /** Counted from its beginning. */
  readonly stretches: readonly Stretch[];
  readonly inner: readonly Markup[];
}

/** The markup without its markers, and for each offset in it the origin of what stands there. */
export class Places {
  readonly text: string;
  readonly inner: readonly InnerMarkup[];
  readonly #stretches: readonly Stretch[];

  /** @param apart of the markup in it, what is read by itself: a character stands for it */
  constructor(markup: Markup, apart: ReadonlySet<Markup> = new Set()) {
    const inner: InnerMarkup[] = [];
    const stretches: Stretch[] = [];
    let text = '';
    const add = (whole: Markup) => {
      for (const stretch of splitAtMarkers(whole)) {
        if (!isMarkup(stretch)) {
          if (stretch.origin) stretches.push({ start: text.length, origin: stretch.origin });
          text += stretch.text;
        } else if (apart.has(stretch)) {
          inner.push({ at: text.length, markup: stretch });
          text += INNER;
        } else add(stretch);
      }
    };
    add(markup);
    this.text = text;
    this.inner = inner;
    this.#stretches = stretches;
  }

  /**
   * The origin of what stands at an offset of {@link text}; for literal content its span is of `length` UTF-16
   * units, cut at the line's end.
   */
  at(offset: number, length = 0): Origin {
    const stretch = this.#stretches[indexAt(offset, this.#stretches, startOf)];
    if (!stretch) return {};
    const { advances, ...origin } = stretch.origin;
    if (!advances) return origin;
    const before = this.text.slice(stretch.start, offset);
    const after = this.text.slice(offset, offset + length).split(/[\r\n]/, 1)[0] ?? '';
    return {
      ...origin,
      ...(origin.text
        ? { text: { ...origin.text, span: advanced(origin.text.span, before, after.length) } }
        : origin.layout && { layout: advanced(origin.layout, before, after.length) }),
    };
  }

  /** The offsets after `start` and before `end` at which another origin begins. */
  boundaries(start: number, end: number): readonly number[] {
    return between(start + 1, end, this.#stretches, startOf).map(startOf);
  }

  /** The markup read by itself that stands between two offsets. */
  innerBetween(start: number, end: number): readonly InnerMarkup[] {
    return between(start, end, this.inner, atOf);
  }

  /** From an offset up to another, with all of the stretch that the first stands in: places in it are counted from its start. */
  piece(from: number, to: number): PlacedPiece {
    const first = Math.max(0, indexAt(from, this.#stretches, startOf));
    const start = Math.min(from, this.#stretches[first]?.start ?? from);
    const stretches = this.#stretches
      .slice(first, indexAt(to - 1, this.#stretches, startOf) + 1)
      .map((stretch) => ({ ...stretch, start: stretch.start - start }));
    const inner = this.innerBetween(start, to).map(({ markup }) => markup);
    return { text: this.text.slice(start, to), stretches, inner };
  }
}

export function isSamePiece(a: PlacedPiece, b: PlacedPiece): boolean {
  return (
    a.text === b.text &&
    a.inner.length === b.inner.length &&
    a.inner.every((markup, at) => markup === b.inner[at]) &&
    isSameData(a.stretches, b.stretches)
  );
}

const startOf = ({ start }: Stretch): number => start;
const atOf = ({ at }: InnerMarkup): number => at;

/** Those of a sorted list that stand at `start` or after it, and before `end`. */
function between<T>(
  start: number,
  end: number,
  all: readonly T[],
  offsetOf: (one: T) => number,
): readonly T[] {
  return all.slice(indexAt(start - 1, all, offsetOf) + 1, indexAt(end - 1, all, offsetOf) + 1);
}

/** The index of the last one of a sorted list that does not stand after an offset, -1 before the first. */
function indexAt<T>(offset: number, all: readonly T[], offsetOf: (one: T) => number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && offsetOf(one) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function advanced(span: Span, text: string, length: number): Span {
  const breaks = [...text.matchAll(LINE_BREAK)];
  const last = breaks.at(-1);
  return {
    file: span.file,
    line: span.line + breaks.length,
    column: last ? text.length - (last.index + last[0].length) + 1 : span.column + text.length,
    length,
  };
}

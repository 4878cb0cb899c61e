import type { Span } from '../diagnostics.js';
import { type MarkedOrigin, type Markup, splitAtMarkers } from '../layout/origins.js';
import type { Origin } from '../origin.js';

const LINE_BREAK = /\r\n|\r|\n/g;

interface Stretch {
  readonly start: number;
  readonly origin: MarkedOrigin;
}

/** A piece of the markup with where it comes from. */
export interface PlacedPiece {
  readonly text: string;
  /** Counted from its beginning. */
  readonly stretches: readonly Stretch[];
}

/** The markup without its markers, and for each offset in it the origin of what stands there. */
export class Places {
  readonly text: string;
  readonly #stretches: readonly Stretch[];

  constructor(markup: Markup) {
    const stretches: Stretch[] = [];
    let text = '';
    for (const { id, text: piece } of splitAtMarkers(markup.text)) {
      const origin = id === undefined ? undefined : markup.origins.get(id);
      if (origin) stretches.push({ start: text.length, origin });
      text += piece;
    }
    this.text = text;
    this.#stretches = stretches;
  }

  /**
   * The origin of what stands at an offset of {@link text}; for literal content its span is of `length` UTF-16
   * units, cut at the line's end.
   */
  at(offset: number, length = 0): Origin {
    const stretch = this.#stretches[this.#indexAt(offset)];
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
    const found: number[] = [];
    for (let index = this.#indexAt(start) + 1; index < this.#stretches.length; index++) {
      const at = this.#stretches[index]?.start ?? end;
      if (at >= end) break;
      if (at > start) found.push(at);
    }
    return found;
  }

  /** From an offset up to another, with all of the stretch that the first stands in: places in it are counted from its start. */
  piece(from: number, to: number): PlacedPiece {
    const first = Math.max(0, this.#indexAt(from));
    const start = Math.min(from, this.#stretches[first]?.start ?? from);
    const stretches = this.#stretches
      .slice(first, this.#indexAt(to - 1) + 1)
      .map((stretch) => ({ ...stretch, start: stretch.start - start }));
    return { text: this.text.slice(start, to), stretches };
  }

  /** The index of the stretch that an offset stands in, -1 before the first. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

export function isSamePiece(a: PlacedPiece, b: PlacedPiece): boolean {
  return a.text === b.text && isSame(a.stretches, b.stretches);
}

/** Of plain data; much of it is the very same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => isSame(Reflect.get(a, name), Reflect.get(b, name)))
  );
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

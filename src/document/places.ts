import type { Span } from '../diagnostics.js';
import { type MarkedOrigin, type Markup, splitAtMarkers } from '../layout/origins.js';
import type { Origin } from '../origin.js';

const LINE_BREAK = /\r\n|\r|\n/g;

interface Stretch {
  readonly start: number;
  readonly origin: MarkedOrigin;
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

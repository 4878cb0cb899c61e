/**
 * The breaking of a paragraph into lines as a whole, after D. E. Knuth and M. F. Plass, "Breaking Paragraphs into
 * Lines", Software: Practice and Experience 11 (1981), and TeX: The Program, §813–890. Of all ways to break it, that
 * one is taken whose demerits, summed over its lines, are least. Time is linear in the words: the ways that are
 * still open are those whose last line is not yet full.
 */

/** A piece of text that is never broken, with what may happen after it. Lengths in pt. */
export interface TextPiece {
  readonly width: number;
  /** How much wider and narrower it may be set. */
  readonly stretch: number;
  readonly shrink: number;
  /** What stands between it and the next piece on the same line. */
  readonly space: Space;
  /** How a line may end after it; absent where it must not. The last piece ends a line in any case. */
  readonly end?: LineEnd | undefined;
}

export interface Space {
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

export interface LineEnd {
  /** From 0, which is free, to about 1000. */
  readonly penalty: number;
  /** Of the hyphen that is drawn where the line ends here, in pt. */
  readonly width: number;
  /** Whether the line ends in a hyphen, the word's own or a drawn one. */
  readonly hyphen: boolean;
}

export interface LineManner {
  /** How bad a line may be: 100 where all its spaces are stretched or shrunk to their limits, by the cube beyond. */
  readonly tolerance: number;
  /** In pt: how short a line may stand of the measure as if that were its stretch; absent where text is justified. */
  readonly ragged?: number;
  /** In pt: last lines shorter than this are avoided. */
  readonly shortLast: number;
  /** Never gives up: lines that are too loose, and words that are wider than the measure, are taken at last. */
  readonly anyway: boolean;
}

/** Demerits as in plain TeX, for what is seen of a paragraph as a whole. */
const demerits = { line: 10, neighbours: 10_000, hyphens: 10_000, lastHyphen: 5000, shortLast: 40 } as const;

/** A way to break the paragraph up to a place, the best of its kind. */
interface Way {
  /** The piece that the next line starts with. */
  readonly start: number;
  readonly tightness: Tightness;
  readonly demerits: number;
  /** How many lines up to here end in hyphens, one after the other. */
  readonly hyphens: number;
  readonly before: Way | undefined;
}

/** Tight, decent, loose, very loose: neighbouring lines should not be two steps apart. */
type Tightness = 0 | 1 | 2 | 3;

const slack = 1e-6;

/** The last piece of each line; nothing where no way is good enough. */
export function fitLines(
  pieces: readonly TextPiece[],
  measure: number,
  manner: LineManner,
): readonly number[] | undefined {
  const sums = new Sums(pieces);
  let open: Way[] = [{ start: 0, tightness: 1, demerits: 0, hyphens: 0, before: undefined }];
  for (let last = 0; last < pieces.length; last++) {
    const final = last === pieces.length - 1;
    const end = final ? lastEnd : pieces[last]?.end;
    if (!end) continue;
    const best: (Way | undefined)[] = [];
    const stillOpen: Way[] = [];
    for (const way of open) {
      const ratio = sums.ratio(way.start, last, end, measure, manner, final);
      if (ratio < -1 - slack) continue;
      if (!final) stillOpen.push(way);
      const badness = 100 * Math.abs(ratio) ** 3 + (final ? sums.shortness(way.start, last, manner) : 0);
      if (badness > manner.tolerance && !(final && manner.anyway)) continue;
      keepBest(best, longer(way, last, end, ratio, badness, final));
    }
    const found = best.filter((way) => way !== undefined);
    // A piece that is wider than the measure: the way that leaves it most alone goes on with it.
    const stuck = stillOpen.length === 0 && found.length === 0 ? open.at(-1) : undefined;
    if (stuck && !manner.anyway) return undefined;
    if (stuck)
      found.push({ start: last + 1, tightness: 1, demerits: stuck.demerits, hyphens: 0, before: stuck });
    const least = Math.min(...found.map((way) => way.demerits));
    open = [...stillOpen, ...found.filter((way) => way.demerits <= least + demerits.neighbours)];
  }
  return endsOf(open.reduce<Way | undefined>((a, b) => (a && a.demerits <= b.demerits ? a : b), undefined));
}

const lastEnd: LineEnd = { penalty: 0, width: 0, hyphen: false };

function longer(way: Way, last: number, end: LineEnd, ratio: number, badness: number, final: boolean): Way {
  const tightness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  const hyphens = end.hyphen ? way.hyphens + 1 : 0;
  let sum = (demerits.line + badness) ** 2 + end.penalty ** 2;
  // Each further hyphen of a ladder counts for more.
  if (hyphens > 1) sum += demerits.hyphens * (hyphens - 1) ** 2;
  if (final && way.hyphens > 0) sum += demerits.lastHyphen;
  if (Math.abs(tightness - way.tightness) > 1) sum += demerits.neighbours;
  return { start: last + 1, tightness, demerits: way.demerits + sum, hyphens, before: way };
}

function keepBest(best: (Way | undefined)[], way: Way): void {
  const known = best[way.tightness];
  if (!known || way.demerits < known.demerits) best[way.tightness] = way;
}

function endsOf(way: Way | undefined): readonly number[] | undefined {
  if (!way) return undefined;
  const ends: number[] = [];
  for (let one = way; one.before; one = one.before) ends.push(one.start - 1);
  return ends.reverse();
}

/** Sums over the pieces and spaces before each piece, so that a line is measured by one subtraction. */
class Sums {
  readonly #width: Float64Array;
  readonly #stretch: Float64Array;
  readonly #shrink: Float64Array;

  constructor(private readonly pieces: readonly TextPiece[]) {
    this.#width = new Float64Array(pieces.length + 1);
    this.#stretch = new Float64Array(pieces.length + 1);
    this.#shrink = new Float64Array(pieces.length + 1);
    pieces.forEach(({ width, stretch, shrink, space }, at) => {
      this.#width[at + 1] = (this.#width[at] ?? 0) + width + space.width;
      this.#stretch[at + 1] = (this.#stretch[at] ?? 0) + stretch + space.stretch;
      this.#shrink[at + 1] = (this.#shrink[at] ?? 0) + shrink + space.shrink;
    });
  }

  /** How far a line is stretched (above 0) or shrunk (below 0), by its limits; below −1 it does not fit. */
  ratio(
    start: number,
    last: number,
    end: LineEnd,
    measure: number,
    { ragged }: LineManner,
    final: boolean,
  ): number {
    const piece = this.pieces[last];
    const lack = measure - this.natural(start, last) - end.width;
    if (lack >= -slack) {
      if (final) return 0;
      const stretch = ragged ?? sum(this.#stretch, start, last) + (piece?.stretch ?? 0);
      // A line of nothing that stretches is as bad as it is short.
      return Math.max(0, lack) / Math.max(stretch, measure / 100);
    }
    const shrink = ragged === undefined ? sum(this.#shrink, start, last) + (piece?.shrink ?? 0) : 0;
    return shrink > 0 ? lack / shrink : Number.NEGATIVE_INFINITY;
  }

  /** In pt, of a line as it is where nothing is stretched. */
  natural(start: number, last: number): number {
    return sum(this.#width, start, last) + (this.pieces[last]?.width ?? 0);
  }

  shortness(start: number, last: number, { shortLast }: LineManner): number {
    return start > 0 && this.natural(start, last) < shortLast ? demerits.shortLast : 0;
  }
}

function sum(sums: Float64Array, start: number, last: number): number {
  return (sums[last] ?? 0) - (sums[start] ?? 0);
}

import type { Hyphenation } from '../lines/hyphenation.js';
import { fitLines, type LineManner } from '../lines/total-fit.js';
import { inlinesOf } from './line-inlines.js';
import type { Line, MeasuredInline, MeasuredNode } from './measured.js';
import { type InlinePiece, PieceCutter, rigid, usualLimits } from './pieces.js';
import { setLine } from './set-line.js';

/**
 * How bad lines may be before words are hyphenated, and before anything goes (see `LineManner.tolerance`). An uneven
 * edge is better than a hyphen.
 */
const tolerances = {
  unhyphenated: 100,
  unhyphenatedRagged: 500,
  hyphenated: 300,
  hyphenatedRagged: 900,
} as const;

/** Ragged lines may be this short of the measure: times the type size, or of a wide measure this share. */
const raggedRoom = { ems: 2.5, share: 0.09 } as const;

/** Times the type size: a last line that is shorter looks like an accident. */
const shortLast = 2.2;

/** In pt: what rounding makes of widths that are equal. */
const slack = 0.01;

/** Sets paragraphs in lines. */
export class ParagraphSetter {
  constructor(private readonly hyphenation: Hyphenation) {}

  /** The lines of a leaf, which is broken once for the look ahead and for its place; `width` in pt. */
  ofLeaf(leaf: MeasuredNode, width: number): readonly Line[] {
    const { _set: known } = leaf;
    if (known && Math.abs(known.width - width) < slack) return known.lines;
    const lines = this.linesOf(leaf._inlines ?? [], width);
    leaf._set = { width, lines };
    return lines;
  }

  /** The lines of a paragraph; `measure` is their width in pt. */
  linesOf(inlines: readonly MeasuredInline[], measure: number): Line[] {
    return partsOf(inlines).flatMap((part) => this.#set(part, measure));
  }

  #set(inlines: readonly MeasuredInline[], measure: number): Line[] {
    const [first] = inlines;
    if (!first) return [];
    const justified = first.run.alignment === 'justify';
    const limits = justified ? usualLimits : rigid;
    // Most are of one line, which nothing is better than.
    if (naturalWidth(inlines) <= measure) return [setLine(inlines, { measure, justified: false, limits })];
    const plain = new PieceCutter(limits, undefined).piecesOf(inlines);
    const hyphenated = () => new PieceCutter(limits, this.hyphenation).piecesOf(inlines);
    const [pieces, ends] = fitted(plain, hyphenated, measure, mannerFor(first, measure, justified));
    return ends.map((last, index) => {
      const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
      const final = index === ends.length - 1;
      const line = inlinesOf(pieces, start, last);
      return setLine(line, { measure, justified: justified && !final, limits });
    });
  }
}

type Manner = Pick<LineManner, 'shortLast' | 'ragged'>;

/** Without hyphens where the lines come out well so, then with, then as well as may be. */
function fitted(
  plain: readonly InlinePiece[],
  hyphenated: () => readonly InlinePiece[],
  measure: number,
  manner: Manner,
): readonly [readonly InlinePiece[], readonly number[]] {
  const ragged = manner.ragged !== undefined;
  const unhyphenated = ragged ? tolerances.unhyphenatedRagged : tolerances.unhyphenated;
  const first = fitLines(plain, measure, { ...manner, tolerance: unhyphenated, anyway: false });
  if (first) return [plain, first];
  const pieces = hyphenated();
  const tolerance = ragged ? tolerances.hyphenatedRagged : tolerances.hyphenated;
  const second = fitLines(pieces, measure, { ...manner, tolerance, anyway: false });
  const ends = second ?? fitLines(pieces, measure, { ...manner, tolerance: Infinity, anyway: true });
  return [pieces, ends ?? [pieces.length - 1]];
}

function mannerFor({ run: { fontSize } }: MeasuredInline, measure: number, justified: boolean): Manner {
  const room = Math.max(raggedRoom.ems * fontSize, raggedRoom.share * measure);
  return { shortLast: shortLast * fontSize, ...(!justified && { ragged: room }) };
}

/** In pt, of inlines on one line that is neither stretched nor shrunk. */
function naturalWidth(inlines: readonly MeasuredInline[]): number {
  const all = inlines.reduce((sum, { width }) => sum + width, 0);
  return all - (inlines.at(-1)?.trailingCut ?? 0);
}

/** A paragraph between the line breaks that were asked for. */
function partsOf(inlines: readonly MeasuredInline[]): readonly (readonly MeasuredInline[])[] {
  const parts: MeasuredInline[][] = [];
  let part: MeasuredInline[] = [];
  for (const inline of inlines) {
    part.push(inline);
    if (!inline.lineEnd) continue;
    parts.push(part);
    part = [];
  }
  return part.length > 0 ? [...parts, part] : parts;
}

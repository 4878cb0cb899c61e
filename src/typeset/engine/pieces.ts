import type { Hyphenation } from '../lines/hyphenation.js';
import type { LineEnd, Space, TextPiece } from '../lines/total-fit.js';
import type { MeasuredInline, MeasuredRun } from './measured.js';
import { widthOf } from './run-inlines.js';
import type { Shape } from './shapes.js';

/** A piece of an inline that is never broken: all of it, or a syllable. */
export interface InlinePiece extends TextPiece {
  readonly inline: MeasuredInline;
  /** Which part of the inline's text, in UTF-16 units, without the spaces after it. */
  readonly from: number;
  readonly to: number;
}

/** How far the spaces and the letters of justified text may be set from their natural distance, as shares. */
export interface SpaceLimits {
  /** Of the width of a space. */
  readonly wordStretch: number;
  readonly wordShrink: number;
  /** Of the type size. */
  readonly letterStretch: number;
  readonly letterShrink: number;
}

/** Letter spacing that is this small is not seen, and spares most hyphens (measured on the report in both languages). */
export const usualLimits: SpaceLimits = {
  wordStretch: 0.5,
  wordShrink: 0.25,
  letterStretch: 0.015,
  letterShrink: 0.006,
};

export const rigid: SpaceLimits = { wordStretch: 0, wordShrink: 0, letterStretch: 0, letterShrink: 0 };

/** The price of a line that ends in a drawn hyphen, in a hyphen that the word has, and after such as a slash. */
const prices = { hyphen: 50, raggedHyphen: 120, ownHyphen: 50, inWord: 60 } as const;

const hyphen = '-';

const noSpace: Space = { width: 0, stretch: 0, shrink: 0 };

/** Cuts the inlines of a paragraph into the pieces that lines are made of, at syllables too where they are asked for. */
export class PieceCutter {
  /** Most spaces are as wide as the one before. */
  #last = noSpace;

  constructor(
    private readonly limits: SpaceLimits,
    private readonly hyphenation: Hyphenation | undefined,
  ) {}

  piecesOf(inlines: readonly MeasuredInline[]): InlinePiece[] {
    const pieces: InlinePiece[] = [];
    let before: MeasuredInline | undefined;
    for (const inline of inlines) {
      const places = this.#places(inline, before);
      // Most words are of one piece, and measured already.
      if (places.length === 0) pieces.push(this.#whole(inline));
      else pieces.push(...this.#syllables(inline, places));
      before = inline;
    }
    return pieces;
  }

  #whole(inline: MeasuredInline): InlinePiece {
    const { core, shape, width, trailingCut, run } = inline;
    return {
      inline,
      from: 0,
      to: core.length,
      width: width - trailingCut,
      stretch: this.#stretch(shape, run),
      shrink: this.#shrink(shape, run),
      space: this.#space(inline),
      end: endAfter(inline),
    };
  }

  #syllables(inline: MeasuredInline, places: readonly number[]): InlinePiece[] {
    const { core, run } = inline;
    const measured = (text: string) => widthOf(run.shapes.of(text), run);
    const syllable: LineEnd = {
      penalty: this.limits === rigid ? prices.raggedHyphen : prices.hyphen,
      width: measured(hyphen),
      hyphen: true,
    };
    const cuts = [0, ...places, core.length];
    return cuts.slice(1).map((to, index) => {
      const from = cuts[index] ?? 0;
      const shape = run.shapes.of(core.slice(from, to));
      const ends = to === core.length;
      return {
        inline,
        from,
        to,
        width: measured(core.slice(0, to)) - measured(core.slice(0, from)),
        stretch: this.#stretch(shape, run),
        shrink: this.#shrink(shape, run),
        space: ends ? this.#space(inline) : noSpace,
        end: ends ? endAfter(inline) : syllable,
      };
    });
  }

  /** Only whole words are divided: none that goes on in another style, or stands beside a hyphen of its own. */
  #places({ core, run, noNewLine }: MeasuredInline, before: MeasuredInline | undefined): readonly number[] {
    if (!this.hyphenation || run.hyphenate === undefined || noNewLine) return [];
    if (before && !before.lineEnd && before.trailingCut === 0 && before.text !== '') return [];
    if (!run.font.typeface.hasGlyphForCodePoint(hyphen.charCodeAt(0))) return [];
    return this.hyphenation.places(core, run.hyphenate);
  }

  #space({ trailingCut }: MeasuredInline): Space {
    const { wordStretch, wordShrink } = this.limits;
    if (trailingCut === 0) return noSpace;
    if (this.#last.width !== trailingCut)
      this.#last = {
        width: trailingCut,
        stretch: trailingCut * wordStretch,
        shrink: trailingCut * wordShrink,
      };
    return this.#last;
  }

  #stretch(shape: Shape, run: MeasuredRun): number {
    const { wordStretch, letterStretch } = this.limits;
    return shape.letters * letterStretch * run.fontSize + spacesIn(shape, run) * wordStretch;
  }

  #shrink(shape: Shape, run: MeasuredRun): number {
    const { wordShrink, letterShrink } = this.limits;
    return shape.letters * letterShrink * run.fontSize + spacesIn(shape, run) * wordShrink;
  }
}

/** In pt, the width of the spaces inside a word. */
function spacesIn({ spaces }: Shape, run: MeasuredRun): number {
  return spaces === 0 ? 0 : spaces * widthOf(run.shapes.of('\u00a0'), run);
}

const atSpace: LineEnd = { penalty: 0, width: 0, hyphen: false };

/** Where a line can end after a word: not amid "2018–2022". */
function endAfter({ core, noNewLine, trailingCut }: MeasuredInline): LineEnd | undefined {
  if (noNewLine) return undefined;
  if (trailingCut > 0) return atSpace;
  if (/\d\u2013$/.test(core)) return undefined;
  const own = /[-\u2010]$/.test(core);
  return { penalty: own ? prices.ownHyphen : prices.inWord, width: 0, hyphen: own };
}

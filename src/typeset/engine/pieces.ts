import type { Hyphenation } from '../lines/hyphenation.js';
import type { LineEnd, Space, TextPiece } from '../lines/total-fit.js';
import type { MeasuredInline } from './measured.js';
import { widthOf } from './run-inlines.js';

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

/** Cuts the inlines of a paragraph into the pieces that lines are made of, at syllables too where they are asked for. */
export class PieceCutter {
  constructor(
    private readonly limits: SpaceLimits,
    private readonly hyphenation: Hyphenation | undefined,
  ) {}

  piecesOf(inlines: readonly MeasuredInline[]): InlinePiece[] {
    return inlines.flatMap((inline, index) => this.#cut(inline, inlines[index - 1]));
  }

  #cut(inline: MeasuredInline, before: MeasuredInline | undefined): InlinePiece[] {
    const { core } = inline;
    const places = this.#places(core, inline, before);
    // Most words are of one piece, and measured already.
    if (places.length === 0) return [this.#whole(core, inline)];
    const syllable: LineEnd = {
      penalty: this.limits === rigid ? prices.raggedHyphen : prices.hyphen,
      width: widthOf(hyphen, inline),
      hyphen: true,
    };
    const cuts = [0, ...places, core.length];
    return cuts.slice(1).map((to, index) => {
      const from = cuts[index] ?? 0;
      const width = widthOf(core.slice(0, to), inline) - widthOf(core.slice(0, from), inline);
      const piece = { inline, from, to, width, ...this.#elasticity(core.slice(from, to), inline) };
      if (to < core.length) return { ...piece, space: noSpace, end: syllable };
      const end = endAfter(core, inline);
      return { ...piece, space: this.#space(inline), ...(end && { end }) };
    });
  }

  #whole(core: string, inline: MeasuredInline): InlinePiece {
    const { stretch, shrink } = this.#elasticity(core, inline);
    const width = inline.width - inline.trailingCut;
    const end = endAfter(core, inline);
    const space = this.#space(inline);
    const to = core.length;
    return end
      ? { inline, from: 0, to, width, stretch, shrink, space, end }
      : { inline, from: 0, to, width, stretch, shrink, space };
  }

  /** Only whole words are divided: none that goes on in another style, or stands beside a hyphen of its own. */
  #places(core: string, inline: MeasuredInline, before: MeasuredInline | undefined): readonly number[] {
    if (!this.hyphenation || inline.hyphenate === undefined || inline.noNewLine) return [];
    if (before && !before.lineEnd && before.trailingCut === 0 && before.text !== '') return [];
    if (!inline.font.typeface.hasGlyphForCodePoint(hyphen.charCodeAt(0))) return [];
    return this.hyphenation.places(core, inline.hyphenate);
  }

  #space({ trailingCut }: MeasuredInline): Space {
    const { wordStretch, wordShrink } = this.limits;
    if (trailingCut === 0) return noSpace;
    return { width: trailingCut, stretch: trailingCut * wordStretch, shrink: trailingCut * wordShrink };
  }

  #elasticity(text: string, inline: MeasuredInline): { stretch: number; shrink: number } {
    const { wordStretch, wordShrink, letterStretch, letterShrink } = this.limits;
    if (text === '') return { stretch: 0, shrink: 0 };
    const { letters, spaces } = inline.shapes.of(text);
    const space = spaces === 0 ? 0 : spaces * widthOf('\u00a0', inline);
    return {
      stretch: letters * letterStretch * inline.fontSize + space * wordStretch,
      shrink: letters * letterShrink * inline.fontSize + space * wordShrink,
    };
  }
}

const noSpace: Space = { width: 0, stretch: 0, shrink: 0 };

/** Where a line can end after a word: not amid "2018–2022". */
function endAfter(core: string, inline: MeasuredInline): LineEnd | undefined {
  if (inline.noNewLine) return undefined;
  if (inline.trailingCut > 0) return { penalty: 0, width: 0, hyphen: false };
  if (/\d\u2013$/.test(core)) return undefined;
  const own = /[-\u2010]$/.test(core);
  return { penalty: own ? prices.ownHyphen : prices.inWord, width: 0, hyphen: own };
}

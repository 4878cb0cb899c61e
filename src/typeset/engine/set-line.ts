import type { FootnoteContent } from '../content.js';
import type { LineFit } from './laid-out.js';
import { marksOf } from './marks.js';
import type { Line, MeasuredInline, PlacedInline } from './measured.js';
import { LineBase } from './pdfmake.js';
import type { SpaceLimits } from './pieces.js';
import { widthOf } from './run-inlines.js';

export interface LineSetting {
  /** In pt. */
  readonly measure: number;
  /** Whether the line fills the measure. */
  readonly justified: boolean;
  readonly limits: SpaceLimits;
}

/** Puts inlines on a line. */
export function setLine(inlines: readonly MeasuredInline[], setting: LineSetting): Line {
  const fit = fitOf(inlines, setting);
  const ending = inlines.at(-1);
  const hanging = ending ? overhang(ending, fit) : 0;
  let end = 0;
  const placed = inlines.map((inline): PlacedInline => {
    const { run, text, width, shape, after, broken } = inline;
    const letters = shape.letters + after.letters;
    const spaces = shape.spaces + after.spaces;
    const x = end;
    end += width + letters * fit.letterSpace + spaces * fit.wordSpace;
    const drawn = inline === ending ? end - x - hanging : end - x;
    return { run, alignment: run.alignment, text, x, width: drawn, broken };
  });
  return new SetLine(setting.measure, placed, end - hanging, fit);
}

/** A line with all of its inlines. How high it is is asked for twenty times on its way to its page. */
class SetLine extends LineBase {
  /** Else pdfmake would justify it once more. */
  override readonly lastLineInParagraph = true;
  override readonly footnotes: readonly FootnoteContent[];
  readonly #height: number;
  readonly #ascent: number;

  constructor(
    measure: number,
    override readonly inlines: readonly PlacedInline[],
    override readonly inlineWidths: number,
    override readonly fit: LineFit,
  ) {
    super(measure);
    this.footnotes = marksOf(inlines);
    this.#height = Math.max(0, ...inlines.map(({ run }) => run.height));
    this.#ascent = Math.max(0, ...inlines.map(({ run }) => (run.font.ascender / 1000) * run.fontSize));
  }

  override getHeight(): number {
    return this.#height;
  }

  override getAscenderHeight(): number {
    return this.#ascent;
  }

  /** As it stands, for the head of a table on another page. */
  override clone(): Line {
    return Object.assign(new SetLine(this.maxWidth, this.inlines, this.inlineWidths, this.fit), this);
  }
}

/** What each space and each letter of the line gets, so that it fills the measure; both shares within their limits. */
function fitOf(inlines: readonly MeasuredInline[], setting: LineSetting): LineFit {
  const natural = inlines.reduce((sum, { width }) => sum + width, 0);
  const ending = inlines.at(-1);
  const lack = setting.measure - natural + (ending ? overhang(ending, none) : 0);
  if (!setting.justified && (lack >= 0 || setting.limits.wordShrink === 0)) return none;
  const { limits } = setting;
  // Nothing stands after the last letter.
  let letters = -1;
  let spaces = 0;
  let letterRoom = 0;
  let wordRoom = 0;
  for (const inline of inlines) {
    const { run, shape, after } = inline;
    const own = shape.letters + (inline === ending ? 0 : after.letters);
    const between = shape.spaces + (inline === ending ? 0 : after.spaces);
    letters += own;
    spaces += between;
    const space = widthOf(run.shapes.of(' '), run);
    letterRoom += own * run.fontSize * (lack > 0 ? limits.letterStretch : limits.letterShrink);
    wordRoom += between * space * (lack > 0 ? limits.wordStretch : limits.wordShrink);
  }
  const share = Math.min(1, Math.abs(lack) / Math.max(letterRoom + wordRoom, 1e-9));
  const letterSpace = letters > 0 ? (Math.sign(lack) * letterRoom * share) / (letters + 1) : 0;
  const rest = lack - letterSpace * letters;
  // Spaces are stretched beyond their limit where nothing else helps, but hardly shrunk so.
  const toWords = lack > 0 ? rest : Math.max(rest, -wordRoom * mostOver);
  return { wordSpace: spaces > 0 ? toWords / spaces : 0, letterSpace };
}

/** Times the limit: for what the last letter of a shrunk line does not give. */
const mostOver = 1.1;

const none: LineFit = { wordSpace: 0, letterSpace: 0 };

/** In pt: what of a line's last inline stands beyond the measure unseen, which is its spaces and its letter spacing. */
function overhang(
  { run, text, core, trailingCut }: MeasuredInline,
  { wordSpace, letterSpace }: LineFit,
): number {
  const after = text.length - core.length;
  const spaces = trailingCut + after * (wordSpace + letterSpace);
  return spaces + (core === '' ? 0 : run.characterSpacing + letterSpace);
}

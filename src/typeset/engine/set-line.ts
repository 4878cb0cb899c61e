import type { BrokenWord, LineFit } from './laid-out.js';
import type { Line, MeasuredInline } from './measured.js';
import { LineBase } from './pdfmake.js';
import type { InlinePiece, SpaceLimits } from './pieces.js';
import { widthOf } from './run-inlines.js';

export interface LineSetting {
  /** In pt. */
  readonly measure: number;
  /** Whether the line fills the measure. */
  readonly justified: boolean;
  readonly limits: SpaceLimits;
}

/** Puts the pieces of a line, from `start` to `last`, on it. */
export function setLine(
  pieces: readonly InlinePiece[],
  start: number,
  last: number,
  setting: LineSetting,
): Line {
  const inlines = inlinesOf(pieces, start, last);
  const fit = fitOf(inlines, setting);
  const line: Line = new SetLine(setting.measure);
  let x = 0;
  for (const inline of inlines) {
    inline.x = x;
    const { letters, spaces } = inline.shapes.of(inline.text);
    x += inline.width + letters * fit.letterSpace + spaces * fit.wordSpace;
    inline.width = x - inline.x;
  }
  const ending = inlines.at(-1);
  const hanging = ending ? overhang(ending, fit) : 0;
  if (ending) ending.width -= hanging;
  line.inlines = inlines;
  line.inlineWidths = x - hanging;
  line.fit = fit;
  // Else pdfmake would justify it once more.
  line.lastLineInParagraph = true;
  return line;
}

/** A line with all of its inlines. How high it is is asked for twenty times on its way to its page. */
class SetLine extends LineBase {
  #height: number | undefined;
  #ascent: number | undefined;

  override getHeight(): number {
    this.#height ??= super.getHeight();
    return this.#height;
  }

  override getAscenderHeight(): number {
    this.#ascent ??= super.getAscenderHeight();
    return this.#ascent;
  }
}

/** The inlines of the line, whole or in part, with their natural widths. */
function inlinesOf(pieces: readonly InlinePiece[], start: number, last: number): MeasuredInline[] {
  const inlines: MeasuredInline[] = [];
  for (let at = start; at <= last; at++) {
    const piece = pieces[at];
    if (!piece) continue;
    const { inline, from } = piece;
    let end = piece;
    for (let next = pieces[at + 1]; at < last && next?.inline === inline; next = pieces[at + 1]) {
      end = next;
      at++;
    }
    inlines.push(partOf(inline, from, end.to));
  }
  return inlines;
}

function partOf(inline: MeasuredInline, from: number, to: number): MeasuredInline {
  const { core } = inline;
  const goesOn = to < core.length;
  if (from === 0 && !goesOn) return { ...inline };
  const shown = goesOn ? `${core.slice(from, to)}-` : inline.text.slice(from);
  const rest = goesOn ? shown : core.slice(from);
  const part = from === 0 ? 'first' : goesOn ? 'middle' : 'last';
  const broken: BrokenWord = { word: core, part };
  const trailingCut = goesOn ? 0 : inline.trailingCut;
  const width = widthOf(rest, inline) + trailingCut;
  return { ...inline, text: shown, core: rest, width, trailingCut, broken };
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
    const counted = inline.shapes.of(inline === ending ? inline.core : inline.text);
    letters += counted.letters;
    spaces += counted.spaces;
    const space = widthOf(' ', inline);
    letterRoom += counted.letters * inline.fontSize * (lack > 0 ? limits.letterStretch : limits.letterShrink);
    wordRoom += counted.spaces * space * (lack > 0 ? limits.wordStretch : limits.wordShrink);
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
function overhang(inline: MeasuredInline, { wordSpace, letterSpace }: LineFit): number {
  const after = inline.text.length - inline.core.length;
  const spaces = inline.trailingCut + after * (wordSpace + letterSpace);
  return spaces + (inline.core === '' ? 0 : inline.characterSpacing + letterSpace);
}

import type { Align, Run } from '../content.js';
import type { PdfFont } from './laid-out.js';
import type { MeasuredInline, MeasuredRun, MeasuredText } from './measured.js';
import { type BrokenText, type StyleStack, TextBreakerBase, TextInlinesBase } from './pdfmake.js';
import { noShape, type Shape, Shapes } from './shapes.js';

/** Times the type size of the text around it, as pdfmake has it. */
export const raisedSize = 0.58;

/** What opens the faces of runs. */
export interface FaceProvider {
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
}

/**
 * Cuts runs of text where lines may break, and measures the pieces. Runs say all of their style, but how their paragraph is
 * aligned: pdfmake's own looks up two dozen properties for each word, through the styles of all that it stands in.
 */
export class RunInlines extends TextInlinesBase {
  readonly #shapes = new Shapes();
  readonly #breaker = new TextBreakerBase();

  constructor(readonly document: FaceProvider) {
    super(document);
  }

  override buildInlines(text: Run[], styles: StyleStack): MeasuredText {
    const alignment = styles.getProperty('alignment') ?? 'left';
    const runs = text.map((run) => this.#measuredRun(run, alignment));
    const words = this.#breaker.getBreaks(text.map(({ text, noWrap }, run) => ({ text, noWrap, run })));
    const items: MeasuredInline[] = [];
    for (const word of words) {
      const run = runs[word.run];
      if (run) items.push(measured(word, run));
    }
    return { items, ...widthsOf(items) };
  }

  #measuredRun(run: Run, alignment: Align): MeasuredRun {
    const { sup = false, sub = false, fontFeatures = null, hyphenate, footnote, destination, stamp } = run;
    const font = this.document.provideFont(run.font, run.bold, run.italics);
    const fontSize = sup || sub ? run.fontSize * raisedSize : run.fontSize;
    return {
      font,
      fontSize,
      fontFeatures,
      sup,
      sub,
      alignment,
      hyphenate,
      footnote,
      destination,
      stamp,
      bold: run.bold,
      color: run.color,
      opacity: 1,
      background: run.background ?? null,
      characterSpacing: run.characterSpacing ?? 0,
      link: run.link ?? null,
      linkToDestination: run.linkToDestination ?? null,
      height: font.lineHeight(fontSize) * run.lineHeight,
      shapes: this.#shapes.in(font, fontFeatures ?? []),
    };
  }
}

function measured({ text, lineEnd, noNewLine }: BrokenText, run: MeasuredRun): MeasuredInline {
  const core = withoutEnd(text);
  const end = text.slice(core.length);
  const shape = core === '' ? noShape : run.shapes.of(core);
  const after = end === '' ? noShape : run.shapes.of(end);
  const trailingCut = widthOf(after, run);
  return {
    run,
    text,
    core,
    shape,
    after,
    width: widthOf(shape, run) + trailingCut,
    trailingCut,
    lineEnd: lineEnd ?? false,
    noNewLine: noNewLine ?? false,
  };
}

/** Without the spaces that are not drawn at the end of a line; those that hold words together belong to them. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end -= 1;
  return text.slice(0, end);
}

/** In pt, of a text in the style of a run, with the letter spacing of the style after each letter. */
export function widthOf(
  { advance, letters }: Shape,
  { fontSize, characterSpacing }: Pick<MeasuredRun, 'fontSize' | 'characterSpacing'>,
): number {
  return (advance * fontSize) / 1000 + letters * characterSpacing;
}

/** The widest word, and the widest line where none is broken. */
function widthsOf(items: readonly MeasuredInline[]): { minWidth: number; maxWidth: number } {
  let minWidth = 0;
  let maxWidth = 0;
  let line = 0;
  for (const { width, trailingCut, lineEnd } of items) {
    minWidth = Math.max(minWidth, width - trailingCut);
    maxWidth = Math.max(maxWidth, line + width - trailingCut);
    line = lineEnd ? 0 : line + width;
  }
  return { minWidth, maxWidth };
}

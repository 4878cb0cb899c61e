import type { Align, Run, RunStyle } from '../content.js';
import { type BrokenText, breakRuns } from './break-runs.js';
import type { PdfFont } from './laid-out.js';
import type { MeasuredInline, MeasuredRun, MeasuredText } from './measured.js';
import { type FaceShapes, noShape, type Shape, Shapes } from './shapes.js';

/** Times the type size of the text around it, as pdfmake has it. */
export const raisedSize = 0.58;

/** What opens the faces of runs. */
export interface FaceProvider {
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
}

/** What runs of a style are set in. */
interface Face {
  readonly font: PdfFont;
  readonly shapes: FaceShapes;
}

/** Cuts runs of text where lines may break, and measures the pieces. */
export class RunInlines {
  readonly #shapes = new Shapes();
  readonly #faces = new Map<RunStyle, Face>();

  constructor(readonly document: FaceProvider) {}

  cut(text: readonly Run[], alignment: Align): MeasuredText {
    const runs = text.map((run) => this.#measuredRun(run, alignment));
    const inlines: MeasuredInline[] = [];
    let [minWidth, maxWidth, before] = [0, 0, 0];
    for (const word of breakRuns(text)) {
      const run = runs[word.run];
      if (!run) continue;
      const inline = measured(word, run);
      inlines.push(inline);
      minWidth = Math.max(minWidth, inline.width - inline.trailingCut);
      maxWidth = Math.max(maxWidth, before + inline.width - inline.trailingCut);
      before = inline.lineEnd ? 0 : before + inline.width;
    }
    return { inlines, minWidth, maxWidth };
  }

  #measuredRun(run: Run, alignment: Align): MeasuredRun {
    const { style, sup = false, sub = false, hyphenate, footnote, destination, stamp } = run;
    const { font, shapes } = this.#faceOf(style);
    const fontSize = sup || sub ? style.fontSize * raisedSize : style.fontSize;
    return {
      font,
      fontSize,
      fontFeatures: run.fontFeatures ?? style.fontFeatures,
      sup,
      sub,
      alignment,
      hyphenate,
      footnote,
      destination,
      stamp,
      bold: style.bold,
      color: style.color,
      opacity: 1,
      background: run.background ?? null,
      characterSpacing: style.characterSpacing,
      link: run.link ?? null,
      linkToDestination: run.linkToDestination ?? null,
      height: font.lineHeight(fontSize) * style.lineHeight,
      shapes: run.fontFeatures ? this.#shapes.in(font, run.fontFeatures) : shapes,
    };
  }

  #faceOf(style: RunStyle): Face {
    const known = this.#faces.get(style);
    if (known) return known;
    const font = this.document.provideFont(style.font, style.bold, style.italics);
    const face = { font, shapes: this.#shapes.in(font, style.fontFeatures) };
    this.#faces.set(style, face);
    return face;
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
    lineEnd,
    noNewLine,
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

import type { Align, Run } from '../content.js';
import type { PdfFont } from './laid-out.js';
import type { MeasuredInline, MeasuredText } from './measured.js';
import { type BrokenText, type StyleStack, TextBreakerBase, TextInlinesBase } from './pdfmake.js';
import { Shapes } from './shapes.js';

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
    const looks = text.map((run) => this.#lookOf(run, alignment));
    const words = this.#breaker.getBreaks(text.map(({ text, noWrap }, run) => ({ text, noWrap, run })));
    const items = words.flatMap((word) => {
      const look = looks[word.run];
      return look ? [measured(word, look)] : [];
    });
    return { items, ...widthsOf(items) };
  }

  /** An inline of a run, without its text. */
  #lookOf(run: Run, alignment: Align): MeasuredInline {
    const { sup = false, sub = false, fontFeatures = null } = run;
    const font = this.document.provideFont(run.font, run.bold, run.italics);
    const fontSize = sup || sub ? run.fontSize * raisedSize : run.fontSize;
    return {
      ...run,
      ...{ text: '', core: '', x: 0, width: 0, leadingCut: 0, trailingCut: 0 },
      ...{ font, fontSize, alignment, fontFeatures, sup, sub, opacity: 1 },
      height: font.lineHeight(fontSize) * run.lineHeight,
      shapes: this.#shapes.in(font, fontFeatures ?? []),
      characterSpacing: run.characterSpacing ?? 0,
      background: run.background ?? null,
      link: run.link ?? null,
      linkToDestination: run.linkToDestination ?? null,
    };
  }
}

function measured({ text, lineEnd, noNewLine }: BrokenText, look: MeasuredInline): MeasuredInline {
  const core = withoutEnd(text);
  const trailingCut = widthOf(text.slice(core.length), look);
  const width = widthOf(core, look) + trailingCut;
  const inline = { ...look, text, core, width, trailingCut };
  return lineEnd || noNewLine
    ? { ...inline, ...(lineEnd && { lineEnd }), ...(noNewLine && { noNewLine }) }
    : inline;
}

/** Without the spaces that are not drawn at the end of a line; those that hold words together belong to them. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end -= 1;
  return text.slice(0, end);
}

/** In pt, of a text in the style of an inline, with the letter spacing of the style after each letter. */
export function widthOf(text: string, { shapes, fontSize, characterSpacing }: MeasuredInline): number {
  if (text === '') return 0;
  const { advance, letters } = shapes.of(text);
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

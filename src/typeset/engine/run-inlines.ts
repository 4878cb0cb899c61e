import type { Run } from '../content.js';
import type { MeasuredInline, MeasuredText } from './measured.js';
import { type StyleStack, TextBreakerBase, TextInlinesBase } from './pdfmake.js';
import { Shapes } from './shapes.js';

/** Spaces that are not drawn at the end of a line. Those that hold words together belong to them. */
const spacesAtEnd = /[ \t]+$/;

/**
 * Cuts runs of text where lines may break, and measures the pieces. Unlike pdfmake's own, it resolves the style of a
 * run once and not for each word of it.
 */
export class RunInlines extends TextInlinesBase {
  readonly shapes = new Shapes();
  readonly #breaker = new TextBreakerBase();

  constructor(readonly document: object) {
    super(document);
  }

  override buildInlines(text: Run[], styles: StyleStack): MeasuredText {
    const runs = text.map((run, index) => ({ ...run, run: index }));
    const resolved = this.measure(
      runs.map((run) => ({ ...run, text: '' })),
      styles,
    );
    const items = this.#breaker.getBreaks(runs, styles).flatMap((word) => {
      const style = resolved[word.run];
      return style ? [this.#measured(word, style)] : [];
    });
    return { items, ...widthsOf(items) };
  }

  #measured(word: MeasuredInline, style: MeasuredInline): MeasuredInline {
    const { text, lineEnd, noNewLine } = word;
    const [spaces = ''] = spacesAtEnd.exec(text) ?? [];
    const core = this.widthOf(text.slice(0, text.length - spaces.length), style);
    const trailingCut = this.widthOf(spaces, style);
    return {
      ...style,
      text,
      width: core + trailingCut,
      trailingCut,
      ...(lineEnd && { lineEnd }),
      ...(noNewLine && { noNewLine }),
    };
  }

  /** In pt, with the letter spacing of the style after each letter. */
  widthOf(text: string, style: MeasuredInline): number {
    if (text === '') return 0;
    const { advance, letters } = this.shapes.of(text, style);
    return (advance * style.fontSize) / 1000 + letters * style.characterSpacing;
  }
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

import type { Glyph } from '../fonts/shaped-text.js';
import { type LaidOutRun, type LineFit, wordsOf } from '../typeset/engine.js';
import type { ReportDocument } from './document.js';
import { bytesOf } from './glyph-code.js';

/** Of text that is as its words measure. */
const unfitted: LineFit = { wordSpace: 0, letterSpace: 0 };

/** One text operation: glyphs of one style on one line, as operators of PDF (ISO 32000-1, 9.4). */
export class TextRun {
  /** The array of the `TJ`: codes of glyphs, and how far to move between them, in thousandths of the size. */
  #shown = '';
  #codes = '';
  readonly #glyphs: Glyph[] = [];

  constructor(
    private readonly style: Pick<LaidOutRun, 'font' | 'fontSize' | 'characterSpacing' | 'fontFeatures'>,
    private readonly fit = unfitted,
  ) {}

  /** The operator that sets its face and size, which holds until they are set again. */
  get face(): string {
    return `/${this.style.font.id} ${number(this.style.fontSize)} Tf`;
  }

  /** Writes the run with its baseline at a place in pt, its face being set. */
  write(document: ReportDocument, x: number, y: number): void {
    this.#flush();
    if (this.#shown === '') return;
    const { font, characterSpacing } = this.style;
    const spacing = characterSpacing + this.fit.letterSpace;
    const [before, after] = spacing === 0 ? ['', ''] : [`${number(spacing)} Tc\n`, '\n0 Tc'];
    document.show(font, this.#glyphs);
    document.addText(`${before}[${this.#shown}] TJ${after}`, x, y);
  }

  /** Adds words and the spaces between them. */
  add(text: string): void {
    for (const word of wordsOf(text)) this.addWhole(word);
  }

  /** Adds a text that is shaped as one. */
  addWhole(text: string): void {
    const { font, fontSize, fontFeatures } = this.style;
    const wordSpace = (this.fit.wordSpace * 1000) / fontSize;
    const { glyphs, positions } = font.typeface.shape(text, fontFeatures ?? []);
    glyphs.forEach((glyph, at) => {
      const position = positions[at];
      const kern = position ? position.xAdvance - position.advanceWidth : 0;
      const [codePoint] = glyph.codePoints;
      this.#glyphs.push(glyph);
      this.#codes += bytesOf(glyph);
      this.#move(kern + (codePoint === 0x20 || codePoint === 0xa0 ? wordSpace : 0));
    });
  }

  /** Moves on by thousandths of the size, against the sign that PDF has for it. */
  #move(by: number): void {
    if (Math.abs(by) < 0.005) return;
    this.#shown += `(${this.#codes})${number(-by)}`;
    this.#codes = '';
  }

  #flush(): void {
    if (this.#codes !== '') this.#shown += `(${this.#codes})`;
    this.#codes = '';
  }
}

/** As PDF writes numbers, to the thousandth. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

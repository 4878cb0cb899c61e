import { type LaidOutInline, type LineFit, wordsOf } from '../typeset/engine.js';
import type { ReportDocument } from './document.js';

/** One text operation: glyphs of one style on one line, as operators of PDF (ISO 32000-1, 9.4). */
export class TextRun {
  readonly #operators: string[] = [];
  /** The array of the `TJ` under way: glyphs, and how far to move between them, in thousandths of the size. */
  #shown = '';
  #glyphs = '';

  constructor(
    private readonly style: LaidOutInline,
    private readonly fit: LineFit,
  ) {}

  /** Writes the run with its baseline at a point, in pt from the page's lower left corner. */
  write(document: ReportDocument, x: number, y: number): void {
    this.#flush();
    const { font, fontSize, characterSpacing } = this.style;
    const spacing = characterSpacing + this.fit.letterSpace;
    document.addContent('BT');
    document.addContent(`1 0 0 1 ${number(x)} ${number(y)} Tm`);
    document.addContent(`/${font.id} ${number(fontSize)} Tf`);
    if (spacing !== 0) document.addContent(`${number(spacing)} Tc`);
    for (const operators of this.#operators) document.addContent(operators);
    if (spacing !== 0) document.addContent('0 Tc');
    document.addContent('ET');
  }

  add(text: string): void {
    const { font, fontSize } = this.style;
    const wordSpace = (this.fit.wordSpace * 1000) / fontSize;
    for (const word of wordsOf(text)) {
      const { glyphs } = font.typeface.shape(word);
      const [codes, positions] = font.encode(word);
      codes.forEach((code, at) => {
        const position = positions[at];
        const kern = position ? position.xAdvance - position.advanceWidth : 0;
        const [codePoint] = glyphs[at]?.codePoints ?? [];
        this.#glyphs += code;
        this.#move(kern + (codePoint === 0x20 || codePoint === 0xa0 ? wordSpace : 0));
      });
    }
  }

  /** Moves on by thousandths of the size, against the sign that PDF has for it. */
  #move(by: number): void {
    if (Math.abs(by) < 0.005) return;
    this.#shown += `<${this.#glyphs}>${number(-by)}`;
    this.#glyphs = '';
  }

  #flush(): void {
    if (this.#glyphs !== '') this.#shown += `<${this.#glyphs}>`;
    if (this.#shown !== '') this.#operators.push(`[${this.#shown}] TJ`);
    this.#shown = '';
    this.#glyphs = '';
  }
}

/** As PDF writes numbers, to the thousandth. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

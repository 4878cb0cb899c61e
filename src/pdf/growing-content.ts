import { deflateSync } from 'node:zlib';
import type { Glyph } from '../fonts/shaped-text.js';
import type { Typeface } from '../fonts/typeface.js';
import type { DrawnContent, Opacity } from './drawn-page.js';

/** Content that is being drawn, of a page or of a picture: its operators, and what they call by name. */
export class GrowingContent {
  readonly #operators: string[];
  readonly #faces = new Map<Typeface, Map<number, Glyph>>();
  readonly #opacities = new Map<string, Opacity>();
  /** Where the last line of the open text object begins, in thousandths of a pt. */
  #line: { readonly left: number; readonly top: number } | undefined;

  /** @param beginning its first operators */
  constructor(...beginning: readonly string[]) {
    this.#operators = [...beginning];
  }

  write(operators: string): void {
    this.#endText();
    this.#operators.push(operators);
  }

  /**
   * Writes a line of text that stands upright, its baseline beginning at a place in pt from the upper left corner. What is written one
   * after the other is one text object, in which each line is told by how far it is from the last: paragraphs are much the same then.
   */
  writeText(operators: string, x: number, y: number): void {
    const [left, top] = [Math.round(x * 1000), Math.round(y * 1000)];
    const last = this.#line;
    this.#line = { left, top };
    // Glyphs stand upright, where all is laid out upside down.
    const move = last
      ? `${(left - last.left) / 1000} ${(last.top - top) / 1000} Td`
      : `BT\n1 0 0 -1 ${left / 1000} ${top / 1000} Tm`;
    this.#operators.push(move, operators);
  }

  #endText(): void {
    if (this.#line) this.#operators.push('ET');
    this.#line = undefined;
  }

  /** Notes glyphs of a face that operators show. */
  show(face: Typeface, glyphs: readonly Glyph[]): void {
    const shown = this.#faces.get(face) ?? new Map<number, Glyph>();
    this.#faces.set(face, shown);
    for (const glyph of glyphs) if (!shown.has(glyph.id)) shown.set(glyph.id, glyph);
  }

  setOpacity(name: string, opacity: Opacity): void {
    this.#opacities.set(name, opacity);
  }

  /** All so far. */
  get operators(): string {
    this.#endText();
    return `${this.#operators.join('\n')}\n`;
  }

  /** The content, when all is drawn. */
  get drawn(): DrawnContent {
    return {
      content: deflateSync(Buffer.from(this.operators, 'latin1')),
      faces: this.#faces,
      opacities: [...this.#opacities.values()],
    };
  }
}

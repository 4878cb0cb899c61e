// As a whole: Node cannot know the names in what is handed on by a CommonJS module.
import canvas from 'canvas';
import type { ChartTheme } from './chart-theme.js';

export interface LabelFont {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Lines are this many times as high as their type. */
export const lineHeight = 1.2;

/** Measures and breaks texts in the font of a theme; widths are in points. */
export class TextRuler {
  readonly #context = canvas.createCanvas(1, 1).getContext('2d');
  /** By the font and the text: the same words are tried on many lines. */
  readonly #widths = new Map<string, number>();

  constructor(private readonly theme: ChartTheme) {}

  /** As the canvas wants it. */
  font({ size, bold = false }: LabelFont): string {
    return `${bold ? 'bold ' : ''}${size}px ${this.theme.family}`;
  }

  width(text: string, font: LabelFont): number {
    const css = this.font(font);
    const key = `${css}|${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#context.font = css;
    const { width } = this.#context.measureText(text);
    this.#widths.set(key, width);
    return width;
  }

  widest(lines: readonly string[], font: LabelFont): number {
    return Math.max(0, ...lines.map((line) => this.width(line, font)));
  }

  /** Lines no wider than a limit, broken at spaces; a word that is wider stands alone on its line. */
  wrap(text: string, limit: number, font: LabelFont): readonly string[] {
    const lines: string[] = [];
    // Only plain spaces: no-break spaces are there to keep words together.
    for (const word of text.split(' ').filter(Boolean)) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last === undefined || this.width(longer, font) > limit) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  /**
   * Lines of much the same width, as few as the limit allows: a label of two even lines reads better than a full one
   * with a word below.
   */
  wrapEvenly(text: string, limit: number, font: LabelFont): readonly string[] {
    const lines = this.wrap(text, limit, font);
    const [low, high] = [this.widest(lines, font) / Math.max(1, lines.length), limit];
    for (let width = low; width < high; width += font.size / 4) {
      const narrower = this.wrap(text, width, font);
      if (narrower.length <= lines.length && this.widest(narrower, font) <= limit) return narrower;
    }
    return lines;
  }
}

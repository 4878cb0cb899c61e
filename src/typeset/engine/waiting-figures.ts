import type { MeasuredNode } from './measured.js';
import type { DocumentContext } from './pdfmake.js';

/** Figures that float and wait for the top of the next page. */
export class WaitingFigures {
  #figures: MeasuredNode[] = [];

  get some(): boolean {
    return this.#figures.length > 0;
  }

  add(figure: MeasuredNode): void {
    figure.positions = [];
    this.#figures.push(figure);
  }

  /** Has those that wait set, as wide as the page's text, whatever stands around them; `page` is its width in pt. */
  place(context: DocumentContext, page: number, set: (figure: MeasuredNode) => void): void {
    const figures = this.#figures;
    if (figures.length === 0) return;
    this.#figures = [];
    const { x, availableWidth } = context;
    const { left, right } = context.pageMargins;
    context.x = left;
    context.availableWidth = page - left - right;
    for (const figure of figures) set(figure);
    context.x = x;
    context.availableWidth = availableWidth;
  }
}

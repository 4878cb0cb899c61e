import type { Span } from '../diagnostics.js';
import type { TextFile } from './project.js';

/** A text with the lines it has, so that an offset (UTF-16 units from 0) can be told as a line and a column. */
export class SourceText implements TextFile {
  readonly #lineStarts: readonly number[];

  constructor(
    readonly file: string,
    readonly text: string,
  ) {
    const starts = [0];
    for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineEnd.index + lineEnd[0].length);
    this.#lineStarts = starts;
  }

  /**
   * The span from `start` up to `end`, which it does not take in; both are offsets. It ends with its line at the latest,
   * for it is shown in a frame of one line.
   */
  span(start: number, end = start): Span {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const lineEnd = this.text.slice(start, end).search(/[\r\n]/);
    return {
      file: this.file,
      line: low + 1,
      column: start - (this.#lineStarts[low] ?? 0) + 1,
      length: lineEnd < 0 ? end - start : lineEnd,
    };
  }
}

import type { Span } from '../../diagnostics.js';

/**
 * Finds the places of a block's text in its file. markdown-it gives the lines of a block and its text without what
 * makes it a block (`## `, `> `, indentation); so each line of the text is looked for from the end of its source
 * line. Lines are exact; columns are exact but where a tab was widened into spaces.
 */
export class SourceMap {
  readonly #starts: readonly { readonly offset: number; readonly line: number; readonly column: number }[];

  constructor(
    readonly file: string,
    lines: readonly string[],
    /** The block's first line, from 0. */
    firstLine: number,
    text: string,
  ) {
    let offset = 0;
    this.#starts = text.split('\n').map((part, index) => {
      const source = lines[firstLine + index] ?? '';
      const start = {
        offset,
        line: firstLine + index + 1,
        column: Math.max(0, source.lastIndexOf(part.trimEnd())) + 1,
      };
      offset += part.length + 1;
      return start;
    });
  }

  /** The span of `length` UTF-16 units from an offset of the text. */
  span(offset: number, length = 0): Span {
    let found = this.#starts[0];
    for (const start of this.#starts) if (start.offset <= offset) found = start;
    const { line, column, offset: start } = found ?? { line: 1, column: 1, offset: 0 };
    return { file: this.file, line, column: column + offset - start, length };
  }
}

import type { Span } from '../diagnostics.js';
import type { TextFile } from '../project/project.js';

/** The text of a template with the places of its offsets. Handlebars counts lines from 1 and columns from 0. */
export class TemplateText {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor({ file, text }: TextFile) {
    this.file = file;
    this.text = text;
    this.#lineStarts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)];
  }

  span(offset: number, length: number): Span {
    const line = this.#lineStarts.findLastIndex((start) => start <= offset);
    const start = this.#lineStarts[line] ?? 0;
    const end = this.text.slice(offset, offset + length).search(/[\r\n]/);
    return { file: this.file, line: line + 1, column: offset - start + 1, length: end < 0 ? length : end };
  }

  offset(line: number, column: number): number {
    return (this.#lineStarts[line - 1] ?? this.text.length) + column;
  }

  /** The span of a node of Handlebars' tree, cut at its line's end. */
  spanOf({ start, end }: hbs.AST.SourceLocation): Span {
    const offset = this.offset(start.line, start.column);
    return this.span(offset, Math.max(0, this.offset(end.line, end.column) - offset));
  }
}

import type { Span } from './diagnostics.js';
import { printable } from './printable.js';

/** The longest stretch of a source line that is shown, in characters. */
const WIDTH = 96;
/** How far before the place a long line begins to be shown. */
const LEAD = 40;

/**
 * Those of a source's lines that show a place: the line before it where there is one, its own, and carets under it. Of
 * a long line only what stands around the place is shown.
 */
export function codeFrame(lines: readonly string[], span: Span): readonly string[] {
  const line = lines[span.line - 1];
  if (line === undefined) return [];
  const column = Math.min(span.column - 1, line.length);
  const from = line.length <= WIDTH ? 0 : Math.max(0, column - LEAD);
  const shown = window(line, from);
  const start = column - from + (from > 0 ? 1 : 0);
  const length = Math.max(1, Math.min(span.length, shown.length - start));
  const before = shown.slice(0, start).replaceAll(/[^\t]/g, ' ');
  const gutter = String(span.line).length;
  const previous = from === 0 ? lines[span.line - 2] : undefined;
  const numbered = (number: string, text: string): string => `${number.padStart(gutter)} │ ${text}`.trimEnd();
  return [
    ...(previous?.trim() ? [numbered(String(span.line - 1), printable(window(previous, 0)))] : []),
    numbered(String(span.line), printable(shown)),
    numbered('', `${before}${'^'.repeat(length)}`),
  ];
}

function window(line: string, from: number): string {
  const end = from + WIDTH;
  return `${from > 0 ? '…' : ''}${line.slice(from, end)}${line.length > end ? '…' : ''}`;
}

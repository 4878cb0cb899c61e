import { escapeXml } from '../language/escape.js';
import { isMarkedText, type Run } from '../language/marked-text.js';
import type { Problem } from '../language/problem.js';
import type { MarkedProse, ProjectLanguage, ProseTarget } from '../language/project-language.js';
import type { ValueOrigin } from '../origin.js';
import { MadeMarkup, Missing } from './layout-helper.js';
import type { Markup } from './origins.js';

export interface Printing {
  readonly language: ProjectLanguage;
  readonly target: ProseTarget;
  readonly mark: (origin: object) => string;
}

/** Of what may be markup, or what cannot be printed. */
export interface ValuePrinting extends Printing {
  readonly include: (markup: Markup) => string;
  readonly fail: (problem: Problem) => void;
}

/** What a mustache prints: data as escaped text, with the markers of what it comes from. */
export function printed(value: unknown, written: string, printing: ValuePrinting): string {
  const { language, mark, include, fail } = printing;
  if (value instanceof MadeMarkup) return include(value.markup);
  if (value instanceof Missing) return mark({}) + escapeXml(`[${value.written}]`);
  if (isMarkedText(value)) return printedRuns(value.runs, value.text && { text: value.text }, printing);
  const result = language.formatter.natural(value, written);
  if ('runs' in result) return printedRuns(result.runs, undefined, printing);
  fail(result.problem);
  return mark({}) + escapeXml(`[${written}]`);
}

function printedRuns(runs: readonly Run[], origin: object | undefined, printing: Printing): string {
  return runs
    .map(({ text, value }) => {
      const marker = printing.mark({ ...origin, ...(value && { value }) });
      return marker + escapeXml(text + illustrativeMark(value, printing));
    })
    .join('');
}

/** In the report the mark is set where the page is, which explains it at its foot; a web page has no such step. */
function illustrativeMark(value: ValueOrigin | undefined, { language, target }: Printing): string {
  return target === 'page' && value?.status === 'illustrative' ? language.illustrativeMark : '';
}

/** Prose as markup: its tags as they are, its texts escaped, each with its place in the file. */
export function printedProse({ pieces, text }: MarkedProse, printing: Printing): string {
  return pieces
    .map((piece) => {
      // The end of an element comes from where its last text does.
      if (piece.kind === 'tag') {
        return (piece.span ? printing.mark({ text: { ...text, span: piece.span } }) : '') + piece.markup;
      }
      const own = piece.stale ? { ...text, stale: true } : text;
      const { span } = piece;
      const shown = piece.text + illustrativeMark(piece.value, printing);
      const origin = {
        ...(piece.value && { value: piece.value }),
        ...(piece.advances && { advances: true }),
      };
      return piece.advances
        ? escapedPieces(shown, (offset) =>
            printing.mark({ ...origin, text: { ...own, span: { ...span, column: span.column + offset } } }),
          )
        : printing.mark({ ...origin, text: { ...own, span } }) + escapeXml(shown);
    })
    .join('');
}

/** An escaped character is longer than what was typed: places are marked anew after each. */
function escapedPieces(text: string, mark: (offset: number) => string): string {
  let offset = 0;
  return text
    .split(/(?<=[&<>"])/u)
    .map((piece) => {
      const marked = mark(offset) + escapeXml(piece);
      offset += piece.length;
      return marked;
    })
    .join('');
}

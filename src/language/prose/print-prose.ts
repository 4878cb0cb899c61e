import type { Span } from '../../diagnostics.js';
import { escapeXml } from '../escape.js';
import { interpolate, type Values } from '../interpolate.js';
import type { Problem } from '../problem.js';
import type { ProsePiece, ProseTarget } from '../project-language.js';
import type { Typographer } from '../typography/typography.js';
import type { MarkupAttribute, ProseDocument, ProsePart } from './prose-document.js';

export interface ProsePrinting {
  readonly values: Values;
  readonly target: ProseTarget;
  readonly typography: Typographer;
  /** Told of every problem, at its place in the prose. */
  readonly report: (problem: Problem, span: Span) => void;
}

const BLOCK_ENDS = new Set(['</p>', '</h1>', '</h2>', '</h3>', '</h4>']);
const REPORT_ONLY = new Set(['ref', 'footnote']);

/** Fills in the values of a prose file and gives its pieces in order. */
export function printProse(document: ProseDocument, printing: ProsePrinting): readonly ProsePiece[] {
  const pieces = document.parts.flatMap((part) => printPart(part, printing));
  return printing.target === 'page' ? withTypography(pieces, printing.typography) : pieces;
}

function printPart(part: ProsePart, { values, target, report }: ProsePrinting): readonly ProsePiece[] {
  switch (part.kind) {
    case 'text':
      return [part];
    case 'value': {
      const { runs, problems } = interpolate(part.expression, values);
      for (const problem of problems) report(problem, part.span);
      return runs.map((run) => ({ ...run, kind: 'text', span: part.span, advances: false }));
    }
    case 'close':
      return target === 'page' && REPORT_ONLY.has(part.element)
        ? []
        : [{ kind: 'tag', markup: `</${part.element}>` }];
    case 'open':
    case 'empty': {
      const { element, span } = part;
      if (target === 'page' && REPORT_ONLY.has(element)) {
        const name = element === 'ref' ? 'a reference' : 'a footnote';
        report({ code: 'report-only', message: `${name} has no place outside the report` }, span);
        return [];
      }
      const attributes = part.attributes.filter(([name]) => target === 'report' || name !== 'facts');
      const end = part.kind === 'empty' ? '/>' : '>';
      return [{ kind: 'tag', markup: `<${element}${attributes.map(printAttribute).join('')}${end}`, span }];
    }
  }
}

function printAttribute([name, value]: MarkupAttribute): string {
  return ` ${name}="${escapeXml(value)}"`;
}

/** Sets each paragraph as a whole: the rules see across emphasis and values. */
function withTypography(pieces: readonly ProsePiece[], typography: Typographer): readonly ProsePiece[] {
  const result: ProsePiece[] = [];
  let group: ProsePiece[] = [];
  const flush = () => {
    const texts = group.map((piece) => (piece.kind === 'text' ? piece.text : ''));
    const set = typography(texts);
    group.forEach((piece, index) => {
      result.push(
        piece.kind === 'text' ? { ...piece, text: set[index] ?? piece.text, advances: false } : piece,
      );
    });
    group = [];
  };
  for (const piece of pieces) {
    group.push(piece);
    if (piece.kind === 'tag' && BLOCK_ENDS.has(piece.markup)) flush();
  }
  flush();
  return result;
}

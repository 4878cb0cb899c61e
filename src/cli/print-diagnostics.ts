import pc from 'picocolors';
import { codeFrame } from '../code-frame.js';
import { counted } from '../counted.js';
import type { Diagnostic, Severity, Span } from '../diagnostics.js';
import type { ProjectFiles } from '../host.js';
import { printable } from '../printable.js';
import { type GroupedDiagnostic, sortedDiagnostics } from '../sorted-diagnostics.js';
import { SourceLines } from '../source-lines.js';

type Colours = ReturnType<typeof pc.createColors>;

/** Diagnostics for a person: each with its place, the source around it, the way to it and hints; then their count. */
export async function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  files: ProjectFiles,
  { colour }: { readonly colour: boolean },
): Promise<string> {
  if (diagnostics.length === 0) return '';
  const colours = pc.createColors(colour);
  const sources = new SourceLines(files);
  const grouped = sortedDiagnostics(diagnostics);
  const blocks: string[] = [];
  for (const group of grouped) blocks.push(await block(group, sources, colours));
  const counted = grouped.map(({ diagnostic }) => diagnostic);
  return `${blocks.join('\n\n')}\n\n${countLine(counted)}\n`;
}

/** Diagnostics for a program, as JSON with a newline at its end. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[]): string {
  const grouped = sortedDiagnostics(diagnostics);
  const list = grouped.map(({ diagnostic: { edition, ...rest }, editions }) => ({
    ...rest,
    ...(editions.length > 0 && { editions }),
  }));
  const count = (severity: Severity): number => list.filter((one) => one.severity === severity).length;
  const result = { errors: count('error'), warnings: count('warning'), diagnostics: list };
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** "2 errors, 1 warning". */
export function countLine(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    const name = severity === 'info' ? 'note' : severity;
    return count === 0 ? [] : [counted(count, name)];
  });
  return counts.length > 0 ? counts.join(', ') : 'no errors, no warnings';
}

async function block(
  { diagnostic, editions }: GroupedDiagnostic,
  sources: SourceLines,
  colours: Colours,
): Promise<string> {
  const { severity, code, message, span, trace = [], hints = [], page } = diagnostic;
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
  const where = [editions.join(', '), page === undefined ? '' : `page ${page}`].filter((part) => part !== '');
  const head = [
    paint(colours.bold(severity === 'info' ? 'note' : severity)),
    colours.bold(oneLine(message)),
    colours.dim(`[${code}]${where.length > 0 ? ` (${where.join(', ')})` : ''}`),
  ].join(' ');
  const frame = span ? codeFrame(await sources.of(span.file), span) : [];
  return [
    head,
    ...(span ? [`  ${colours.dim('at')} ${placeText(span)}`] : []),
    ...frame.map(
      (line) => `    ${line.includes('^') && line.trimStart().startsWith('│') ? paint(line) : line}`,
    ),
    ...trace.map((step) => `  ${colours.dim(`${oneLine(step.message)}: ${placeText(step.span)}`)}`),
    ...hints.map((hint) => `  ${colours.cyan('hint:')} ${oneLine(hint)}`),
  ].join('\n');
}

/** Names of files and columns can hold line ends too, which would look like lines of ours. */
function oneLine(text: string): string {
  return printable(text).replaceAll(/[\n\t]/g, '\uFFFD');
}

function placeText({ file, line, column }: Span): string {
  return `${oneLine(file)}:${line}:${column}`;
}

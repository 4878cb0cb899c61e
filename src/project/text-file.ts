import { type Diagnostic, diagnostic, type Findings, type Span } from '../diagnostics.js';
import { FileError, type FileProblem, type ProjectFiles } from '../host.js';
import { SourceText } from './source-text.js';

const PROBLEMS: Readonly<Record<FileProblem, readonly [code: string, words: string]>> = {
  missing: ['missing-file', 'is missing'],
  outside: ['outside-project', "lies outside the project's folder"],
  'not-a-file': ['not-a-file', 'is not a file'],
  unreadable: ['unreadable-file', 'cannot be read'],
  'too-large': ['file-too-large', 'is too large to be read'],
};

/**
 * Characters that no text of the project can hold: U+E000 to U+E002 mark origins inside the engine, and control
 * characters are nothing that can be printed.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there.
const REFUSED = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uE000-\uE002]/g;

export interface Text {
  readonly source: SourceText;
  /** The file began with a byte order mark, which `source` leaves out. */
  readonly byteOrderMark: boolean;
}

/** What to say about a file that could not be had; `span` is the place that names it, else the file itself. */
export function fileDiagnostic(error: FileError, span?: Span): Diagnostic {
  const [code, words] = PROBLEMS[error.problem];
  const hints: string[] = [];
  if (error.problem === 'outside')
    hints.push('paths are relative to the project and cannot leave its folder');
  // What nothing names is what every project has.
  if (error.problem === 'missing' && !span) hints.push('every project has it: see one made by "report new"');
  return diagnostic('error', code, `the file "${error.path}" ${words}`, {
    span: span ?? { file: error.path, line: 1, column: 1, length: 0 },
    hints,
  });
}

/** Reads a file; what stands in the way of it is a finding. Errors that are no {@link FileError} are thrown on. */
async function readBytes(
  files: ProjectFiles,
  path: string,
  findings: Findings,
  namedAt?: Span,
): Promise<Uint8Array | undefined> {
  try {
    return await files.read(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    findings.add(fileDiagnostic(error, namedAt));
    return undefined;
  }
}

/** Reads a UTF-8 text; invalid bytes and refused characters are findings, and the former leave no text. */
export async function readText(
  files: ProjectFiles,
  path: string,
  findings: Findings,
  namedAt?: Span,
): Promise<Text | undefined> {
  const bytes = await readBytes(files, path, findings, namedAt);
  return bytes && decodeText(path, bytes, findings);
}

export function decodeText(file: string, bytes: Uint8Array, findings: Findings): Text | undefined {
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const byteOrderMark = decoded.startsWith('\uFEFF');
  const source = new SourceText(file, byteOrderMark ? decoded.slice(1) : decoded);
  const invalid = invalidOffset(decoded, bytes);
  if (invalid !== undefined) {
    const span = source.span(Math.max(0, invalid - (byteOrderMark ? 1 : 0)));
    findings.error('invalid-utf8', 'the file is not valid UTF-8', {
      span,
      hints: ['save it in the encoding UTF-8'],
    });
    return undefined;
  }
  for (const found of source.text.matchAll(REFUSED)) {
    refuse(found[0], source.span(found.index, found.index + 1), findings);
  }
  return { source, byteOrderMark };
}

/** Finds refused characters that an escape such as `\uE000` wrote; those typed out are found in the file. */
export function checkEscapes(value: string, written: string, span: Span, findings: Findings): void {
  const found = value.match(REFUSED)?.[0];
  if (found && !written.includes(found)) refuse(found, span, findings);
}

function refuse(character: string, span: Span, findings: Findings): void {
  const unit = character.charCodeAt(0);
  const kind = unit >= 0xe000 ? 'private-use' : 'control';
  const code = unit.toString(16).toUpperCase().padStart(4, '0');
  findings.error(`${kind}-character`, `the ${kind} character U+${code} cannot be used`, {
    span,
    hints: ['remove it, or write the character that is meant'],
  });
}

/**
 * Where decoding put the first U+FFFD that the bytes do not hold. A decoder does not tell, so each one is compared
 * with the bytes at its place: what comes before it has been decoded without loss.
 */
function invalidOffset(decoded: string, bytes: Uint8Array): number | undefined {
  let from = 0;
  let byte = 0;
  for (;;) {
    const at = decoded.indexOf('\uFFFD', from);
    if (at < 0) return undefined;
    byte += Buffer.byteLength(decoded.slice(from, at));
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return at;
    byte += 3;
    from = at + 1;
  }
}

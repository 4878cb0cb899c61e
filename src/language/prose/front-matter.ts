import { parseDocument } from 'yaml';
import { type Diagnostic, diagnostic } from '../../diagnostics.js';
import type { TextFile } from '../../project/project.js';
import { inPlainWords } from '../../project/yaml-faults.js';

export interface FrontMatter {
  /** The text with empty lines in the front matter's place, so that lines keep their numbers. */
  readonly body: string;
  readonly meta: { readonly [name: string]: unknown };
  readonly diagnostics: readonly Diagnostic[];
}

const FENCED = /^---[ \t]*\n(?:(.*?)\n)??---[ \t]*(?:\n|$)/s;

/** Takes the YAML between two lines of `---` off the head of a text with line ends `\n`. */
export function splitFrontMatter({ file, text }: TextFile): FrontMatter {
  const match = FENCED.exec(text);
  if (!match) return { body: text, meta: {}, diagnostics: [] };
  const source = match[1] ?? '';
  const body = match[0].replace(/[^\n]+/g, '') + text.slice(match[0].length);
  const document = parseDocument(source, { prettyErrors: false });
  const found = document.errors.slice(0, 1).map((error) => {
    const before = source.slice(0, error.pos[0]).split('\n');
    const span = { file, line: before.length + 1, column: (before.at(-1)?.length ?? 0) + 1, length: 0 };
    const { words, hints } = inPlainWords(error.message);
    return diagnostic('error', 'front-matter', `the front matter is no YAML: ${words}`, { span, hints });
  });
  if (found.length > 0) return { body, meta: {}, diagnostics: found };
  const meta: unknown = document.toJS();
  if (isMapping(meta)) return { body, meta, diagnostics: [] };
  if (meta === null) return { body, meta: {}, diagnostics: [] };
  const span = { file, line: 2, column: 1, length: 0 };
  const message = 'the front matter must be a mapping of names to values';
  return { body, meta: {}, diagnostics: [diagnostic('error', 'front-matter', message, { span })] };
}

function isMapping(input: unknown): input is { readonly [name: string]: unknown } {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

import type { YAMLError } from 'yaml';
import type { Findings } from '../diagnostics.js';
import type { SourceText } from './source-text.js';

/**
 * Reports what the parser of YAML has found. After the first fault of syntax it stumbles on, so that one is told; what it
 * says of keys is true all the same.
 */
export function reportFaults(errors: readonly YAMLError[], source: SourceText, findings: Findings): void {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  for (const error of errors) {
    if (error === first || error.code === 'DUPLICATE_KEY') report(error, source, findings);
  }
}

function report(error: YAMLError, source: SourceText, findings: Findings): void {
  const [start, end] = error.pos;
  const span = source.span(start, error.code === 'DUPLICATE_KEY' ? keyEnd(source.text, start) : end);
  if (error.code === 'DUPLICATE_KEY') {
    const key = source.text.slice(start, start + span.length);
    findings.error('duplicate-key', `the key "${key}" stands twice`, { span });
    return;
  }
  if (error.code === 'MULTIPLE_DOCS') {
    findings.error('yaml-syntax', 'YAML does not parse: a file holds one document', { span });
    return;
  }
  const { words, hints } = inPlainWords(error.message);
  findings.error('yaml-syntax', `YAML does not parse: ${words}`, { span, hints });
}

/** What the parser says, in words for people who know YAML from its files alone. */
export function inPlainWords(message: string): Pick<Fault, 'words' | 'hints'> {
  return FAULTS.find(({ pattern }) => pattern.test(message)) ?? { words: sentence(message) };
}

/** The parser's own sentence in the form of ours; of what the machine cannot bear it speaks in other words. */
export function sentence(message: string): string {
  if (/call stack/i.test(message)) return 'it is nested too deeply';
  if (/alias count/i.test(message)) return 'its aliases stand for too much';
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}

/** The parser gives a duplicate key's start only. */
function keyEnd(text: string, start: number): number {
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n]+)/.exec(text.slice(start))?.[0] ?? '';
  return start + key.trimEnd().length;
}

interface Fault {
  readonly pattern: RegExp;
  readonly words: string;
  readonly hints?: readonly string[];
}

/** Faults of which the parser speaks in words of its grammar. */
const FAULTS: readonly Fault[] = [
  { pattern: /^Tabs/, words: 'tabs are not allowed as indentation', hints: ['indent with spaces'] },
  {
    pattern: /same column$/,
    words: 'the line is indented more or less than those beside it',
    hints: ['keys of one group begin below one another'],
  },
  {
    pattern: /^Implicit/,
    words: 'the colon after a key is missing, or has no space after it',
    hints: ['write "key: value"'],
  },
  {
    pattern: /^Nested mappings/,
    words: 'a colon stands inside a value',
    hints: ['put a value with a colon in quotes; keys of one group begin below one another'],
  },
  { pattern: /end with a [\]}]/, words: 'a bracket that opens before it is not closed' },
  { pattern: /^Block collections/, words: 'a comma is missing before the next key' },
  { pattern: /^Missing closing/, words: 'a quote is not closed' },
  {
    pattern: /^Plain value cannot start|^Unresolved tag/,
    words: 'a text cannot begin with this sign',
    hints: ['put the text in quotes'],
  },
  {
    pattern: /^Unexpected scalar/,
    words: 'text follows the end of a value',
    hints: ['put the whole text in quotes of a kind that it does not hold'],
  },
];

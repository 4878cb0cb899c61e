import type { Findings } from '../diagnostics.js';
import type { SourceText } from './source-text.js';

/** A value of a JSON file with its place: offsets in the text, from 0. */
export type JsonNode =
  | {
      readonly kind: 'object';
      readonly members: readonly JsonMember[];
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'array'; readonly start: number; readonly end: number }
  | { readonly kind: 'string'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'number' | 'boolean' | 'null'; readonly start: number; readonly end: number };

export interface JsonMember {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly value: JsonNode;
}

/** Deeper than any catalogue, and shallow enough for the stack. */
const DEEPEST = 100;

/** Parses JSON (RFC 8259) with the place of each value; a fault of syntax is a finding and leaves nothing. */
export function parseJson(source: SourceText, findings: Findings): JsonNode | undefined {
  try {
    return new JsonParser(source.text).parse();
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const span = source.span(error.at, Math.min(error.at + 1, source.text.length));
    const hints = error.hint === undefined ? [] : [error.hint];
    findings.error('json-syntax', `JSON does not parse: ${error.message}`, { span, hints });
    return undefined;
  }
}

class JsonFault extends Error {
  constructor(
    message: string,
    readonly at: number,
    readonly hint?: string,
  ) {
    super(message);
  }
}

class JsonParser {
  #at = 0;

  constructor(readonly text: string) {}

  parse(): JsonNode {
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.text.length) throw new JsonFault('text follows the end', this.#at);
    return value;
  }

  #value(depth: number): JsonNode {
    this.#space();
    const start = this.#at;
    const first = this.text[start];
    if (depth > DEEPEST) throw new JsonFault('it is nested too deeply', start);
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#array(depth);
    if (first === '"') {
      const text = this.#string();
      return { kind: 'string', text, start, end: this.#at };
    }
    if (first === undefined) throw new JsonFault('the file ends too early', start);
    const word = this.#match(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y);
    if (!word) throw this.#unexpected('a value');
    const kind = word === 'null' ? 'null' : word === 'true' || word === 'false' ? 'boolean' : 'number';
    return { kind, start, end: this.#at };
  }

  #object(depth: number): JsonNode {
    const start = this.#at++;
    const members: JsonMember[] = [];
    this.#items('}', () => {
      const keyStart = this.#at;
      if (this.text[keyStart] !== '"') throw this.#unexpected('a key in double quotes');
      const key = this.#string();
      const end = this.#at;
      this.#space();
      if (this.text[this.#at] !== ':') throw this.#unexpected('a colon after the key');
      this.#at++;
      members.push({ key, start: keyStart, end, value: this.#value(depth + 1) });
    });
    return { kind: 'object', members, start, end: this.#at };
  }

  /** What stands in a list is of no use in a catalogue, but has to parse. */
  #array(depth: number): JsonNode {
    const start = this.#at++;
    this.#items(']', () => this.#value(depth + 1));
    return { kind: 'array', start, end: this.#at };
  }

  #items(close: '}' | ']', read: () => void): void {
    this.#space();
    if (this.text[this.#at] === close) {
      this.#at++;
      return;
    }
    for (;;) {
      read();
      this.#space();
      const next = this.text[this.#at];
      if (next === close) {
        this.#at++;
        return;
      }
      if (next !== ',') throw this.#unexpected(`a comma or "${close}"`);
      const comma = this.#at++;
      this.#space();
      if (this.text[this.#at] === close) {
        throw new JsonFault('a comma stands before the end', comma, 'remove the comma');
      }
    }
  }

  #string(): string {
    const start = this.#at++;
    for (;;) {
      const next = this.text[this.#at];
      if (next === '"') break;
      if (next === '\\') this.#escape();
      else if (next === '\t')
        throw new JsonFault('a tab stands in the text', this.#at, 'write "\\t" or a space');
      else if (next === undefined || next < ' ') {
        throw new JsonFault('the text has no closing quote on its line', start, 'write "\\n" for a line end');
      } else this.#at++;
    }
    this.#at++;
    return String(JSON.parse(this.text.slice(start, this.#at)));
  }

  #escape(): void {
    if (this.#match(/\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y) !== undefined) return;
    throw new JsonFault('the backslash begins no escape', this.#at, 'write "\\\\" for a backslash');
  }

  #space(): void {
    this.#match(/[ \t\n\r]*/y);
    if (this.text.startsWith('//', this.#at) || this.text.startsWith('/*', this.#at)) {
      throw new JsonFault(
        'JSON has no comments',
        this.#at,
        'notes for translators stand in locales/keys.yaml',
      );
    }
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #unexpected(expected: string): JsonFault {
    const found = this.text[this.#at];
    const words = found === undefined ? 'the end of the file' : found === '"' ? 'a quote' : `"${found}"`;
    return new JsonFault(`expected ${expected}, found ${words}`, this.#at, this.#quoteHint(expected, found));
  }

  /** Quotes of another kind, and those inside a text, are what people stumble on most. */
  #quoteHint(expected: string, found = ''): string | undefined {
    if (/['“”„«‘’]/.test(found)) return 'JSON has straight double quotes alone: "…"';
    if (found === '"' && expected.startsWith('a comma')) return 'put a comma between two entries';
    const follows = this.#at > 0 && this.text[this.#at - 1] === '"' && /\p{L}/u.test(found);
    return follows ? 'write \\" for a quote inside a text' : undefined;
  }
}

/** A reference to an object of a PDF. */
export class Ref {
  constructor(readonly id: number) {}
}

/** A text of a PDF, decoded. */
export class PdfString {
  constructor(readonly text: string) {}
}

/** Names are strings with their slash. */
export type PdfObject =
  | number
  | boolean
  | null
  | string
  | Ref
  | PdfString
  | readonly PdfObject[]
  | ReadonlyMap<string, PdfObject>;

/** Reads the objects of a PDF from its text, a character a byte (ISO 32000-1, 7.3). */
export class PdfReader {
  constructor(
    private readonly text: string,
    public position = 0,
  ) {}

  /** Passes over white space and what matches there; `pattern` is sticky. */
  skip(pattern: RegExp): string | undefined {
    this.#match(/\s*/y);
    return this.#match(pattern);
  }

  read(): PdfObject {
    const reference = this.skip(/(\d+) 0 R\b/y);
    if (reference) return new Ref(Number.parseInt(reference, 10));
    const number = this.skip(/[-+]?\d*\.?\d+/y);
    if (number) return Number(number);
    const name = this.skip(/\/[^\s/<>[\]()]*/y);
    if (name) return name;
    const word = this.skip(/true|false|null/y);
    if (word) return word === 'null' ? null : word === 'true';
    if (this.skip(/<</y)) return this.#dictionary();
    if (this.skip(/\[/y)) return this.#array();
    const digits = this.skip(/<[\da-fA-F\s]*>/y);
    if (digits) return new PdfString(decoded(Buffer.from(digits.slice(1, -1), 'hex')));
    if (this.skip(/\(/y)) return this.#literal();
    throw new Error(`no object: ${JSON.stringify(this.text.slice(this.position, this.position + 40))}`);
  }

  #dictionary(): ReadonlyMap<string, PdfObject> {
    const entries = new Map<string, PdfObject>();
    while (!this.skip(/>>/y)) {
      const key = this.read();
      entries.set(String(key).slice(1), this.read());
    }
    return entries;
  }

  #array(): readonly PdfObject[] {
    const values: PdfObject[] = [];
    while (!this.skip(/\]/y)) values.push(this.read());
    return values;
  }

  #literal(): PdfString {
    let bytes = '';
    for (let depth = 1; ; this.position++) {
      const char = this.text[this.position];
      if (char === undefined) throw new Error('a text does not end');
      if (char === '\\') {
        this.position++;
        const escaped = this.text[this.position] ?? '';
        bytes += escapes[escaped] ?? escaped;
        continue;
      }
      if (char === '(') depth++;
      if (char === ')') depth--;
      if (depth === 0) break;
      bytes += char;
    }
    this.position++;
    return new PdfString(decoded(Buffer.from(bytes, 'latin1')));
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const [found] = pattern.exec(this.text) ?? [];
    this.position += found?.length ?? 0;
    return found;
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function decoded(bytes: Buffer): string {
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return wide ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}

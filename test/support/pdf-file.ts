import { inflateSync } from 'node:zlib';
import { type PdfObject, PdfReader, Ref } from './pdf-reader.js';

/** A finished PDF as its objects: for tests that look behind what a reader's library shows. */
export class PdfFile {
  readonly #bytes: Buffer;
  readonly #positions: readonly (readonly [type: number, first: number, second: number])[];
  readonly root: Ref;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
    const start = this.#bytes.lastIndexOf('startxref');
    const at = Number(/\d+/.exec(this.#bytes.toString('latin1', start + 9))?.[0]);
    const { value, content } = this.#objectAt(at);
    this.#positions = rowsOf(content);
    const root = entry(value, 'Root');
    if (!(root instanceof Ref)) throw new Error('the file has no catalog');
    this.root = root;
  }

  /** How many objects there are. */
  get size(): number {
    return this.#positions.length;
  }

  /** What a reference leads to; anything else as it is. */
  get(value: PdfObject): PdfObject {
    if (!(value instanceof Ref)) return value;
    const [type, first, second] = this.#positions[value.id] ?? [0, 0, 0];
    if (type === 1) return this.#objectAt(first).value;
    if (type !== 2) throw new Error(`there is no object ${value.id}`);
    const [, at] = this.#positions[first] ?? [];
    const { value: stream, content } = this.#objectAt(at ?? 0);
    const text = content.toString('latin1');
    const begin = Number(entry(stream, 'First'));
    const places = text.slice(0, begin).trim().split(/\s+/).map(Number);
    if (places[2 * second] !== value.id) throw new Error(`object ${value.id} is not where it should be`);
    return new PdfReader(text, begin + (places[2 * second + 1] ?? 0)).read();
  }

  /** An entry of a dictionary, followed where it is a reference. */
  at(value: PdfObject, ...path: readonly string[]): PdfObject {
    return path.reduce<PdfObject>((from, key) => this.get(entry(this.get(from), key)), value);
  }

  /** An array, or a value that stands alone in place of one. */
  list(value: PdfObject): readonly PdfObject[] {
    const found = value instanceof Ref && Array.isArray(this.get(value)) ? this.get(value) : value;
    if (found === null) return [];
    return Array.isArray(found) ? found : [found];
  }

  /** What a stream holds, unpacked. */
  content(value: PdfObject): Buffer {
    const [, at] = (value instanceof Ref && this.#positions[value.id]) || [];
    return this.#objectAt(at ?? 0).content;
  }

  #objectAt(at: number): { readonly value: PdfObject; readonly content: Buffer } {
    const reader = new PdfReader(this.#bytes.toString('latin1'), at);
    reader.skip(/\d+ 0 obj/y);
    const value = reader.read();
    if (!reader.skip(/stream\r?\n/y)) return { value, content: Buffer.alloc(0) };
    const packed = this.#bytes.subarray(reader.position, reader.position + Number(entry(value, 'Length')));
    return { value, content: entry(value, 'Filter') === '/FlateDecode' ? inflateSync(packed) : packed };
  }
}

export function entry(value: PdfObject, key: string): PdfObject {
  return value instanceof Map ? (value.get(key) ?? null) : null;
}

/** The rows of a cross-reference stream of 1, 4 and 2 bytes, each written as what it adds to the one above. */
function rowsOf(content: Buffer): [number, number, number][] {
  const rows: [number, number, number][] = [];
  const above = Buffer.alloc(7);
  for (let at = 0; at < content.length; at += 8) {
    for (let column = 0; column < 7; column++)
      above[column] = (above[column] ?? 0) + (content[at + 1 + column] ?? 0);
    rows.push([above.readUInt8(0), above.readUInt32BE(1), above.readUInt16BE(5)]);
  }
  return rows;
}

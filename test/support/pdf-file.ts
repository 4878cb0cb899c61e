import { inflateSync } from 'node:zlib';
import { type PdfObject, PdfReader, Ref } from './pdf-reader.js';

/** What an object stream holds: numbers of objects, and where in its text they begin. */
interface PackedObjects {
  readonly text: string;
  readonly places: readonly (readonly [id: number, at: number])[];
}

/** A finished PDF as its objects: for tests that look behind what a reader's library shows. */
export class PdfFile {
  readonly #bytes: Buffer;
  readonly #text: string;
  readonly #positions: readonly (readonly [type: number, first: number, second: number])[];
  readonly #read = new Map<number, PdfObject>();
  readonly #packed = new Map<number, PackedObjects>();
  readonly root: Ref;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
    this.#text = this.#bytes.toString('latin1');
    const at = Number(/\d+/.exec(this.#text.slice(this.#text.lastIndexOf('startxref')))?.[0]);
    const { value, content } = this.#objectAt(at);
    this.#positions = positionsIn(content);
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
    const known = this.#read.get(value.id);
    if (known !== undefined) return known;
    const read = this.#readObject(value.id);
    this.#read.set(value.id, read);
    return read;
  }

  #readObject(id: number): PdfObject {
    const [type, first, second] = this.#positions[id] ?? [0, 0, 0];
    if (type === 1) return this.#objectAt(first).value;
    if (type !== 2) throw new Error(`there is no object ${id}`);
    const packed = this.#packed.get(first) ?? this.#unpack(first);
    this.#packed.set(first, packed);
    const [found, at] = packed.places[second] ?? [];
    if (found !== id || at === undefined) throw new Error(`object ${id} is not where it should be`);
    return new PdfReader(packed.text, at).read();
  }

  #unpack(id: number): PackedObjects {
    const [, at] = this.#positions[id] ?? [];
    const { value, content } = this.#objectAt(at ?? 0);
    const text = content.toString('latin1');
    const first = Number(entry(value, 'First'));
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
    const places = numbers.flatMap((number, index): [number, number][] =>
      index % 2 === 0 ? [[number, first + (numbers[index + 1] ?? 0)]] : [],
    );
    return { text, places };
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
    const reader = new PdfReader(this.#text, at);
    reader.skip(/\d+ 0 obj/y);
    const value = reader.read();
    if (!reader.skip(/stream\r?\n/y)) return { value, content: Buffer.alloc(0) };
    const packed = this.#bytes.subarray(reader.position, reader.position + Number(entry(value, 'Length')));
    if (entry(value, 'Filter') !== '/FlateDecode') return { value, content: packed };
    const columns = entry(entry(value, 'DecodeParms'), 'Columns');
    const unpacked = inflateSync(packed);
    return { value, content: typeof columns === 'number' ? unpredicted(unpacked, columns) : unpacked };
  }
}

export function entry(value: PdfObject, key: string): PdfObject {
  return value instanceof Map ? (value.get(key) ?? null) : null;
}

/** The rows of a cross-reference stream of 1, 4 and 2 bytes. */
function positionsIn(content: Buffer): [number, number, number][] {
  const rows: [number, number, number][] = [];
  for (let at = 0; at < content.length; at += 7)
    rows.push([content.readUInt8(at), content.readUInt32BE(at + 1), content.readUInt16BE(at + 5)]);
  return rows;
}

/** Rows of which each is written as it is (0) or as what it adds to the one above (2). */
function unpredicted(rows: Buffer, columns: number): Buffer {
  const content = Buffer.alloc((rows.length / (columns + 1)) * columns);
  for (let row = 0; row * (columns + 1) < rows.length; row++) {
    const how = rows[row * (columns + 1)];
    if (how !== 0 && how !== 2) throw new Error(`a row is told in an unknown way: ${how}`);
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const above = how === 2 ? (content[at - columns] ?? 0) : 0;
      content[at] = (rows[row * (columns + 1) + 1 + column] ?? 0) + above;
    }
  }
  return content;
}

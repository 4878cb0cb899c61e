import { deflateSync } from 'node:zlib';
import type { PdfReference } from './pdfkit.js';

/** Where an object stands: at a byte of the file, or as one of the objects of an object stream. */
type Position = { readonly offset: number } | { readonly stream: number; readonly index: number };

interface PackedObject {
  readonly id: number;
  readonly body: string;
}

export interface Trailer {
  /** Numbers of the catalog and of the information dictionary. */
  readonly root: number;
  readonly info: number;
  /** In hexadecimal digits. */
  readonly id: string;
}

/** So many objects share a stream: a reader that wants one unpacks them all. */
const objectsInStream = 500;

/**
 * Puts the objects that are no streams into compressed object streams (ISO 32000-1, 7.5.7). pdfkit writes an object in
 * pieces (its head, its dictionary, what a stream holds, its end); they are kept back until the object is whole.
 */
export class ObjectPacker {
  #pending: (string | Uint8Array)[] = [];
  readonly #objects: PackedObject[] = [];

  /** Takes a piece that pdfkit writes; gives what belongs in the file now. */
  take(chunk: string | Uint8Array): readonly (string | Uint8Array)[] {
    if (this.#pending.length === 0 && !(typeof chunk === 'string' && /^\d+ 0 obj$/.test(chunk)))
      return [chunk];
    this.#pending.push(chunk);
    return [];
  }

  /** Ends an object; gives its pieces where it is a stream, which cannot be packed. Offsets in bytes. */
  takeEnd(reference: PdfReference, offset: number): readonly (string | Uint8Array)[] {
    const pieces = this.#pending;
    this.#pending = [];
    const [, body] = pieces;
    if (pieces.length !== 3 || typeof body !== 'string') {
      reference.offset = offset;
      return pieces;
    }
    this.#objects.push({ id: reference.id, body: compact(body) });
    return [];
  }

  /** Writes the object streams and the cross-reference stream. `write` gives the file's length so far, in bytes. */
  finish(
    offsets: readonly (number | null)[],
    length: number,
    write: (chunk: string | Uint8Array) => number,
    trailer: Trailer,
  ): void {
    const positions: Position[] = offsets.map((offset) => ({ offset: offset ?? 0 }));
    const objects = this.#objects.sort((a, b) => a.id - b.id);
    let end = length;
    for (let at = 0; at < objects.length; at += objectsInStream) {
      const stream = positions.length + 1;
      const some = objects.slice(at, at + objectsInStream);
      positions.push({ offset: end });
      some.forEach(({ id }, index) => {
        positions[id - 1] = { stream, index };
      });
      end = writeStream(stream, ...objectStream(some), write);
    }
    const id = positions.length + 1;
    positions.push({ offset: end });
    const entries = `/Type /XRef /Size ${id + 1} /W [1 4 2] /Root ${trailer.root} 0 R /Info ${trailer.info} 0 R`;
    const predictor = '/DecodeParms << /Predictor 12 /Columns 7 >>';
    writeStream(id, `${entries} /ID [<${trailer.id}> <${trailer.id}>] ${predictor}`, table(positions), write);
    write('startxref');
    write(String(end));
    write('%%EOF');
  }
}

/** A dictionary without the line ends that pdfkit sets between its entries: those of texts are escaped. */
function compact(body: string): string {
  return body.replaceAll(/<<\n|\n(?=\/|>>)/g, (end) => end.trimEnd());
}

function writeStream(
  id: number,
  entries: string,
  content: Uint8Array,
  write: (chunk: string | Uint8Array) => number,
): number {
  const bytes = deflateSync(content, { level: 9, memLevel: 9 });
  write(`${id} 0 obj`);
  write(`<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>`);
  write('stream');
  write(bytes);
  write('\nendstream');
  return write('endobj');
}

function objectStream(objects: readonly PackedObject[]): [entries: string, content: Uint8Array] {
  let at = 0;
  const places = objects.map(({ id, body }) => {
    const place = `${id} ${at}`;
    at += body.length + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const content = Buffer.from(`${head}${objects.map(({ body }) => body).join('\n')}\n`, 'latin1');
  return [`/Type /ObjStm /N ${objects.length} /First ${head.length}`, content];
}

/** The rows of the cross-reference stream, each as what it adds to the one above: most of that is zeros. */
function table(positions: readonly Position[]): Uint8Array {
  const rows = [freeList, ...positions.map(row)];
  return Buffer.concat(
    rows.map((bytes, index) => {
      const above = rows[index - 1];
      return Buffer.from([2, ...bytes.map((byte, column) => byte - (above?.[column] ?? 0))]);
    }),
  );
}

const freeList: readonly number[] = [0, 0, 0, 0, 0, 0xff, 0xff];

function row(position: Position): readonly number[] {
  const [type, first, second] =
    'offset' in position ? [1, position.offset, 0] : [2, position.stream, position.index];
  return [type, first >>> 24, first >>> 16, first >>> 8, first, second >>> 8, second].map(
    (byte) => byte & 0xff,
  );
}

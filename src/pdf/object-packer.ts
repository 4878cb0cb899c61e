import { CrossReferences } from './cross-references.js';
import { type PackedObject, type PackedStream, PackedStreams } from './packed-streams.js';
import type { PdfReference } from './pdfkit.js';
import { predictedRows, predictorOf } from './predicted-rows.js';

export interface Trailer {
  /** Numbers of the catalog and of the information dictionary. */
  readonly root: number;
  readonly info: number;
  /** In hexadecimal digits. */
  readonly id: string;
}

/** So many objects share a stream: a reader that wants one unpacks them all. */
const objectsInStream = 500;

/** So many do that are alike, each of which begins a row of so many bytes. */
const alikeInStream = 4000;
const rowLength = 100;

/**
 * Puts the objects that are no streams into compressed object streams (ISO 32000-1, 7.5.7). pdfkit writes an object in
 * pieces (its head, its dictionary, what a stream holds, its end); they are kept back until the object is whole.
 */
export class ObjectPacker {
  /** Of the last file like this one. */
  streams = new PackedStreams();
  #pending: (string | Uint8Array)[] = [];
  readonly #objects: PackedObject[] = [];
  readonly #alike: PackedObject[] = [];

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

  /** Takes an object whole. */
  add(object: PackedObject): void {
    this.#objects.push(object);
  }

  /** The same for many that differ from one another in little more than their numbers. */
  addAlike(objects: readonly PackedObject[]): void {
    for (const object of objects) this.#alike.push(object);
  }

  /** Writes the object streams and the cross-reference stream. `write` gives the file's length so far, in bytes. */
  finish(
    offsets: readonly (number | null)[],
    length: number,
    write: (chunk: string | Uint8Array) => number,
    trailer: Trailer,
  ): void {
    const alike = [...shares(this.#alike, alikeInStream)];
    const others = [...shares(this.#objects, objectsInStream)];
    // The table has its own place, after the streams.
    const size = offsets.length + others.length + alike.length + 1;
    const table = new CrossReferences(size);
    offsets.forEach((offset, at) => {
      if (offset !== null) table.setOffset(at + 1, offset);
    });
    let id = offsets.length;
    let end = length;
    const add = (objects: readonly PackedObject[], packed: PackedStream) => {
      id += 1;
      table.setOffset(id, end);
      for (const [index, object] of objects.entries()) table.setPacked(object.id, id, index);
      end = writeStream(id, packed, write);
    };
    for (const some of others) add(some, this.streams.packObjects(some, objectStream));
    for (const some of alike) add(some, this.streams.packObjects(some, alikeStream));
    table.setOffset(size, end);
    const entries = `/Type /XRef /Size ${size + 1} /W [1 4 2] /Root ${trailer.root} 0 R /Info ${trailer.info} 0 R`;
    const bytes = this.streams.pack(predictedRows(table.rows, CrossReferences.bytesInRow));
    const ids = `/ID [<${trailer.id}> <${trailer.id}>]`;
    const predictor = predictorOf(CrossReferences.bytesInRow);
    writeStream(size, { entries: `${entries} ${ids} ${predictor}`, bytes }, write);
    this.streams.settle();
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
  { entries, bytes }: PackedStream,
  write: (chunk: string | Uint8Array) => number,
): number {
  write(`${id} 0 obj`);
  write(`<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>`);
  write('stream');
  write(bytes);
  write('\nendstream');
  return write('endobj');
}

type StreamParts = readonly [entries: string, content: Uint8Array];

/** The objects in the order of their numbers, so many at a time. */
function* shares(objects: readonly PackedObject[], size: number): Generator<readonly PackedObject[]> {
  const sorted = objects.toSorted((a, b) => a.id - b.id);
  for (let at = 0; at < sorted.length; at += size) yield sorted.slice(at, at + size);
}

function objectStream(objects: readonly PackedObject[]): StreamParts {
  const bodies = objects.map(({ body }) => `${body}\n`);
  const head = `${placesOf(objects, bodies)
    .map((place) => place.join(' '))
    .join(' ')}\n`;
  return [entriesOf(objects, head), Buffer.from(head + bodies.join(''), 'latin1')];
}

/** The same in rows: where objects begin at the same column as their like, they differ from those in a few digits. */
function alikeStream(objects: readonly PackedObject[]): StreamParts {
  const bodies = objects.map(({ body }) => `${inRows(body)}\n`);
  const places = placesOf(objects, bodies);
  const head = `${inRows(places.map(([id, at]) => `${id}`.padStart(8) + `${at}`.padStart(12)).join(''))}\n`;
  const rows = predictedRows(Buffer.from(head + bodies.join(''), 'latin1'), rowLength);
  return [`${entriesOf(objects, head)} ${predictorOf(rowLength)}`, rows];
}

/** Fills up a text so that it ends its last row with a line end. */
function inRows(text: string): string {
  return text.padEnd(Math.ceil((text.length + 1) / rowLength) * rowLength - 1);
}

function placesOf(objects: readonly PackedObject[], bodies: readonly string[]): readonly [number, number][] {
  let at = 0;
  return objects.map(({ id }, index) => {
    const place: [number, number] = [id, at];
    at += bodies[index]?.length ?? 0;
    return place;
  });
}

function entriesOf({ length }: readonly PackedObject[], head: string): string {
  return `/Type /ObjStm /N ${length} /First ${head.length}`;
}

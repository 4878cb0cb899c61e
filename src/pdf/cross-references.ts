const bytesInRow = 7;

/**
 * Where the objects of a file stand, as the rows of its cross-reference stream (ISO 32000-1, 7.5.8): at a byte of the file, or as
 * one of the objects of an object stream. The first row is that of the list of free objects, of which there are none.
 */
export class CrossReferences {
  static readonly bytesInRow = bytesInRow;
  readonly rows: Buffer;

  /** @param count of objects */
  constructor(count: number) {
    this.rows = Buffer.alloc((count + 1) * bytesInRow);
    this.rows.writeUInt16BE(0xffff, 5);
  }

  setOffset(id: number, offset: number): void {
    this.#set(id, 1, offset, 0);
  }

  setPacked(id: number, stream: number, index: number): void {
    this.#set(id, 2, stream, index);
  }

  #set(id: number, type: number, first: number, second: number): void {
    const at = id * bytesInRow;
    this.rows.writeUInt8(type, at);
    this.rows.writeUInt32BE(first, at + 1);
    this.rows.writeUInt16BE(second, at + 5);
  }
}

import { deflateSync } from 'node:zlib';

interface Packed {
  readonly content: Uint8Array;
  readonly bytes: Uint8Array;
}

/**
 * Packs the streams that hold a file's objects as small as can be, which takes as long as a seventh of a warm build: those that
 * held the same in the last file are not packed again.
 */
export class PackedStreams {
  #last: readonly Packed[] = [];
  #now: Packed[] = [];

  pack(content: Uint8Array): Uint8Array {
    const known = this.#last.find((one) => Buffer.compare(one.content, content) === 0);
    const packed = known ?? { content, bytes: deflateSync(content, { level: 9, memLevel: 9 }) };
    this.#now.push(packed);
    return packed.bytes;
  }

  /** The file is whole. */
  settle(): void {
    this.#last = this.#now;
    this.#now = [];
  }
}

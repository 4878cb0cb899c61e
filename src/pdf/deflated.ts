import { deflateSync } from 'node:zlib';

/** As small as can be: for what is deflated once and kept. */
export function deflated(content: Uint8Array): Uint8Array {
  return deflateSync(content, { level: 9, memLevel: 9 });
}

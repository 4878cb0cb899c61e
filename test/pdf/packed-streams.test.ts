import * as zlib from 'node:zlib';
import { expect, it } from 'vitest';
import { PackedStreams } from '../../src/pdf/packed-streams.js';

const content = (text: string) => Buffer.from(text.repeat(50));

it('packs again only what has become other than in the last file', () => {
  const streams = new PackedStreams();
  const [first, second] = [streams.pack(content('a')), streams.pack(content('b'))];
  streams.settle();
  expect(streams.pack(content('a'))).toBe(first);
  expect(zlib.inflateSync(streams.pack(content('c')))).toEqual(content('c'));
  streams.settle();
  const third = streams.pack(content('b'));
  expect(third).not.toBe(second);
  expect(Buffer.compare(third, second)).toBe(0);
});

import * as zlib from 'node:zlib';
import { expect, it, vi } from 'vitest';
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

it('puts objects together again only where one of them is another', () => {
  const streams = new PackedStreams();
  const layOut = vi.fn((objects: readonly { readonly body: string }[]) => {
    const text = objects.map(({ body }) => body).join();
    return ['/N 2', content(text)] as const;
  });
  const objects = (...bodies: readonly string[]) => bodies.map((body, at) => ({ id: at + 1, body }));
  const first = streams.packObjects(objects('a', 'b'), layOut);
  streams.settle();
  expect(streams.packObjects(objects('a', 'b'), layOut)).toBe(first);
  expect(layOut).toHaveBeenCalledTimes(1);
  const second = streams.packObjects(objects('a', 'c'), layOut);
  expect(zlib.inflateSync(second.bytes)).toEqual(content('a,c'));
  streams.settle();
  const moved = objects('a', 'c').map(({ id, body }) => ({ id: id + 1, body }));
  expect(streams.packObjects(moved, layOut)).not.toBe(second);
  expect(streams.packObjects(objects('a'), layOut)).not.toBe(second);
  expect(layOut).toHaveBeenCalledTimes(4);
});

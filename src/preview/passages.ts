import type { DocumentNode } from '../document/nodes.js';
import type { Origin } from '../origin.js';
import type { PageBox, PageBoxes, WordBox } from '../typeset/page-boxes.js';
import type { StampMark } from '../typeset/stamp.js';
import { placeOf } from './origin-details.js';
import type { Passage, PassagePiece } from './protocol.js';
import { blockOf, tagOf } from './tags.js';

interface Growing {
  readonly key: string;
  readonly tag: string;
  readonly place: Passage['place'];
  readonly values: Set<string>;
  readonly pieces: Map<number, PassagePiece>;
  text: string;
}

/** The passages of an edition by what they are made from, each list in the order of reading. */
export function passagesOf(pages: readonly PageBoxes[]): ReadonlyMap<string, readonly Passage[]> {
  const growing = new Map<DocumentNode, Map<string, Growing>>();
  const take = (stamp: StampMark | undefined, box: PageBox, page: number, text: string) => {
    const block = stamp && blockOf(stamp);
    const key = stamp && keyOf(stamp.origin);
    if (!stamp || !block || key === undefined) return;
    // White alone begins nothing, but parts what stands on its two sides.
    if (text.trim() === '' && !growing.get(block)?.has(key)) return;
    const ofBlock = growing.get(block) ?? new Map<string, Growing>();
    growing.set(block, ofBlock);
    const passage = ofBlock.get(key) ?? begun(key, stamp);
    ofBlock.set(key, passage);
    passage.text += text;
    if (stamp.origin.value) passage.values.add(stamp.origin.value.path);
    passage.pieces.set(page, around(passage.pieces.get(page), box, page));
  };
  pages.forEach((boxes, index) => {
    for (const box of boxes) {
      if (box.kind === 'graphic') take(box.stamp, box, index + 1, ' ');
      else
        for (const [at, word] of box.words.entries())
          take(word.stamp, word, index + 1, at < box.words.length - 1 ? word.read : lastRead(word));
    }
  });
  const passages = new Map<string, Passage[]>();
  for (const { key, tag, place, text, values, pieces } of [...growing.values()].flatMap((of) => [
    ...of.values(),
  ])) {
    const passage = { key, tag, ...(place && { place }), text: text.trim() };
    const list = passages.get(key) ?? [];
    list.push({ ...passage, values: [...values], pieces: [...pieces.values()] });
    passages.set(key, list);
  }
  return passages;
}

/** The passage at a point of a page, in pt: the smallest where several lie one over the other. */
export function passageAt(
  passages: ReadonlyMap<string, readonly Passage[]>,
  page: number,
  x: number,
  y: number,
): Passage | undefined {
  const areas = [...passages.values()].flat().flatMap((passage) =>
    passage.pieces
      .filter((one) => one.page === page && x >= one.x && x <= one.x + one.width)
      .filter((one) => y >= one.y && y <= one.y + one.height)
      .map(({ width, height }) => ({ passage, area: width * height })),
  );
  return areas.sort((a, b) => a.area - b.area)[0]?.passage;
}

/** Catalogues' keys, paths of values and layouts are the same for all languages. */
function keyOf({ text, value, layout }: Origin): string | undefined {
  if (text) return `${text.kind} ${text.key}`;
  if (value) return `value ${value.path}`;
  return layout && `layout ${layout.file}:${layout.line}:${layout.column}`;
}

function begun(key: string, stamp: StampMark): Growing {
  const { text, value, layout } = stamp.origin;
  const span = text && !text.missing ? text.span : (value?.span ?? layout);
  const place = span && placeOf(span);
  return { key, tag: tagOf(stamp), place, values: new Set(), pieces: new Map(), text: '' };
}

/** A line ends without the space that parts its last word from the next, unless that word goes on. */
function lastRead({ text, read }: WordBox): string {
  return text !== read || /[\s\u2010-\u2014-]$/.test(text) ? read : `${read} `;
}

function around(known: PassagePiece | undefined, box: PageBox, page: number): PassagePiece {
  const { x, y, width, height } = box;
  if (!known) return { page, x, y, width, height };
  const [left, top] = [Math.min(known.x, x), Math.min(known.y, y)];
  const right = Math.max(known.x + known.width, x + width);
  const bottom = Math.max(known.y + known.height, y + height);
  return { page, x: left, y: top, width: right - left, height: bottom - top };
}

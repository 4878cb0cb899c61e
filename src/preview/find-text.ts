import type { LineBox } from '../typeset/page-boxes.js';
import type { PagesIndex } from './pages-index.js';
import type { SearchHit } from './protocol.js';

/** More than this is no search any more. */
const mostHits = 300;

/** The places where the pages say something, whatever its case and accents. A hit stands within one line. */
export function findText(index: PagesIndex, query: string): readonly SearchHit[] {
  const wanted = folded(query.trim());
  const hits: SearchHit[] = [];
  if (wanted === '') return hits;
  index.pages.forEach((boxes, page) => {
    for (const box of boxes) if (box.kind === 'line') hits.push(...hitsIn(box, page + 1, wanted));
  });
  return hits.slice(0, mostHits);
}

function hitsIn(line: LineBox, page: number, wanted: string): readonly SearchHit[] {
  const pieces = line.words.map(({ text }) => folded(text));
  const whole = pieces.join('');
  const hits: SearchHit[] = [];
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length)) {
    const [from, to] = [offset(at, line, pieces), offset(at + wanted.length, line, pieces)];
    const text = line.words.map((word) => word.text).join('');
    hits.push({ page, x: from, y: line.y, width: Math.max(2, to - from), height: line.height, text });
  }
  return hits;
}

/** How far from the left a letter of a line stands, about: as if the letters of a word were of one width. */
function offset(at: number, { words, x }: LineBox, pieces: readonly string[]): number {
  let left = at;
  for (const [index, piece] of pieces.entries()) {
    const word = words[index];
    if (word && left <= piece.length) return word.x + (word.width * left) / Math.max(1, piece.length);
    left -= piece.length;
  }
  return x;
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u00A0\u202F\s]/g, ' ')
    .replaceAll('\u2019', "'")
    .toLowerCase();
}

import type { LaidOutGraphic, LaidOutItem, LaidOutPage, LaidOutVector } from '../../typeset/engine.js';
import { bleed } from './press-sheet.js';

/** In pt: what comes this near to an edge is meant to reach it. */
const tolerance = 1.5;

/** A page on which all that reaches an edge runs over it by the bleed, so that no cut leaves a white line. */
export function withBleed(page: LaidOutPage): LaidOutPage {
  const { width, height } = page.pageSize;
  const across = (from: number, to: number): Span => bled(from, to, width);
  const down = (from: number, to: number): Span => bled(from, to, height);
  return { ...page, items: page.items.map((item) => bledItem(item, across, down)) };
}

type Span = readonly [from: number, to: number];
type Bleed = (from: number, to: number) => Span;

/** What lies between two places of a length, with the bleed where it reaches an end. */
function bled(from: number, to: number, length: number): Span {
  return [from <= tolerance ? from - bleed : from, to >= length - tolerance ? to + bleed : to];
}

function bledItem(item: LaidOutItem, across: Bleed, down: Bleed): LaidOutItem {
  if (item.type === 'vector') return { ...item, item: bledVector(item.item, across, down) };
  return item.type === 'line' ? item : { ...item, item: bledGraphic(item.item, across, down) };
}

function bledVector(vector: LaidOutVector, across: Bleed, down: Bleed): LaidOutVector {
  const { type, x, y, w, h, x1, x2 } = vector;
  if (type === 'rect' && x !== undefined && y !== undefined && w !== undefined && h !== undefined) {
    const [left, right] = across(x, x + w);
    const [top, bottom] = down(y, y + h);
    return { ...vector, x: left, y: top, w: right - left, h: bottom - top };
  }
  if (type !== 'line' || x1 === undefined || x2 === undefined) return vector;
  const [left, right] = across(Math.min(x1, x2), Math.max(x1, x2));
  return { ...vector, x1: left, x2: right };
}

/** A picture grows with its place, so that all of it is seen: by a thirtieth of a page at most. */
function bledGraphic(graphic: LaidOutGraphic, across: Bleed, down: Bleed): LaidOutGraphic {
  const { x, y, _width, _height } = graphic;
  const [left, right] = across(x, x + _width);
  const [top, bottom] = down(y, y + _height);
  const grown = { x: left, y: top, _width: right - left, _height: bottom - top };
  return { ...graphic, ...grown };
}

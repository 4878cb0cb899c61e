import type { LaidOutItem, LaidOutPage } from './engine.js';
import { readText } from './read-text.js';
import { type StampMark, stampOf } from './stamp.js';

/** A rectangle on a page, in pt from its upper left corner. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word, or what stands between two places where a line may break, with what it knows of itself. */
export interface WordBox extends PageBox {
  readonly text: string;
  /** As it is read: of a word that is divided between lines all, or nothing. */
  readonly read: string;
  /** Absent on what the engine adds, such as running heads. */
  readonly stamp: StampMark | undefined;
}

export interface LineBox extends PageBox {
  readonly kind: 'line';
  /** How much wider than its column it is, in pt. */
  readonly over: number;
  /** Where its words stand, in pt from the page's top. */
  readonly baseline: number;
  readonly words: readonly WordBox[];
}

export interface GraphicBox extends PageBox {
  readonly kind: 'graphic';
  readonly stamp: StampMark | undefined;
}

/** Where everything stands on a page, in the order of reading. */
export type PageBoxes = readonly (LineBox | GraphicBox)[];

/** Where everything stands on a page. */
export function boxesOn({ items }: LaidOutPage): PageBoxes {
  return items.flatMap(boxOf);
}

function boxOf(laidOut: LaidOutItem): PageBoxes {
  if (laidOut.type === 'svg' || laidOut.type === 'image') {
    const { x, y, _width: width, _height: height } = laidOut.item;
    return [{ kind: 'graphic', x, y, width, height, stamp: stampOf(laidOut.item) }];
  }
  // The engine may lay out more kinds of things than words and pictures.
  if (laidOut.type !== 'line') return [];
  const line = laidOut.item;
  const [width, height] = [line.getWidth(), line.getHeight()];
  const words = line.inlines.map((inline) => ({
    x: line.x + inline.x,
    y: line.y,
    width: inline.width,
    height,
    text: inline.text,
    read: readText(inline),
    stamp: stampOf(inline.run),
  }));
  const left = words[0]?.x ?? line.x;
  const [over, baseline] = [width - line.maxWidth, line.y + line.getAscenderHeight()];
  return [{ kind: 'line', x: left, y: line.y, width, height, over, baseline, words }];
}

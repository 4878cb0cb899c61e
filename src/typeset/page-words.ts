import { decodeEntities } from '../document/character-data.js';
import type { LaidOutItem, LaidOutPage } from './engine.js';

/** The share of a page's height, at its head and at its foot, where page numbers stand. */
const MARGIN = 0.1;

/** A page among others: its number, from 1, how many there are, and how high it is, in pt. */
export interface NumberedPage {
  readonly number: number;
  readonly count: number;
  readonly height: number;
}

/** What pages say, each read once while it keeps its number among as many. */
export class PageWords {
  readonly #known = new WeakMap<LaidOutPage, { readonly page: NumberedPage; readonly words: string }>();

  of(pages: readonly LaidOutPage[]): readonly string[] {
    return pages.map((laidOut, index) => {
      const page = { number: index + 1, count: pages.length, height: laidOut.pageSize.height };
      const known = this.#known.get(laidOut);
      if (known?.page.number === page.number && known.page.count === page.count) return known.words;
      const words = wordsOf(laidOut, page);
      this.#known.set(laidOut, { page, words });
      return words;
    });
  }
}

/**
 * A line of the page a line. The words of drawings stand in them too; page numbers in the margins are `#`, and words that a line's
 * end divides are whole.
 */
function wordsOf({ items }: LaidOutPage, page: NumberedPage): string {
  return inWholeWords(items.flatMap((item) => linesOf(item, page)).join('\n'));
}

/**
 * A text on a page, with a mark for a number in a margin that is the page's own, or the count of pages: it is no change that a page
 * has moved.
 *
 * @param y in pt from the page's top
 */
export function withFoliosMarked(text: string, y: number, { number, count, height }: NumberedPage): string {
  const isInMargin = y < height * MARGIN || y > height * (1 - MARGIN);
  return isInMargin ? text.replaceAll(new RegExp(`(?<!\\d)(?:${number}|${count})(?!\\d)`, 'g'), '#') : text;
}

/** Words that a line's end divides are whole again, so that another line break alone is no change of words. */
export function inWholeWords(text: string): string {
  return text.replaceAll(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, '').normalize('NFC');
}

function linesOf({ type, item }: LaidOutItem, page: NumberedPage): readonly string[] {
  if (type === 'line') {
    const text = item.inlines.map((inline) => inline.text).join('');
    return [withFoliosMarked(text.trimEnd(), item.y, page)];
  }
  return type === 'svg' ? labelsOf(item.svg?.svg ?? '') : [];
}

/** A text of a drawing, at its place; `size` is its type's. In pt, and no number where the drawing does not say. */
interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The canvas cuts texts at their spaces: the groups of digits of a number are one text all the same. */
function labelsOf(svg: string): readonly string[] {
  const labels: string[] = [];
  let before: Label | undefined;
  for (const [, attributes = '', inside = ''] of svg.matchAll(/<text([^>]*)>([^<]*)/g)) {
    const label = {
      text: decodeEntities(inside),
      x: numberIn(attributes, /\bx="([-\d.]+)"/),
      y: numberIn(attributes, /\by="([-\d.]+)"/),
      size: numberIn(attributes, /\bfont-size="([\d.]+)"/),
    };
    const last = labels.length - 1;
    if (before && isOneNumber(before, label)) labels[last] += ` ${label.text}`;
    else labels.push(label.text);
    before = label;
  }
  return labels;
}

function numberIn(attributes: string, pattern: RegExp): number {
  return Number(pattern.exec(attributes)?.[1]);
}

/** Times the type size: no digit and no space is wider. */
const widestDigit = 0.7;

function isOneNumber(before: Label, { text, x, y }: Label): boolean {
  if (!/(?<!\d)\d{1,3}$/.test(before.text) || !/^\d{3}(?!\d)/.test(text)) return false;
  const most = before.x + (before.text.length + 1) * widestDigit * before.size;
  return y === before.y && x > before.x && x < most;
}

import pixelmatch from 'pixelmatch';
import type { Picture, Rectangle } from './page.js';

export interface PictureDifference {
  /** Of the pixels, from 0 to 1. */
  readonly share: number;
  /** The new page, pale, with what differs in red. */
  readonly picture: Picture;
}

/** What two pages differ in to the eye, aside from the rectangles (pt) of the one or the other that do not count. */
export function comparePictures(
  before: Picture,
  after: Picture,
  ignored: readonly Rectangle[],
): PictureDifference {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const [a, b] = [onSheet(before, width, height, ignored), onSheet(after, width, height, ignored)];
  const data = new Uint8ClampedArray(width * height * 4);
  const count = pixelmatch(a, b, data, width, height, { threshold: 0.1, alpha: 0.25, includeAA: true });
  return { share: count / (width * height), picture: { width, height, scale: after.scale, data } };
}

/** A picture on a white sheet, with rectangles of it white. */
function onSheet(
  picture: Picture,
  width: number,
  height: number,
  blank: readonly Rectangle[],
): Uint8ClampedArray {
  const sheet = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let row = 0; row < picture.height; row++) {
    const from = row * picture.width * 4;
    sheet.set(picture.data.subarray(from, from + picture.width * 4), row * width * 4);
  }
  for (const { x, y, width: w, height: h } of blank) {
    const [left, right] = [Math.floor(x * picture.scale) - 1, Math.ceil((x + w) * picture.scale) + 1];
    const [top, bottom] = [Math.floor(y * picture.scale), Math.ceil((y + h) * picture.scale)];
    for (let row = Math.max(0, top); row < Math.min(height, bottom); row++) {
      sheet.fill(255, (row * width + Math.max(0, left)) * 4, (row * width + Math.min(width, right)) * 4);
    }
  }
  return sheet;
}

/** A rectangle on a page, in pt from the page's upper left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In PDF's own coordinates, from the lower left corner of a page of this height: left, bottom, right, top. */
export type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

/** To the hundredth of a point. */
export function rectangle({ left, top, right, bottom }: Area, pageHeight: number): Rectangle {
  return [hundredths(left), hundredths(pageHeight - bottom), hundredths(right), hundredths(pageHeight - top)];
}

export function union(a: Area, b: Area): Area {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function hundredths(length: number): number {
  return Math.round(length * 100) / 100;
}

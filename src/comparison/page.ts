/** A rectangle on a page, in pt from its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a page says. Lengths in pt. */
export interface Page {
  /** A line of the page a line; page numbers in the margins are `#`. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** Where the page's own number stands: it is no change that a page has moved. */
  readonly folios: readonly Rectangle[];
}

/** A page as it looks. */
export interface Picture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels a point. */
  readonly scale: number;
  /** Four bytes a pixel: red, green, blue, alpha. */
  readonly data: Uint8ClampedArray;
}

export interface OpenPdf {
  readonly pages: readonly Page[];
  /** @param number of the page, from 1 */
  draw(number: number): Promise<Picture>;
  close(): Promise<void>;
}

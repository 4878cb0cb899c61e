import type { Origin } from '../origin.js';
import type { GraphicBox, LineBox } from '../typeset/page-boxes.js';
import { NumberedReading, PageReading } from '../typeset/page-reading.js';
import { PageReadings } from '../typeset/page-readings.js';

export type Box = LineBox | GraphicBox;

/** A heading's place on its page, in pt from the top. */
export interface HeadingPlace {
  readonly id: string;
  readonly level: number;
  readonly y: number;
}

/** What the preview reads off pages, off each once. */
export class PreviewReadings {
  /** By "file:line": how far down the page, in pt, first something stands that comes from there. */
  readonly spots = new PageReading((page) => spotsOn(this.boxes.of(page)));
  readonly headings = new NumberedReading(new PageReading((page) => headingsOn(this.boxes.of(page))));

  constructor(readonly boxes: PageReadings['boxes'] = new PageReadings().boxes) {}
}

function spotsOn(boxes: readonly Box[]): ReadonlyMap<string, number> {
  const spots = new Map<string, number>();
  let last: Origin | undefined;
  for (const box of boxes) {
    const stamps = box.kind === 'line' ? box.words.map(({ stamp }) => stamp) : [box.stamp];
    for (const stamp of stamps) {
      // Most words come from where the word before them does.
      if (!stamp || stamp.origin === last) continue;
      last = stamp.origin;
      const { layout, text, value } = stamp.origin;
      for (const span of [text?.span, value?.span, layout]) {
        const key = span && `${span.file}:${span.line}`;
        if (key !== undefined && !spots.has(key)) spots.set(key, box.y);
      }
    }
  }
  return spots;
}

function headingsOn(boxes: readonly Box[]): readonly HeadingPlace[] {
  return boxes.flatMap((box) => {
    const nodes = box.kind === 'line' ? (box.words[0]?.stamp?.nodes ?? []) : [];
    return nodes.flatMap((node) =>
      node.kind === 'heading' ? [{ id: node.id, level: node.level, y: box.y }] : [],
    );
  });
}

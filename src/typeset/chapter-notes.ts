import type { Content } from './content.js';
import { addedRun, runsOf } from './inlines.js';
import type { Place, Setting } from './setting.js';
import { textStyle, whiteAround } from './texts.js';

/** Wide enough for a note's number, in pt. */
const numberColumn = 16;

/** The footnotes met since the last chapter's, as its end notes; nothing where there are none. */
export function setNotes(place: Place, setting: Setting): readonly Content[] {
  const notes = setting.footnotes.take();
  if (notes.length === 0) return [];
  const { look, style } = textStyle('footnote', [], place, setting);
  const within = { ...place, look, width: place.width - numberColumn };
  return notes.map(({ number, footnote }) => ({
    columns: [
      {
        text: [addedRun(`${number}.`, look, place, setting)],
        width: numberColumn,
        id: setting.footnotes.destination(number),
      },
      { text: runsOf(footnote.children, within, setting), width: within.width },
    ],
    columnGap: 0,
    margin: whiteAround(style),
  }));
}

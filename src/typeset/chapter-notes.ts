import type { Content } from './content.js';
import { addedRun, runsOf } from './inlines.js';
import { type Place, type Setting, within } from './setting.js';
import { textStyle, whiteAround } from './texts.js';

/** Wide enough for a note's number, in pt. */
const numberColumn = 16;

/** The footnotes met since the last chapter's, as its end notes; nothing where there are none. */
export function setNotes(place: Place, setting: Setting): readonly Content[] {
  const notes = setting.footnotes.take();
  if (notes.length === 0) return [];
  const { look, style } = textStyle('footnote', [], place, setting);
  const width = place.width - numberColumn;
  return notes.map(({ number, footnote }) => {
    const inside = within(footnote, { ...place, look });
    const numberPlace: Place = { ...inside, part: { kind: 'note-number' } };
    return {
      columns: [
        {
          text: [addedRun(`${number}.`, look, numberPlace, setting)],
          width: numberColumn,
          id: setting.footnotes.destination(number),
        },
        { text: runsOf(footnote.children, { ...inside, width }, setting), width },
      ],
      columnGap: 0,
      margin: whiteAround(style),
    };
  });
}

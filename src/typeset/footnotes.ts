import type { FootnoteContent, Run } from './content.js';
import { destinationOf } from './destination.js';
import { lookWith } from './look.js';
import type { Place, Setting } from './setting.js';
import { engineStyle, mergedStyle } from './styles.js';
import { points } from './units.js';

/** Wide enough for a note's number, in pt. */
const numberColumn = 14;

/** Numbers the footnotes of a document, in the order that they are met. */
export class Footnotes {
  #count = 0;

  /** The number of a footnote that is met now. */
  next(): number {
    this.#count += 1;
    return this.#count;
  }
}

export function footnoteDestination(number: number): string {
  return destinationOf(`footnote-${number}`);
}

/** How a footnote is set at the foot of its mark's page, as wide as the page's text; `runs` gives its words. */
export function footnoteContent(
  number: number,
  place: Place,
  setting: Setting,
  runs: (place: Place) => { readonly number: Run; readonly text: Run[] },
): FootnoteContent {
  const { width, margins } = setting.project.theme.page;
  const styles = engineStyle('footnote', setting);
  // Not as the text around its mark looks, but as notes do.
  const look = lookWith(setting.bodyLook, styles);
  const { part: _, ...outer } = place;
  const inside = { ...outer, look, width: points(width - margins.left - margins.right) - numberColumn };
  const set = runs(inside);
  return {
    number: { text: [set.number], alignment: 'left', id: footnoteDestination(number) },
    text: { text: set.text, alignment: look.align },
    indent: numberColumn,
    spaceAfter: mergedStyle(styles).spaceAfter ?? 0,
  };
}

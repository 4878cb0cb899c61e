import type { Origin, ValueOrigin } from '../origin.js';
import type { PageBoxes } from './page-boxes.js';

/** A value of `data/` on a page, as it is printed there; of what a chart shows, as `data/` has it. */
export interface PrintedValue {
  readonly value: ValueOrigin;
  readonly text: string;
  /** From 1. */
  readonly page: number;
}

/** Every value that a page prints, in words or in graphics. */
export function printedOn(boxes: PageBoxes): readonly Omit<PrintedValue, 'page'>[] {
  const words = boxes.flatMap((box) => (box.kind === 'line' ? box.words : []));
  // A value that is broken into words, such as a date, bears one origin.
  const texts = new Map<Origin, { readonly value: ValueOrigin; text: string }>();
  for (const { text, stamp } of words) {
    const value = stamp?.origin.value;
    if (!stamp || !value || stamp.part?.kind === 'illustrative-mark') continue;
    const known = texts.get(stamp.origin);
    if (known) known.text += text;
    else texts.set(stamp.origin, { value, text });
  }
  const shown = boxes.flatMap((box) => (box.kind === 'graphic' ? (box.stamp?.shows ?? []) : []));
  return [
    ...[...texts.values()].map(({ value, text }) => ({ value, text: text.trim() })),
    ...shown.map((value) => ({ value, text: String(value.value ?? '') })),
  ];
}

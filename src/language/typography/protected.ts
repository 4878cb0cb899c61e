/** A part of a text, from an offset up to another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What no rule may touch, because machines read it or because its signs are no punctuation. */
const PROTECTED: readonly RegExp[] = [
  // Addresses; the punctuation that follows one is the sentence's.
  /\b(?:https?:\/\/|mailto:|www\.)[^\s<>"«»]*[^\s<>"«».,;:!?)\]'’]/giu,
  /[\p{L}\d](?:[\p{L}\d._+'-]*[\p{L}\d_+-])?@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu,
  /\b[a-z\d-]+(?:\.[a-z\d-]+)+\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]'’]/giu,
  // Times and dates for machines: 09:30, 2018-03-05, 2018-03.
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/gu,
  /\b\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?\b(?!-?\d)/gu,
  // Telephone numbers.
  /(?<![\p{L}\d])\+\d{1,3}(?:[ \u00A0\u202F.-]\(?\d+\)?)+/gu,
  // Codes: ISO-8859-1, C/2018/12-3, 978-92-9-10, file_name-1.
  /(?<![\p{L}\d])(?=[^\s]*\d)[A-Z][A-Z\d]*(?:[-/.:_][A-Z\d]+)+(?![\p{L}\d])/gu,
  /(?<!\d)\d+(?:-\d+){2,}(?!\d)/gu,
  /(?<![\p{L}\d])[\p{L}\d-]*_[\p{L}\d_-]*/gu,
];

export function protectedStretches(text: string): readonly Stretch[] {
  return PROTECTED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

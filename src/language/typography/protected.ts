/** A part of a text, from an offset up to another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Protected {
  /** What every match has: a text without it need not be searched, which most patterns are slow at. */
  readonly sign?: string;
  readonly pattern: RegExp;
}

/** What no rule may touch, because machines read it or because its signs are no punctuation. */
const PROTECTED: readonly Protected[] = [
  // Addresses; the punctuation that follows one is the sentence's.
  { sign: ':', pattern: /\b(?:https?:\/\/|mailto:)[^\s<>"«»]*[^\s<>"«».,;:!?)\]'’]/giu },
  { sign: '.', pattern: /\bwww\.[^\s<>"«»]*[^\s<>"«».,;:!?)\]'’]/giu },
  { sign: '@', pattern: /[\p{L}\d](?:[\p{L}\d._+'-]*[\p{L}\d_+-])?@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu },
  { sign: '/', pattern: /\b[a-z\d-]+(?:\.[a-z\d-]+)+\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]'’]/giu },
  // Times and dates for machines: 09:30, 2018-03-05, 2018-03.
  { sign: ':', pattern: /\b\d{1,2}:\d{2}(?::\d{2})?\b/gu },
  { sign: '-', pattern: /\b\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?\b(?!-?\d)/gu },
  // Telephone numbers.
  { sign: '+', pattern: /(?<![\p{L}\d])\+\d{1,3}(?:[ \u00A0\u202F.-]\(?\d+\)?)+/gu },
  // Codes: ISO-8859-1, C/2018/12-3, 978-92-9-10, file_name-1.
  { pattern: /(?=[A-Z]\S*\d)(?<![\p{L}\d])[A-Z][A-Z\d]*(?:[-/.:_][A-Z\d]+)+(?![\p{L}\d])/gu },
  { sign: '-', pattern: /(?<!\d)\d+(?:-\d+){2,}(?!\d)/gu },
  { sign: '_', pattern: /(?<![\p{L}\d])[\p{L}\d-]*_[\p{L}\d_-]*/gu },
];

export function protectedStretches(text: string): readonly Stretch[] {
  return PROTECTED.flatMap(({ sign, pattern }) =>
    sign === undefined || text.includes(sign)
      ? [...text.matchAll(pattern)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        }))
      : [],
  );
}

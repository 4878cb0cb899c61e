/**
 * Text that may go to a terminal as it is: control characters, which data and file names can hold and which a terminal
 * would obey, are shown as marks.
 */
export function printable(text: string): string {
  return [...text]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      if (char === '\n' || char === '\t') return char;
      return code < 0x20 || (code >= 0x7f && code < 0xa0) || isDirection(code) ? '\uFFFD' : char;
    })
    .join('');
}

/** Marks of direction, which can make a line read as what it is not. */
function isDirection(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

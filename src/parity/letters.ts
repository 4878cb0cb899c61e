const LETTER = /^\p{L}$/u;

/** The letters of Europe's scripts, looked up; every word of every text passes here. */
const TABLE = Uint8Array.from({ length: 0x530 }, (_, code) => Number(LETTER.test(String.fromCharCode(code))));

/** What joins the parts of a word. */
export const JOINERS = "’'-";

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Letters in a row, with single joiners between them; what stands behind a digit, as in "3rd", is none. */
export function letterRuns(text: string, joiners: string): readonly Stretch[] {
  const runs: Stretch[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    at = behindLetters(text, at);
    if (at === start) {
      at += 1;
      continue;
    }
    while (at < text.length && joiners.includes(text.charAt(at))) {
      const next = behindLetters(text, at + 1);
      if (next === at + 1) break;
      at = next;
    }
    if (!isDigitAt(text, start - 1)) runs.push({ start, end: at });
  }
  return runs;
}

export function isDigitAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Where the letters end that begin here. */
function behindLetters(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const size = code < TABLE.length ? (TABLE[code] ?? 0) : letterSize(text, at);
    if (size === 0) break;
    at += size;
  }
  return at;
}

/** How many UTF-16 units a letter takes that begins here; 0 for what is none. */
function letterSize(text: string, at: number): number {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return LETTER.test(letter) ? letter.length : 0;
}

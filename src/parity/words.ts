import { isDigitAt, letterRuns } from './letters.js';

const ELIDED = /^\p{L}{1,2}[’'](?=\p{L})|^qu[’']/iu;
const ASCII = /^[\x20-\x7E]*$/;

/** A word of a text: as written, as it is compared, and where. */
export interface Word {
  readonly written: string;
  readonly folded: string;
  readonly offset: number;
  /** How it begins; letters of scripts without capitals are neither. */
  readonly initial: 'small' | 'capital' | undefined;
}

/** Words as they are compared: without accents and capitals. */
export function folded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of two letters and more; an elided article is none of the word's. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { start, end } of letterRuns(text, "’'-")) {
    // "CO2" is no word.
    if (end - start < 2 || isDigitAt(text, end)) continue;
    const whole = text.slice(start, end);
    const hasApostrophe = /[’']/.test(whole);
    const elided = hasApostrophe ? (ELIDED.exec(whole)?.[0].length ?? 0) : 0;
    const written = hasApostrophe ? whole.slice(elided).replace(/[’']s$/, '') : whole;
    words.push({ written, folded: folded(written), offset: start + elided, initial: initialOf(written) });
  }
  return words;
}

function initialOf(word: string): Word['initial'] {
  if (/^\p{Ll}/u.test(word)) return 'small';
  return /^\p{Lu}/u.test(word) ? 'capital' : undefined;
}

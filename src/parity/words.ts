import { isDigitAt, JOINERS, letterRuns } from './letters.js';

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

/**
 * The words of two letters and more; an elided article is none of the word's.
 *
 * @param runs the letters of the text, joined by {@link JOINERS}
 * @param known words that were folded before, with their forms
 */
export function wordsOf(
  text: string,
  runs = letterRuns(text, JOINERS),
  known: Map<string, string> = new Map(),
): readonly Word[] {
  const words: Word[] = [];
  for (const { start, end } of runs) {
    // "CO2" is no word.
    if (end - start < 2 || isDigitAt(text, end)) continue;
    const whole = text.slice(start, end);
    const hasApostrophe = whole.includes('’') || whole.includes("'");
    const elided = hasApostrophe ? (ELIDED.exec(whole)?.[0].length ?? 0) : 0;
    const written = hasApostrophe ? whole.slice(elided).replace(/[’']s$/, '') : whole;
    let form = known.get(written);
    if (form === undefined) {
      form = folded(written);
      known.set(written, form);
    }
    words.push({ written, folded: form, offset: start + elided, initial: initialOf(written) });
  }
  return words;
}

function initialOf(word: string): Word['initial'] {
  const code = word.charCodeAt(0);
  if (code < 0x80) return code >= 0x61 ? 'small' : 'capital';
  if (/^\p{Ll}/u.test(word)) return 'small';
  return /^\p{Lu}/u.test(word) ? 'capital' : undefined;
}

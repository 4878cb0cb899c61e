import { protectedStretches } from '../typography/protected.js';

/** How much longer a pseudo-translation is than its text: what translations from English are reckoned to need. */
const GROWTH = 0.35;

/** Letters that look like the plain ones and that fonts for the languages of Europe have. */
const LOOKALIKES: { readonly [letter: string]: string } = {
  ...{ a: 'á', c: 'ç', d: 'ď', e: 'é', g: 'ğ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', n: 'ñ', o: 'ö' },
  ...{ r: 'ř', s: 'š', t: 'ţ', u: 'û', w: 'ŵ', y: 'ý', z: 'ž' },
  ...{ A: 'Å', C: 'Ç', D: 'Ď', E: 'É', G: 'Ğ', H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ', L: 'Ļ', N: 'Ñ', O: 'Ö' },
  ...{ R: 'Ř', S: 'Š', T: 'Ţ', U: 'Û', W: 'Ŵ', Y: 'Ý', Z: 'Ž' },
};

const VOWEL = /[aeiouy]/i;
const LETTER = /\p{L}/u;

/** Gives the words of one text after the other their accents, and adds letters as the text goes on. */
export class PseudoWriter {
  #owed = 0;

  /** @param room how many letters may be added; as many as a translation is reckoned to need where left out */
  constructor(private room = Number.POSITIVE_INFINITY) {}

  /** Addresses and codes stay as they are. */
  write(text: string): string {
    let written = '';
    let from = 0;
    for (const { start, end } of protectedStretches(text).toSorted((a, b) => a.start - b.start)) {
      if (start < from) continue;
      written += this.#words(text.slice(from, start)) + text.slice(start, end);
      from = end;
    }
    return written + this.#words(text.slice(from));
  }

  #words(text: string): string {
    let written = '';
    for (const letter of text) {
      const put = LOOKALIKES[letter] ?? letter;
      if (LETTER.test(letter)) this.#owed += GROWTH;
      // Vowels are drawn out, so that words grow as a translation's do, not the text by words of its own.
      const isDrawn = VOWEL.test(letter) && this.#owed >= 1 && this.room >= 1;
      if (isDrawn) {
        this.#owed -= 1;
        this.room -= 1;
      }
      written += isDrawn ? put + put.toLowerCase() : put;
    }
    return written;
  }
}

import type { LanguageKnowledge } from './knowledge/knowledge.js';
import { JOINERS, letterRuns, type Stretch } from './letters.js';

/** A number, a month or a day of the week of a text, however it is written. */
export interface Amount {
  /** The same in all languages: `1234.5`, `36%`, `month 3`, `day 2`. */
  readonly value: string;
  /** As it stands in the text. */
  readonly shown: string;
  readonly offset: number;
  /** It may be a number of the other language or none at all. */
  readonly loose: boolean;
}

interface Meaning {
  readonly kind: 'number' | 'loose' | 'date';
  readonly value: string;
}

const APOSTROPHES = "’'";

const ROMAN = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})$/;
const ROMAN_VALUES: { readonly [digit: string]: number } = { I: 1, V: 5, X: 10 };

/** Reads the amounts of texts of one language; of one that is not known, digits alone. */
export class AmountReader {
  readonly #digits: RegExp;
  /** What stands between groups of three digits. */
  readonly #between: RegExp;
  readonly #meanings: ReadonlyMap<string, Meaning>;
  /** Words as written that are no amounts, wherever they stand. */
  readonly #plain = new Set<string>();

  constructor(readonly knowledge: LanguageKnowledge | undefined) {
    const { groups = '\\u00A0\\u202F', decimal = '' } = knowledge ?? {};
    this.#meanings = knowledge ? meaningsOf(knowledge) : new Map();
    // A sign between groups of three is one only where the groups are complete, and the first is no longer than they.
    this.#between = new RegExp(`[${groups.replace(decimal, '')}](?=\\d{3})`, 'gu');
    const grouped = `\\d{1,3}(?:[${groups}]\\d{3})+(?!\\d)`;
    const fraction = decimal === '' ? '[.,]' : `[${decimal}]`;
    // Versions ("4.0") are written with a point everywhere.
    const version = '\\d+\\.\\d{1,2}(?![\\d.])';
    this.#digits = new RegExp(`(?<!\\d)(?:${version}|(?:${grouped}|\\d+)(?:${fraction}\\d+)?)`, 'gu');
  }

  /** @param runs the letters of the text, joined by {@link JOINERS} */
  read(text: string, runs = letterRuns(text, JOINERS)): readonly Amount[] {
    const found: Amount[] = [];
    this.#inDigits(text, found);
    this.#inWords(text, runs, found);
    return found.sort((a, b) => a.offset - b.offset);
  }

  #inDigits(text: string, found: Amount[]): void {
    if (!/\d/.test(text)) return;
    let before: { readonly digits: string; readonly end: number } | undefined;
    for (const { 0: written, index: offset } of text.matchAll(this.#digits)) {
      const end = offset + written.length;
      const number = this.#number(written);
      // "2018-19" goes from 2018 to 2019.
      const cut =
        before && before.end === offset - 1 && /[-–]/.test(text[offset - 1] ?? '') ? before.digits : '';
      const isCut = /^\d{4}$/.test(cut) && /^\d\d$/.test(written);
      const value = isCut ? Number(cut.slice(0, 2) + written) : number;
      const rest = text.slice(end, end + 20);
      const percent = this.knowledge?.percent.exec(rest) ?? /^[\s\u00A0\u202F]?%/u.exec(rest);
      const magnitude = this.#magnitude(rest);
      const shown = percent ? written + percent[0] : written;
      found.push({ value: `${value * magnitude}${percent ? '%' : ''}`, shown, offset, loose: false });
      before = { digits: written, end };
    }
  }

  #number(written: string): number {
    const decimal = this.knowledge?.decimal ?? '';
    if (/^\d+\.\d{1,2}$/.test(written)) return Number(written);
    const [whole = '', part] = decimal === '' ? [written.replace(',', '.')] : this.#split(written, decimal);
    const digits = whole.replace(this.#between, '');
    return Number(part === undefined ? digits : `${digits}.${part}`);
  }

  #split(written: string, decimal: string): readonly string[] {
    const at = written.lastIndexOf(decimal);
    return at < 0 ? [written] : [written.slice(0, at), written.slice(at + 1)];
  }

  #magnitude(rest: string): number {
    const word = /^[\s\u00A0\u202F](\p{L}+)/u.exec(rest)?.[1];
    return (word && this.knowledge?.magnitudes.get(word.toLowerCase())) || 1;
  }

  #inWords(text: string, runs: readonly Stretch[], found: Amount[]): void {
    let from = 0;
    for (const { start, end } of runs) {
      // An article that is elided is no part of the number.
      for (let offset = start; offset < end; ) {
        let to = offset;
        while (to < end && !APOSTROPHES.includes(text.charAt(to))) to += 1;
        if (offset >= from) {
          const amount = this.#inWord(text, text.slice(offset, to), offset);
          if (amount) {
            from = offset + amount.shown.length;
            found.push(amount);
          }
        }
        offset = to + 1;
      }
    }
  }

  #inWord(text: string, written: string, offset: number): Amount | undefined {
    if (this.#plain.has(written)) return undefined;
    const roman = romanValue(written);
    if (roman === undefined) {
      const word = written.toLowerCase();
      const isPlain = !this.#meanings.has(word) && !word.includes('-');
      if (isPlain) this.#plain.add(written);
      return isPlain ? undefined : this.#word(text, written, offset);
    }
    return { value: String(roman), shown: written, offset, loose: written.length === 1 };
  }

  #word(text: string, written: string, offset: number): Amount | undefined {
    const word = written.toLowerCase();
    const meaning = this.#meanings.get(word);
    const amount = (value: string, shown: string, loose: boolean): Amount => ({
      value,
      shown,
      offset,
      loose,
    });
    if (meaning?.kind === 'date') {
      const isName = !this.knowledge?.capitalDates || written !== word;
      return isName && isDate(text, written, offset) ? amount(meaning.value, written, false) : undefined;
    }
    if (meaning) {
      // "vingt et un": its parts are numbers too.
      const joined = /^\p{L}+ \p{L}+ \p{L}+/u.exec(text.slice(offset, offset + 40))?.[0];
      const whole = joined && this.#meanings.get(joined.toLowerCase());
      if (whole) return amount(whole.value, joined, false);
      return amount(meaning.value, written, meaning.kind === 'loose');
    }
    // "two-thirds", "five-year".
    const part = word.includes('-') ? this.#meanings.get(word.slice(0, word.indexOf('-'))) : undefined;
    return part?.kind === 'number' ? amount(part.value, written, true) : undefined;
  }
}

/** What each word means; where one is a loose number it is no other. */
function meaningsOf(knowledge: LanguageKnowledge): ReadonlyMap<string, Meaning> {
  const { numbers, loose, months, weekdays } = knowledge;
  const meanings = new Map<string, Meaning>();
  for (const [word, value] of numbers) meanings.set(word, { kind: 'number', value: String(value) });
  for (const [word, value] of weekdays) meanings.set(word, { kind: 'date', value: `day ${value}` });
  for (const [word, value] of months) meanings.set(word, { kind: 'date', value: `month ${value}` });
  for (const [word, value] of loose) meanings.set(word, { kind: 'loose', value: String(value) });
  return meanings;
}

/** "May" at the head of a sentence may be a verb: as a month it stands beside a number or a small word. */
function isDate(text: string, written: string, offset: number): boolean {
  if (written !== 'May' && written !== 'March') return true;
  const before = text.slice(Math.max(0, offset - 12), offset);
  const after = text.slice(offset + written.length, offset + written.length + 6);
  return /(?:\d\w*|\p{Ll})[\s\u00A0]$/u.test(before) || /^[\s\u00A0]\d|^[,.;)]|^$/u.test(after);
}

/** "III", and "XIXe" as French numbers centuries. */
function romanValue(written: string): number | undefined {
  if (!/^[IVX]/.test(written)) return undefined;
  const numeral = written.replace(/(?<=^[IVX]+)(?:er|ère|e|ème)$/u, '');
  if (!ROMAN.test(numeral)) return undefined;
  const digits = [...numeral].map((digit) => ROMAN_VALUES[digit] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

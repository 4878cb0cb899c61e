import { baseLanguage, intlLocale } from './locale.js';

/** U+2212: a hyphen is too short beside a figure and may be broken after. */
const MINUS = '−';
/** U+202F, the narrow space that French sets between groups of digits and before the sign of percent. */
const NARROW_SPACE = '\u202F';

/** Prints the numbers of one language. */
export class NumberPrinter {
  readonly #locale: string;
  readonly #isFrench: boolean;
  readonly #printers = new Map<string, Intl.NumberFormat>();

  constructor(code: string) {
    this.#locale = intlLocale(code);
    this.#isFrench = baseLanguage(code) === 'fr';
  }

  /** With exactly so many decimals where told, else with up to three as the number has them. */
  number(value: number, decimals: number | undefined): string {
    return this.#print(value, 'decimal', decimals);
  }

  /** Of a share; without decimals unless told. */
  percent(share: number, decimals: number | undefined): string {
    return this.#print(share, 'percent', decimals);
  }

  #print(value: number, style: 'decimal' | 'percent', decimals: number | undefined): string {
    return this.#printer(style, decimals)
      .formatToParts(value)
      .map((part) => this.#part(part))
      .join('');
  }

  #part(part: Intl.NumberFormatPart): string {
    if (part.type === 'minusSign') return MINUS;
    if (!this.#isFrench) return part.value;
    // Versions of Node differ in the spaces they bring; the edition must not.
    return part.type === 'group' || (part.type === 'literal' && part.value.trim() === '')
      ? NARROW_SPACE
      : part.value;
  }

  #printer(style: 'decimal' | 'percent', decimals: number | undefined): Intl.NumberFormat {
    const key = `${style} ${decimals}`;
    const known = this.#printers.get(key);
    if (known) return known;
    const digits =
      decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const printer = new Intl.NumberFormat(this.#locale, { style, ...digits });
    this.#printers.set(key, printer);
    return printer;
  }
}

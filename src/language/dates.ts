import { baseLanguage, intlLocale } from './locale.js';

/** A date as exact as it was written: a year, a month of a year, or a day. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export type DateStyle = 'long' | 'short' | 'month' | 'year';
export const DATE_STYLES: readonly DateStyle[] = ['long', 'short', 'month', 'year'];

/** How exact a date is printed; each includes the ones before it. */
const PRECISIONS = ['year', 'month', 'day'] as const;
type Precision = (typeof PRECISIONS)[number];

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DASH = /^[\s\u2009]*[–-][\s\u2009]*$/;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined where it is none of them or no day of the calendar. */
export function parseDate(iso: string): PartialDate | undefined {
  const match = ISO.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => (part ? Number(part) : undefined));
  if (year === undefined) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (month !== undefined && day !== undefined) {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day < 1 || day > last) return undefined;
    return { year, month, day };
  }
  return month === undefined ? { year } : { year, month };
}

/** Negative where `a` is before `b`, compared as exactly as both are known. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return (
    a.year - b.year ||
    (a.month && b.month ? a.month - b.month : 0) ||
    (a.month === b.month && a.day && b.day ? a.day - b.day : 0)
  );
}

/** Prints the dates of one language, in UTC, so that the machine's time zone never moves a day. */
export class DatePrinter {
  readonly #locale: string;
  readonly #language: string;
  readonly #printers = new Map<string, Intl.DateTimeFormat>();

  constructor(code: string) {
    this.#locale = intlLocale(code);
    this.#language = baseLanguage(code);
  }

  date(date: PartialDate, style: DateStyle): string {
    const printer = this.#printer(precisionOf(date, style), style);
    return printer
      .formatToParts(instant(date))
      .map((part) => this.#part(part))
      .join('');
  }

  /** As exact as the less exact of both; one date where both are the same. The first may not be after the second. */
  range(from: PartialDate, to: PartialDate): string {
    const precision = coarser(precisionOf(from, 'long'), precisionOf(to, 'long'));
    const printer = this.#printer(precision, 'long');
    const parts = printer.formatRangeToParts(instant(from), instant(to));
    const isOneDate = parts.every((part) => part.source === 'shared');
    // Days of one month, or years, stand close to the dash; what has words in it keeps its distance.
    const close = !parts.some((part) => part.type === 'month' && part.source !== 'shared');
    const dash = isOneDate ? '' : this.#areNeighbours(from, to, precision) ? ' et ' : close ? '–' : ' – ';
    return parts
      .map((part) => (part.type === 'literal' && DASH.test(part.value) ? dash : this.#part(part)))
      .join('');
  }

  /** French joins two days that follow each other: "5 et 6 mars". */
  #areNeighbours(from: PartialDate, to: PartialDate, precision: Precision): boolean {
    if (this.#language !== 'fr' || precision !== 'day') return false;
    return from.year === to.year && from.month === to.month && (to.day ?? 0) - (from.day ?? 0) === 1;
  }

  /** French has an ordinal for the first of a month alone, which `Intl` leaves out. */
  #part(part: { readonly type: string; readonly value: string }): string {
    return this.#language === 'fr' && part.type === 'day' && part.value === '1' ? '1er' : part.value;
  }

  #printer(precision: Precision, style: DateStyle): Intl.DateTimeFormat {
    const key = `${precision} ${style === 'short' ? 'short' : 'long'}`;
    const known = this.#printers.get(key);
    if (known) return known;
    const printer = new Intl.DateTimeFormat(this.#locale, {
      timeZone: 'UTC',
      calendar: 'gregory',
      year: 'numeric',
      ...(precision !== 'year' && { month: style === 'short' ? 'short' : 'long' }),
      ...(precision === 'day' && { day: 'numeric' }),
    });
    this.#printers.set(key, printer);
    return printer;
  }
}

function precisionOf(date: PartialDate, style: DateStyle): Precision {
  const known: Precision = date.day ? 'day' : date.month ? 'month' : 'year';
  return style === 'year' || style === 'month' ? coarser(known, style) : known;
}

function coarser(a: Precision, b: Precision): Precision {
  return PRECISIONS.indexOf(a) < PRECISIONS.indexOf(b) ? a : b;
}

function instant(date: PartialDate): Date {
  return new Date(Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1));
}

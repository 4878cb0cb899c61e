import type { CountryNames } from './countries.js';
import { compareDates, DatePrinter, type PartialDate, parseDate } from './dates.js';
import type { Formats } from './language.js';
import { listSeparators } from './lists.js';
import { NumberPrinter } from './numbers.js';

/** What the formats take from the catalogue. */
export interface CatalogueWords {
  readonly country: CountryNames;
  /** A number in words (`labels:words.7`), undefined where the catalogue has none. */
  readonly word: (value: number, feminine: boolean) => string | undefined;
}

/**
 * The formats of a language. They expect what `data/` was checked for: a date that is none and a range that ends
 * before it begins are mistakes of the program. @throws RangeError for them.
 */
export function createFormats(code: string, words: CatalogueWords): Formats {
  const numbers = new NumberPrinter(code);
  const dates = new DatePrinter(code);
  return {
    number: (value, options = {}) => numbers.number(value, options.decimals),
    percent: (share, options = {}) => numbers.percent(share, options.decimals),
    date: (iso, options = {}) => dates.date(dateOf(iso), options.style ?? 'long'),
    dateRange(from, to) {
      const [first, last] = [dateOf(from), dateOf(to)];
      if (compareDates(first, last) > 0)
        throw new RangeError(`the range ${from} to ${to} ends before it begins`);
      return dates.range(first, last);
    },
    list(items, options = {}) {
      const separators = listSeparators(code, items.length, options.style ?? 'and');
      return items.map((item, index) => item + (separators[index] ?? '')).join('');
    },
    country: (country) => words.country(country) ?? country,
    words: (value, options = {}) =>
      words.word(value, options.gender === 'feminine') ?? numbers.number(value, undefined),
  };
}

function dateOf(iso: string): PartialDate {
  const date = parseDate(iso);
  if (!date) throw new RangeError(`"${iso}" is no date`);
  return date;
}

import { isFaulty } from '../project/faulty.js';
import type { CountryNames } from './countries.js';
import { compareDates, DATE_STYLES, type DateStyle, parseDate } from './dates.js';
import type { FormatName } from './format-names.js';
import type { Formats } from './language.js';
import { LIST_STYLES, type ListStyle, listSeparators } from './lists.js';
import { isMarkedText, type Run, valueOrigin } from './marked-text.js';
import type { Problem } from './problem.js';
import { isDataset, isValue, unwrapped } from './scope.js';

export type Formatted = { readonly runs: readonly Run[] } | { readonly problem: Problem };

/** Options as given: literals, or values of `data/`. */
export interface FormatOptions {
  readonly [name: string]: unknown;
}

/** What a formatter takes from its language. */
export interface FormatterParts {
  readonly code: string;
  readonly formats: Formats;
  readonly countries: CountryNames;
}

/**
 * Prints values of any kind for texts and layouts alike: checks that a value suits the format and keeps its
 * provenance, from which an illustrative one gets its mark where it is set.
 */
export class ValueFormatter {
  readonly #parts: FormatterParts;

  constructor(parts: FormatterParts) {
    this.#parts = parts;
  }

  /** As a bare `{{path}}` prints it: numbers and dates by their format, words as they are. `name` is for messages. */
  natural(input: unknown, name: string): Formatted {
    if (isMarkedText(input)) return { runs: input.runs };
    if (isFaulty(input)) return faulty(name);
    const value = unwrapped(input);
    if (typeof value === 'number') return this.format('number', input, {}, name);
    if (typeof value === 'string') {
      const isExactDate = value.includes('-') && parseDate(value) !== undefined;
      return isExactDate ? this.format('date', input, {}, name) : this.#shown(value, input);
    }
    return { problem: notPrintable(value, name) };
  }

  format(format: FormatName, input: unknown, options: FormatOptions, name: string): Formatted {
    if (isFaulty(input) || Object.values(options).some(isFaulty)) return faulty(name);
    const { formats } = this.#parts;
    const value = unwrapped(input);
    if (value === null || value === undefined) return { problem: notPrintable(value, name) };
    switch (format) {
      case 'number':
      case 'percent': {
        const decimals = unwrapped(options.decimals);
        if (!isDecimals(decimals)) return wrongOption('decimals', 'a whole number from 0 to 20');
        if (typeof value !== 'number') return wrongType(name, 'a number', value);
        return this.#shown(formats[format](value, decimals === undefined ? {} : { decimals }), input);
      }
      case 'words':
        return this.#words(input, value, options, name);
      case 'date': {
        const style = unwrapped(options.style) ?? 'long';
        if (!isDateStyle(style)) return wrongOption('style', oneOf(DATE_STYLES));
        const iso = isoDate(value);
        if (iso === undefined) return wrongType(name, 'a date', value);
        return this.#shown(formats.date(iso, { style }), input);
      }
      case 'dateRange':
        return this.#dateRange(input, options.to, name);
      case 'list':
        return this.#list(input, options, name, (item) => this.natural(item, name));
      case 'country':
        return Array.isArray(value)
          ? this.#list(input, options, name, (item) => this.#country(item, name))
          : this.#country(input, name);
    }
  }

  #words(input: unknown, value: unknown, options: FormatOptions, name: string): Formatted {
    if (typeof value !== 'number' || !Number.isInteger(value))
      return wrongType(name, 'a whole number', value);
    const gender = unwrapped(options.gender) ?? 'masculine';
    if (gender !== 'masculine' && gender !== 'feminine')
      return wrongOption('gender', '"masculine" or "feminine"');
    const capital = unwrapped(options.capital) ?? false;
    if (typeof capital !== 'boolean') return wrongOption('capital', 'true or false');
    const words = this.#parts.formats.words(value, { gender });
    return this.#shown(capital ? capitalised(words, this.#parts.code) : words, input);
  }

  #dateRange(from: unknown, to: unknown, name: string): Formatted {
    if (to === undefined) return wrongOption('to', 'the end of the range, such as "to: actions.end"');
    const [first, last] = [isoDate(unwrapped(from)), isoDate(unwrapped(to))];
    if (first === undefined) return wrongType(name, 'a date', unwrapped(from));
    if (last === undefined) return wrongType('to', 'a date', unwrapped(to));
    const [start, end] = [parseDate(first), parseDate(last)];
    if (start && end && compareDates(start, end) > 0) {
      return {
        problem: {
          code: 'reversed-range',
          message: `the range from ${first} to ${last} ends before it begins`,
        },
      };
    }
    const illustrative = [from, to].find((one) => isValue(one) && one.status === 'illustrative');
    return this.#shown(this.#parts.formats.dateRange(first, last), illustrative ?? from);
  }

  #list(
    input: unknown,
    options: FormatOptions,
    name: string,
    print: (item: unknown) => Formatted,
  ): Formatted {
    if (!Array.isArray(input)) return wrongType(name, 'a list', unwrapped(input));
    const style = unwrapped(options.style) ?? 'and';
    if (!isListStyle(style)) return wrongOption('style', oneOf(LIST_STYLES));
    const separators = listSeparators(this.#parts.code, input.length, style);
    const runs: Run[] = [];
    for (const [index, item] of input.entries()) {
      const printed = print(item);
      if ('problem' in printed) return printed;
      runs.push(...printed.runs);
      const separator = separators[index];
      if (separator !== undefined) runs.push({ text: separator });
    }
    return { runs };
  }

  #country(input: unknown, name: string): Formatted {
    const code = unwrapped(input);
    if (typeof code !== 'string') return wrongType(name, 'a country code', code);
    const country = this.#parts.countries(code);
    if (country === undefined) {
      const hints = ['codes are those of ISO 3166 with two capital letters, such as "BJ"'];
      return { problem: { code: 'unknown-country', message: `"${code}" is no country code`, hints } };
    }
    // In a row of illustrative numbers the country is not what is made up: its name gets no mark.
    const isOwn = isValue(input) && input.status !== 'illustrative';
    return { runs: [isOwn ? { text: country, value: valueOrigin(input) } : { text: country }] };
  }

  #shown(text: string, input: unknown): Formatted {
    if (!isValue(input)) return { runs: [{ text }] };
    return { runs: [{ text, value: valueOrigin(input) }] };
  }
}

/** A year may be a number; every other date is written as one. */
function isoDate(value: unknown): string | undefined {
  if (typeof value === 'string') return parseDate(value) && value;
  if (typeof value === 'number' && Number.isInteger(value)) return parseDate(String(value)) && String(value);
  return undefined;
}

function isDecimals(input: unknown): input is number | undefined {
  return (
    input === undefined || (typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= 20)
  );
}

function isDateStyle(input: unknown): input is DateStyle {
  return DATE_STYLES.some((style) => style === input);
}

function isListStyle(input: unknown): input is ListStyle {
  return LIST_STYLES.some((style) => style === input);
}

function capitalised(words: string, code: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(code) + words.slice(first.length);
}

/** What is at fault has been told where it stands. */
function faulty(name: string): Formatted {
  return { runs: [{ text: `[${name}]` }] };
}

function oneOf(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

function wrongOption(name: string, expected: string): Formatted {
  return { problem: { code: 'wrong-option', message: `"${name}" must be ${expected}` } };
}

/** How what is expected is written where a text was found. */
const HINTS: { readonly [expected: string]: string } = {
  'a number': 'numbers have no quotes and no separators but a point: 1234.5',
  'a date': 'dates are written 2024, 2024-07 or 2024-07-15',
};

function wrongType(name: string, expected: string, found: unknown): Formatted {
  const what = described(found);
  // What a layout writes out is its own name.
  const rest = what === `"${name}"` ? '' : `, not ${what}`;
  const hint = HINTS[expected];
  const hints = hint !== undefined && typeof found === 'string' ? [hint] : [];
  return { problem: { code: 'wrong-type', message: `"${name}" must be ${expected}${rest}`, hints } };
}

function described(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return isDataset(value) ? 'a dataset' : 'a group of values';
}

function notPrintable(value: unknown, name: string): Problem {
  if (value === null || value === undefined) return { code: 'empty-value', message: `"${name}" is empty` };
  const hints = Array.isArray(value)
    ? ['a list is printed by "list" or "country"']
    : isDataset(value)
      ? [`its rows are "${name}.rows"`]
      : [];
  return { code: 'not-printable', message: `"${name}" is ${described(value)} and cannot be printed`, hints };
}

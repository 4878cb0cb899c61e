import { isCountry } from '../project/country.js';
import { intlLocale } from './locale.js';

/** The name of an ISO 3166 alpha-2 code in a language, undefined where it is no country's. */
export type CountryNames = (code: string) => string | undefined;

/** `Intl`'s names of countries by language and code, each looked up once: that takes some microseconds. */
export class IntlCountries {
  readonly #languages = new Map<string, CountryNames>();

  of(language: string): CountryNames {
    const known = this.#languages.get(language) ?? namesIn(language);
    this.#languages.set(language, known);
    return known;
  }
}

function namesIn(language: string): CountryNames {
  const names = new Intl.DisplayNames(intlLocale(language), { type: 'region', fallback: 'none' });
  const known = new Map<string, string | undefined>();
  return (code) => {
    // Intl has names for what is no country too, such as "ZZ" and "EU".
    if (!known.has(code)) known.set(code, isCountry(code) ? names.of(code) : undefined);
    return known.get(code);
  };
}

/** `Intl`'s names, with the project's own choices (`locales/<lng>/countries.json`) before them. */
export function countryNames(
  names: CountryNames,
  overrides: (code: string) => string | undefined,
): CountryNames {
  return (code) => {
    const name = names(code);
    return name === undefined ? undefined : (overrides(code) ?? name);
  };
}

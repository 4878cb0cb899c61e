import { isCountry } from '../project/country.js';
import { intlLocale } from './locale.js';

/** The name of an ISO 3166 alpha-2 code in a language, undefined where it is no country's. */
export type CountryNames = (code: string) => string | undefined;

/** `Intl`'s names, with the project's own choices (`locales/<lng>/countries.json`) before them. */
export function countryNames(
  language: string,
  overrides: (code: string) => string | undefined,
): CountryNames {
  const names = new Intl.DisplayNames(intlLocale(language), { type: 'region', fallback: 'none' });
  // Intl has names for what is no country too, such as "ZZ" and "EU".
  return (code) => (isCountry(code) ? (overrides(code) ?? names.of(code)) : undefined);
}

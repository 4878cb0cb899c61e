import { intlLocale } from './locale.js';

const CODE = /^[A-Z]{2}$/;

/** The name of an ISO 3166 alpha-2 code in a language, undefined where it is no country's. */
export type CountryNames = (code: string) => string | undefined;

/** `Intl`'s names, with the project's own choices (`locales/<lng>/countries.json`) before them. */
export function countryNames(
  language: string,
  overrides: (code: string) => string | undefined,
): CountryNames {
  const names = new Intl.DisplayNames(intlLocale(language), { type: 'region', fallback: 'none' });
  return (code) => {
    if (!CODE.test(code)) return undefined;
    // "ZZ" is the code for an unknown region: Intl has a name for it, a report must not.
    return overrides(code) ?? (code === 'ZZ' ? undefined : names.of(code));
  };
}

/**
 * The `Intl` locale of a language of the project. A language without a region would take the American forms for
 * English and the Brazilian ones for Portuguese ("March 5, 2018"); reports of European programmes mean these.
 */
const REGIONAL: { readonly [language: string]: string } = { en: 'en-GB', pt: 'pt-PT' };

export function intlLocale(code: string): string {
  // What stands after "x" is a name of our own, as that of the pseudo-language.
  const known = code.replace(/-x-.*$/, '');
  return REGIONAL[known] ?? known;
}

/** The language without its region or script: `fr` of `fr-BE`. */
export function baseLanguage(code: string): string {
  return code.split('-', 1)[0]?.toLowerCase() ?? code;
}

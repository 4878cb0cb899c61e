/**
 * Codes that Intl names although they are no countries or territories of ISO 3166-1: groups of countries, reserved
 * and private codes. XK is not official either, but stays, for it is what Kosovo is written with.
 */
const NO_COUNTRIES: ReadonlySet<string> = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
]);

const ENGLISH = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Whether a code is a country of ISO 3166-1 alpha-2, in capitals and of today. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.has(code)) return false;
  return isCurrent(code) && ENGLISH.of(code) !== undefined;
}

/** All countries of today. Finding them takes some milliseconds. */
export function countryCodes(): readonly string[] {
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCountry);
}

/** The codes that somebody who wrote `written` may have meant: another spelling, an older code, an English name. */
export function countryHints(written: string): readonly string[] {
  const upper = written.toUpperCase();
  if (isCountry(upper)) return [upper];
  const successor = /^[A-Z]{2}$/.test(upper) ? new Intl.Locale(`und-${upper}`).region : undefined;
  if (successor !== undefined && isCountry(successor)) return [successor];
  return countryCodes().filter((code) => ENGLISH.of(code)?.toLowerCase() === written.toLowerCase());
}

function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code;
}
